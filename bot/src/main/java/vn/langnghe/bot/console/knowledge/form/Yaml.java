package vn.langnghe.bot.console.knowledge.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes values of fields, as the exchange files do. Each value begins behind the colon and ends
/// with a line end.
final class Yaml {
  private static final int WIDTH = 118;

  private Yaml() {}

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  static String line(String text) {
    return " " + (text.matches("[a-z0-9][a-z0-9_-]*") ? text : quoted(text)) + "\n";
  }

  /// Sentences: short ones on one line, long ones folded, several paragraphs as they are.
  static String prose(String text, int column) {
    boolean folds = !text.contains("\n") && !text.contains("  ") && text.length() > WIDTH - column;
    String indent = " ".repeat(column + 2);
    if (folds) {
      return " >-\n" + folded(text, indent);
    }
    return text.contains("\n") && !text.startsWith(" ")
        ? " |-\n"
            + text.lines()
                .map(line -> (indent + line).stripTrailing() + "\n")
                .collect(Collectors.joining())
        : " " + quoted(text) + "\n";
  }

  private static String folded(String text, String indent) {
    StringBuilder all = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
        all.append(line).append('\n');
        line = new StringBuilder(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    return all.append(line).append('\n').toString();
  }

  static String lines(String text, int column) {
    String items =
        items(text, "\n").stream()
            .map(item -> " ".repeat(column + 2) + "- " + quoted(item) + "\n")
            .collect(Collectors.joining());
    return items.isEmpty() ? " []\n" : "\n" + items;
  }

  static String names(String text) {
    return items(text, ",").stream()
        .map(name ->
            name.matches("[\\p{L}0-9][\\p{L}0-9_.-]*") && !name.matches("[0-9.]+")
                ? name
                : quoted(name))
        .collect(Collectors.joining(", ", " [", "]\n"));
  }

  /// A group of texts on one line.
  static String group(Map<String, String> parts) {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + ": " + quoted(part.getValue()))
        .collect(Collectors.joining(", ", " {", "}\n"));
  }

  static List<String> items(String text, String between) {
    return Arrays.stream(text.split(between))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
