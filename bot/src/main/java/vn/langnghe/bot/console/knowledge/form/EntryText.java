package vn.langnghe.bot.console.knowledge.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.YamlFile;

/// A document's text cut at its fields: a card's front matter with what follows, or one entry of a
/// list. Immutable.
///
/// @param column where the names of fields begin
/// @param head before the first field
/// @param tail behind the last one
public record EntryText(int column, String head, List<Chunk> chunks, String tail) {
  private static final String FENCE = "---\n";
  private static final Pattern ITEM = Pattern.compile("(?m)^( *)- (?=[a-z_]+:)");

  public EntryText {
    chunks = List.copyOf(chunks);
  }

  /// The lines of one field.
  record Chunk(String key, String raw) {}

  /// A card: fields between two fences, then Markdown. Empty when it is none.
  static Optional<EntryText> card(String text) {
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    return text.startsWith(FENCE) && end > 0
        ? Optional.of(
            cut(0, FENCE, text.substring(FENCE.length(), end + 1), text.substring(end + 1)))
        : Optional.empty();
  }

  /// An entry of a list, `- id: …` with its fields below. Empty when it is none.
  static Optional<EntryText> entry(String text) {
    Matcher item = ITEM.matcher(text);
    return item.find()
        ? Optional.of(
            cut(
                item.group(1).length() + 2,
                text.substring(0, item.start()),
                text.substring(item.start()),
                ""))
        : Optional.empty();
  }

  private static EntryText cut(int column, String head, String middle, String tail) {
    Pattern key =
        Pattern.compile(
            column == 0 ? "([a-z_]+):.*" : " {" + (column - 2) + "}(?:- |  )([a-z_]+):.*",
            Pattern.DOTALL);
    List<Chunk> chunks = new ArrayList<>();
    StringBuilder raw = new StringBuilder();
    String name = "";
    for (String line : lines(middle)) {
      Matcher begins = key.matcher(line);
      boolean field = begins.matches();
      if (field && !raw.isEmpty()) {
        chunks.add(new Chunk(name, raw.toString()));
        raw.setLength(0);
      }
      name = field ? begins.group(1) : name;
      raw.append(line);
    }
    chunks.add(new Chunk(name, raw.toString()));
    return new EntryText(column, head, chunks, tail);
  }

  private static String[] lines(String text) {
    return text.split("(?<=\n)");
  }

  /// The document's text.
  String text() {
    StringBuilder text = new StringBuilder(head);
    chunks.forEach(chunk -> text.append(chunk.raw()));
    return text.append(tail).toString();
  }

  /// Its fields; empty when they cannot be read.
  Optional<Fields> fields() {
    StringBuilder text = new StringBuilder();
    chunks.forEach(chunk -> text.append(chunk.raw()));
    Problems problems = new Problems();
    Place place = new Place("", 0);
    Optional<Fields> fields =
        column == 0
            ? YamlFile.parse(text.toString(), place, problems)
            : YamlFile.parse("all:\n" + text, place, problems)
                .flatMap(top -> top.mappings("all").stream().findFirst());
    return problems.isEmpty() ? fields : Optional.empty();
  }

  /// The Markdown below the fields of a card.
  String body() {
    return tail.startsWith(FENCE) ? tail.substring(FENCE.length()).strip() : "";
  }

  /// The same with another body.
  EntryText withBody(String body) {
    return new EntryText(column, head, chunks, FENCE + body.strip() + "\n");
  }

  /// The same with another value of a field.
  ///
  /// @param value what stands behind the colon, with its line end
  EntryText with(String key, String value) {
    List<Chunk> changed = new ArrayList<>();
    boolean found = false;
    for (Chunk chunk : chunks) {
      boolean here = chunk.key().equals(key);
      found |= here;
      changed.add(
          here ? new Chunk(key, start(chunk.raw(), key) + value + remarks(chunk.raw())) : chunk);
    }
    if (!found) {
      Chunk last = changed.removeLast();
      String remarks = remarks(last.raw());
      String kept = last.raw().substring(0, last.raw().length() - remarks.length());
      changed.add(new Chunk(last.key(), kept.endsWith("\n") ? kept : kept + "\n"));
      changed.add(new Chunk(key, " ".repeat(column) + key + ":" + value + remarks));
    }
    return new EntryText(column, head, changed, tail);
  }

  /// The same without a field.
  EntryText without(String key) {
    return new EntryText(
        column, head, chunks.stream().filter(chunk -> !chunk.key().equals(key)).toList(), tail);
  }

  private static String start(String raw, String key) {
    return raw.substring(0, raw.indexOf(key + ":") + key.length() + 1);
  }

  /// Blank lines and remarks that stand behind a field belong to what comes next.
  private static String remarks(String raw) {
    String[] lines = lines(raw);
    int from = lines.length;
    while (from > 1 && (lines[from - 1].isBlank() || lines[from - 1].strip().startsWith("#"))) {
      from--;
    }
    return String.join("", List.of(lines).subList(from, lines.length));
  }
}
