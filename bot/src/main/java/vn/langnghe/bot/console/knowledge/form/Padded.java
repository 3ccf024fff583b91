package vn.langnghe.bot.console.knowledge.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// A card that is not finished, filled up with words that nobody types, so that questions can be
/// tried on it from the first line on. Never kept.
public final class Padded {
  private static final int VIETNAMESE = 15;
  private static final int ENGLISH = 8;
  private static final int MOST = 30;
  private static final int LONGEST_ANSWER = 500;
  private static final String NOTHING = "…";

  private Padded() {}

  /// The card as it could be served.
  ///
  /// @param source a code that is known
  /// @param cards the cards there are
  public static Filled of(Filled card, String source, Set<String> cards) {
    Map<String, String> values = new HashMap<>(card.values());
    values.compute("questions", (name, asked) -> questions(String.valueOf(asked), VIETNAMESE));
    values.compute("en.questions", (name, asked) -> questions(String.valueOf(asked), ENGLISH));
    for (String side : new String[] {"", "en."}) {
      values.computeIfPresent(side + "title", (name, text) -> text.isBlank() ? NOTHING : text);
      values.computeIfPresent(side + "answer", (name, text) -> answer(text));
    }
    values.computeIfPresent(
        "body", (name, text) -> body(text, "Làm ngay", "Khi nào cần người giúp"));
    values.computeIfPresent(
        "en.body", (name, text) -> body(text, "What to do now", "When to get help"));
    values.computeIfPresent("sources", (name, codes) -> codes.isBlank() ? source : codes);
    values.computeIfPresent(
        "related",
        (name, slugs) ->
            String.join(", ", Yaml.items(slugs, ",").stream().filter(cards::contains).toList()));
    return new Filled(card.sheet(), values);
  }

  private static String questions(String asked, int fewest) {
    Set<String> all = new LinkedHashSet<>(Yaml.items(asked, "\n"));
    for (int i = 0; all.size() < fewest; i++) {
      all.add("zqx" + i);
    }
    return String.join("\n", all.stream().limit(MOST).toList());
  }

  private static String answer(String text) {
    if (text.isBlank()) {
      return NOTHING;
    }
    return text.length() > LONGEST_ANSWER ? text.substring(0, LONGEST_ANSWER) : text;
  }

  /// A body with the headings and steps that a card needs, and without those it must not have.
  private static String body(String text, String first, String second) {
    String needed =
        "(?s)## " + first + "\\s+1\\. \\S.*\\n2\\. \\S.*\\n3\\. \\S.*## " + second + "\\s.*";
    String plain = text.replaceAll("(?m)^#+ .*$|^\\d+\\.", "").strip();
    return text.strip().matches(needed)
        ? text
        : "## " + first + "\n1. –\n2. –\n3. –\n\n## " + second + "\n" + plain;
  }
}
