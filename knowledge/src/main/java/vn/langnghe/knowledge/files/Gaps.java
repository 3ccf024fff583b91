package vn.langnghe.knowledge.files;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The gaps of a template: `{}` for the next word, `{2}` for the second.
public final class Gaps {
  private static final Pattern GAP = Pattern.compile("\\{([1-9]?)}");

  private Gaps() {}

  /// The words that a template's gaps are for, counted from 1, in the order of the gaps.
  public static List<Integer> of(String template) {
    AtomicInteger next = new AtomicInteger(1);
    return GAP.matcher(template)
        .results()
        .map(
            gap -> gap.group(1).isEmpty() ? next.getAndIncrement() : Integer.parseInt(gap.group(1)))
        .toList();
  }

  /// Puts words into the gaps; a gap without a word stays as it is.
  static String fill(String template, List<String> words) {
    AtomicInteger next = new AtomicInteger(1);
    return GAP.matcher(template)
        .replaceAll(gap -> {
          int number =
              gap.group(1).isEmpty() ? next.getAndIncrement() : Integer.parseInt(gap.group(1));
          String word = number <= words.size() ? words.get(number - 1) : gap.group();
          return Matcher.quoteReplacement(word);
        });
  }
}
