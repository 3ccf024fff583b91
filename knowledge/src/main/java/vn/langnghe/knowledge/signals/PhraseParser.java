package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.signals.Phrase.Segment;
import vn.langnghe.knowledge.signals.Phrase.Sequence;
import vn.langnghe.knowledge.signals.Phrase.Step;

/// Reads the phrase language of signal files:
///
/// ```
///   muốn chết            words in order, side by side
///   (a|b c|d)  (a|b)?    one of; one of or nothing
///   <want>               a word list
///   a .. b   a ..6 b     up to three, up to six other words between
///   A & B    A &8 B      both, in any order; at most eight words between
/// ```
///
/// Between two gaps every way to say it is written out: options, and lists of several words.
final class PhraseParser {
  /// More ways than this between two gaps, and the phrase must be split.
  static final int MOST_WAYS = 600;

  private static final int GAP = 3;
  private static final Pattern TOKEN =
      Pattern.compile("\\(|\\)\\??|\\||<[a-z0-9-]+>\\??|\\.\\.\\d*|&\\d*|[\\p{L}\\p{M}\\p{N}'’]+");

  private final Map<String, List<String>> lists;
  private List<String> tokens = List.of();
  private int at;

  /// @param lists word lists by name
  PhraseParser(Map<String, List<String>> lists) {
    this.lists = lists;
  }

  /// A fault of a phrase; the message says what is wrong.
  static final class FaultyPhrase extends Exception {
    private static final long serialVersionUID = 1L;

    final transient Wording why;

    FaultyPhrase(Wording why) {
      super(why.toString());
      this.why = why;
    }
  }

