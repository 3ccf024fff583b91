package vn.langnghe.bot.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.langnghe.bot.question.Group;
import vn.langnghe.bot.question.Likeness;
import vn.langnghe.bot.question.Unanswered;

/// What is much the same among questions that were not answered, answers that did not help and
/// messages that were rated wrongly.
///
/// @param asked questions that are alike; empty where only corrected messages are
/// @param corrected corrected messages that are alike and like the questions
public record Pile(Optional<Group> asked, List<CorrectionBook.Kept> corrected) {
  private static final Comparator<CorrectionBook.Kept> BY_TEXT =
      Comparator.comparing((CorrectionBook.Kept kept) -> kept.corrected().text())
          .thenComparing(CorrectionBook.Kept::id);

  public Pile {
    corrected = List.copyOf(corrected);
  }

  /// How many there are.
  public int size() {
    return asked.map(group -> group.questions().size()).orElse(0) + corrected.size();
  }

  /// How far danger was rated too low at worst; 0 where nothing of that is in it.
  public int missed() {
    return corrected.stream().mapToInt(kept -> kept.corrected().missed()).max().orElse(0);
  }

  /// The piles of the two queues: danger that was rated too low first, then corrected messages,
  /// then the most frequent. The same queues make the same piles in whatever order they come.
  public static List<Pile> of(List<Unanswered> queue, List<CorrectionBook.Kept> corrected) {
    List<Marked> left =
        new ArrayList<>(corrected.stream().sorted(BY_TEXT).map(Marked::of).toList());
    List<Pile> piles = new ArrayList<>();
    for (Group group : Group.of(queue)) {
      List<Likeness> texts = group.texts().stream().map(Likeness::of).toList();
      List<Marked> theirs =
          left.stream().filter(one -> texts.stream().anyMatch(one.like()::holds)).toList();
      left.removeAll(theirs);
      piles.add(new Pile(Optional.of(group), theirs.stream().map(Marked::kept).toList()));
    }
    while (!left.isEmpty()) {
      piles.add(new Pile(Optional.empty(), connected(left)));
    }
    return piles.stream()
        .sorted(
            Comparator.comparingInt((Pile pile) -> -Math.max(0, pile.missed()))
                .thenComparing(pile -> pile.corrected().isEmpty())
                .thenComparingInt(pile -> -pile.size()))
        .toList();
  }

  /// Takes the first and what is alike to it, and to that, out of what is left.
  private static List<CorrectionBook.Kept> connected(List<Marked> left) {
    List<Marked> found = new ArrayList<>(List.of(left.removeFirst()));
    for (int i = 0; i < found.size(); i++) {
      Likeness from = found.get(i).like();
      List<Marked> more = left.stream().filter(one -> one.like().holds(from)).toList();
      left.removeAll(Set.copyOf(more));
      found.addAll(more);
    }
    return found.stream().map(Marked::kept).sorted(BY_TEXT).toList();
  }

  private record Marked(CorrectionBook.Kept kept, Likeness like) {
    static Marked of(CorrectionBook.Kept kept) {
      return new Marked(kept, Likeness.of(kept.corrected().text()));
    }
  }

  /// The ids of everything corrected.
  public Stream<String> ids() {
    return corrected.stream().map(CorrectionBook.Kept::id);
  }
}
