package vn.langnghe.bot.editing.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.bot.editing.Words;

/// The line of a card that names who signed it. What a person signs in the console is written into
/// the file when it is served or exported; the words they signed do not change.
public final class Signature {
  private static final Pattern LINE = Pattern.compile("(?m)^signed_by:[ \\t]*(\\S.*?)?[ \\t]*$");
  private static final String NONE = "none";

  private Signature() {}

  /// Who a card says has signed it; empty for nobody.
  public static Optional<String> in(String card) {
    Matcher line = LINE.matcher(card);
    return line.find()
        ? Optional.ofNullable(line.group(1))
            .map(name -> name.replaceAll("^[\"']|[\"']$", ""))
            .filter(name -> !name.equals(NONE))
        : Optional.empty();
  }

  /// The words of a card with a name in both files; as they are where they name somebody.
  public static Words by(String name, Words words) {
    if (in(words.text()).isPresent()) {
      return words;
    }
    String quoted = '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    return set(quoted, words);
  }

  /// The words of a card as if nobody had signed it: two that differ by this line only are one.
  public static Words none(Words words) {
    return set(NONE, words);
  }

  private static Words set(String name, Words words) {
    return new Words(set(name, words.text()), set(name, words.twin()));
  }

  private static String set(String name, String card) {
    return LINE.matcher(card).replaceFirst(Matcher.quoteReplacement("signed_by: " + name));
  }
}