  /// The phrases that a text stands for: several where a whole segment is optional.
  List<Phrase> parse(String text) throws FaultyPhrase {
    String written =
        text.toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{L})-(?=\\p{L})(?![^<]*>)", " ");
    String rest = TOKEN.matcher(written).replaceAll("").replaceAll("[\\s,!]", "");
    if (!rest.isEmpty()) {
      throw new FaultyPhrase(Wording.of("'{}' is not part of the phrase language", rest));
    }
    tokens = TOKEN.matcher(written).results().map(MatchResult::group).toList();
    at = 0;
    List<Phrase> phrases = sequences();
    while (at < tokens.size() && tokens.get(at).startsWith("&")) {
      String join = tokens.get(at++);
      int gap = join.length() == 1 ? Phrase.ANYWHERE : Integer.parseInt(join.substring(1));
      phrases = both(phrases, sequences(), gap);
    }
    if (at < tokens.size()) {
      throw new FaultyPhrase(Wording.of("'{}' stands alone", tokens.get(at)));
    }
    return phrases;
  }

  private static List<Phrase> both(List<Phrase> left, List<Phrase> right, int gap) {
    List<Phrase> both = new ArrayList<>();
    for (Phrase one : left) {
      for (Phrase other : right) {
        both.add(new Phrase.Both(one, other, gap));
      }
    }
    return both;
  }

  /// Segments up to the end or a `&`; a segment that may be left out gives a phrase with and one
  /// without it.
  private List<Phrase> sequences() throws FaultyPhrase {
    List<List<Segment>> sequences = new ArrayList<>();
    sequences.add(List.of());
    int gap = 0;
    while (at < tokens.size() && !ends(tokens.get(at))) {
      if (tokens.get(at).startsWith("..")) {
        gap += width(tokens.get(at++));
        continue;
      }
      List<List<Step>> ways = segment();
      List<List<Step>> said = ways.stream().filter(way -> !way.isEmpty()).toList();
      List<List<Segment>> longer =
          new ArrayList<>(said.size() < ways.size() ? sequences : List.of());
      for (List<Segment> sequence : sequences) {
        List<Segment> more = new ArrayList<>(sequence);
        more.add(new Segment(said, sequence.isEmpty() ? 0 : gap));
        longer.add(more);
      }
      sequences = longer;
    }
    if (sequences.stream().anyMatch(List::isEmpty)) {
      throw new FaultyPhrase(Wording.of("a phrase may not be made of optional words only"));
    }
    return new ArrayList<>(sequences.stream().<Phrase>map(Sequence::new).toList());
  }

  private static int width(String gap) {
    return gap.length() == 2 ? GAP : Integer.parseInt(gap.substring(2));
  }

  /// Every way to say what stands up to the next gap.
  private List<List<Step>> segment() throws FaultyPhrase {
    List<List<Step>> ways = List.of(List.of());
    while (at < tokens.size() && !ends(tokens.get(at)) && !tokens.get(at).startsWith("..")) {
      ways = limited(append(ways, options(tokens.get(at++)), 0));
    }
    return ways;
  }

  /// Every way to say what stands up to the end, a `|`, a `)` or a `&`.
  private List<List<Step>> steps() throws FaultyPhrase {
    List<List<Step>> ways = List.of(List.of());
    int gap = 0;
    while (at < tokens.size() && !ends(tokens.get(at))) {
      String token = tokens.get(at++);
      if (token.startsWith("..")) {
        gap += width(token);
      } else {
        ways = limited(append(ways, options(token), gap));
        gap = 0;
      }
    }
    return ways;
  }

  private static boolean ends(String token) {
    return token.equals("|") || token.startsWith(")") || token.startsWith("&");
  }

  private List<List<Step>> options(String token) throws FaultyPhrase {
    if (token.equals("(")) {
      return group();
    }
    if (token.startsWith("<")) {
      return list(token);
    }
    return List.of(List.of(new Step(Set.of(token), 0)));
  }

  private List<List<Step>> group() throws FaultyPhrase {
    List<List<Step>> options = new ArrayList<>(steps());
    while (at < tokens.size() && tokens.get(at).equals("|")) {
      at++;
      options.addAll(steps());
    }
    if (at == tokens.size() || !tokens.get(at).startsWith(")")) {
      throw new FaultyPhrase(Wording.of("a '(' is not closed"));
    }
    return merged(options, tokens.get(at++).endsWith("?"));
  }

  private List<List<Step>> list(String token) throws FaultyPhrase {
    String name = token.substring(1, token.indexOf('>'));
    List<String> entries = lists.get(name);
    if (entries == null) {
      throw new FaultyPhrase(Wording.of("the word list <{}> is not known", name));
    }
    List<List<Step>> options = new ArrayList<>();
    for (String entry : entries) {
      options.add(
          List.of(entry.split("\\s+")).stream().map(word -> new Step(Set.of(word), 0)).toList());
    }
    return merged(options, token.endsWith("?"));
  }

  /// Options of a single word become one step; longer ones stay apart.
  private static List<List<Step>> merged(List<List<Step>> options, boolean optional) {
    Set<String> single = new LinkedHashSet<>();
    List<List<Step>> merged = new ArrayList<>();
    for (List<Step> option : options) {
      if (option.size() == 1 && option.getFirst().gap() == 0) {
        single.addAll(option.getFirst().words());
      } else if (!option.isEmpty() || !optional) {
        merged.add(option);
      }
    }
    if (!single.isEmpty()) {
      merged.addFirst(List.of(new Step(single, 0)));
    }
    if (optional) {
      merged.add(List.of());
    }
    return merged;
  }

  private static List<List<Step>> append(List<List<Step>> ways, List<List<Step>> options, int gap) {
    List<List<Step>> longer = new ArrayList<>();
    for (List<Step> way : ways) {
      for (List<Step> option : options) {
        List<Step> steps = new ArrayList<>(way);
        for (int i = 0; i < option.size(); i++) {
          Step step = option.get(i);
          int more = i == 0 && !way.isEmpty() ? gap : 0;
          steps.add(more == 0 ? step : new Step(step.words(), step.gap() + more));
        }
        longer.add(steps);
      }
    }
    return longer;
  }

  private static <T> List<T> limited(List<T> ways) throws FaultyPhrase {
    if (ways.size() > MOST_WAYS) {
      throw new FaultyPhrase(Wording.of("the phrase can be said in more than {} ways", MOST_WAYS));
    }
    return ways;
  }
}
