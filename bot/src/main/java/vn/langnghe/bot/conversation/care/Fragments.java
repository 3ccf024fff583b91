package vn.langnghe.bot.conversation.care;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The last few short texts, where somebody sends a sentence word by word ("em", "ko muon", "song",
/// "nua") or in two lines ("em có vỉ thuốc của mẹ", "tối nay em uống hết"). They are kept with the
/// state of the dialogue, for three minutes at most, and are dropped when anything else is sent.
///
/// @param pieces the short texts, oldest first
public record Fragments(List<Piece> pieces) {
  /// Nothing short was sent lately.
  public static final Fragments NONE = new Fragments(List.of());

  private static final int MOST_WORDS = 9;
  private static final int FEW_WORDS = 5;
  private static final int MOST_LETTERS = 60;

  /// Words of the sentence that they make: no more than two longer ones.
  private static final int MOST_TOGETHER = 18;

  private static final int MOST_PIECES = 8;
  private static final Duration LONGEST = Duration.ofMinutes(3);

  public Fragments {
    pieces = List.copyOf(pieces);
  }

  /// One short text.
  ///
  /// @param at when it was sent, epoch milliseconds
  public record Piece(String text, long at) {}

  /// The same with one text more; a longer text ends what was begun.
  ///
  /// @param now when it was sent, epoch milliseconds
  public Fragments with(String text, long now) {
    String typed = text.strip();
    if (!isShort(typed)) {
      return NONE;
    }
    List<Piece> more = new ArrayList<>(at(now).pieces);
    more.add(new Piece(typed, now));
    return new Fragments(more.subList(Math.max(0, more.size() - MOST_PIECES), more.size()));
  }

  /// What is left of them at a moment, epoch milliseconds.
  public Fragments at(long now) {
    List<Piece> left =
        pieces.stream().filter(piece -> now - piece.at() <= LONGEST.toMillis()).toList();
    return left.size() == pieces.size() ? this : new Fragments(left);
  }

  /// The sentence that the last pieces of a few words make, without longer lines before them; empty
  /// where there are fewer than two.
  public Optional<String> words() {
    int first = pieces.size();
    while (first > 0 && words(pieces.get(first - 1).text()) <= FEW_WORDS) {
      first--;
    }
    return new Fragments(pieces.subList(first, pieces.size())).joined();
  }

  /// The sentence that the last of them make; empty where there are fewer than two.
  public Optional<String> joined() {
    int first = pieces.size();
    int words = 0;
    while (first > 0 && words + words(pieces.get(first - 1).text()) <= MOST_TOGETHER) {
      first--;
      words += words(pieces.get(first).text());
    }
    List<Piece> last = pieces.subList(first, pieces.size());
    return last.size() < 2
        ? Optional.empty()
        : Optional.of(last.stream().map(Piece::text).collect(Collectors.joining(" ")));
  }

  private static int words(String typed) {
    return typed.split("\\s+").length;
  }

  private static boolean isShort(String typed) {
    return !typed.isEmpty() && typed.length() <= MOST_LETTERS && words(typed) <= MOST_WORDS;
  }
}
