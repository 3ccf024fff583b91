package vn.langnghe.bot.console.knowledge.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.bot.editing.file.Signature;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Scalar;

/// A form filled with what a document says.
///
/// @param values by the name of the field
public record Filled(Sheet sheet, Map<String, String> values) {
  public Filled {
    values = Map.copyOf(values);
  }

  /// The words of a document in its form; in the exact form where its fields cannot be read.
  public static Filled of(Kind kind, Words words) {
    Sheet sheet = Sheet.of(kind);
    Optional<Map<String, String>> values = values(sheet, words);
    return values.map(read -> new Filled(sheet, read)).orElseGet(() -> exact(kind, words));
  }

  /// The words of a document as they stand in its file.
  public static Filled exact(Kind kind, Words words) {
    return new Filled(Sheet.exact(kind), Map.of("text", words.text(), "en.text", words.twin()));
  }

  /// What somebody filled in; what is not in the form stays.
  ///
  /// @param form value of a field by its name; null where the form has none
  public Filled with(Sheet wanted, UnaryOperator<String> form) {
    Map<String, String> filled = new LinkedHashMap<>();
    wanted
        .rows()
        .forEach(row ->
            row.slots()
                .forEach(
                    slot -> filled.put(slot.name(), clean(form.apply(slot.name()), slot.shape()))));
    return new Filled(wanted, filled);
  }

  private static String clean(String value, Slot.Shape shape) {
    String text = value.replace("\r\n", "\n").replace('\r', '\n');
    return switch (shape) {
      case WHOLE -> text;
      case PROSE, LINES, BODY, WORDS, DATES -> text.strip();
      case LINE, NAMES, DAY, CHOICE -> text.replace('\n', ' ').strip();
    };
  }

  /// The value of a field.
  public String value(Slot slot) {
    return values.getOrDefault(slot.name(), "");
  }

  private static Optional<Map<String, String>> values(Sheet sheet, Words words) {
    Map<Slot.Side, EntryText> texts = texts(sheet.kind(), words);
    Map<String, String> values = new LinkedHashMap<>();
    for (Sheet.Row row : sheet.rows()) {
      for (Slot slot : row.slots()) {
        Optional<String> value = read(slot, words, Optional.ofNullable(texts.get(slot.side())));
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values.put(slot.name(), value.get());
      }
    }
    return Optional.of(values);
  }

  private static Map<Slot.Side, EntryText> texts(Kind kind, Words words) {
    Map<Slot.Side, EntryText> texts = new LinkedHashMap<>();
    if (kind == Kind.CARD) {
      EntryText.card(words.text()).ifPresent(text -> texts.put(Slot.Side.TEXT, text));
      EntryText.card(words.twin()).ifPresent(text -> texts.put(Slot.Side.TWIN, text));
    } else {
      EntryText.entry(words.text()).ifPresent(text -> texts.put(Slot.Side.TEXT, text));
    }
    return texts;
  }

  private static Optional<String> read(Slot slot, Words words, Optional<EntryText> text) {
    return switch (slot.shape()) {
      case WHOLE -> Optional.of(slot.side() == Slot.Side.TEXT ? words.text() : words.twin());
      case BODY -> text.map(EntryText::body);
      case LINES -> text.flatMap(EntryText::fields).map(fields -> list(fields, slot, "\n"));
      case DATES ->
          text.flatMap(EntryText::fields).map(fields -> Week.exceptions(fields, slot.key()));
      case NAMES -> text.flatMap(EntryText::fields).map(fields -> list(fields, slot, ", "));
      case LINE, PROSE, WORDS, DAY, CHOICE ->
          text.flatMap(EntryText::fields)
              .map(fields ->
                  slot.part().isEmpty()
                      ? fields.optionalText(slot.key()).orElse("").strip()
                      : part(fields, slot));
    };
  }

  private static String list(Fields fields, Slot slot, String between) {
    return fields.texts(slot.key()).stream().map(Scalar::text).collect(Collectors.joining(between));
  }

  private static String part(Fields fields, Slot slot) {
    return slot.key().equals("hours")
        ? Week.read(fields, slot.part())
        : fields.mapping(slot.key()).flatMap(group -> group.optionalText(slot.part())).orElse("");
  }

  /// The words of the document with what was changed here. A card that was changed is signed by
  /// nobody.
  ///
  /// @param before the words it was filled from
  public Words over(Words before) {
    boolean exact = sheet.rows().getFirst().slots().getFirst().shape() == Slot.Shape.WHOLE;
    Words words = exact ? exactly() : fields(before);
    return sheet.kind() == Kind.CARD && !words.equals(before) ? Signature.none(words) : words;
  }

  private Words exactly() {
    return new Words(
        ended(values.getOrDefault("text", "")), ended(values.getOrDefault("en.text", "")));
  }

  private Words fields(Words before) {
    Map<String, String> was = values(sheet, before).orElse(Map.of());
    Map<Slot.Side, EntryText> texts = texts(sheet.kind(), before);
    for (Slot slot : changed(was)) {
      EntryText text = texts.get(slot.side());
      if (text != null) {
        texts.put(slot.side(), write(text, slot));
      }
    }
    return new Words(
        Optional.ofNullable(texts.get(Slot.Side.TEXT)).map(EntryText::text).orElse(before.text()),
        Optional.ofNullable(texts.get(Slot.Side.TWIN)).map(EntryText::text).orElse(before.twin()));
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  /// The fields that were changed; of a group the first that was.
  private List<Slot> changed(Map<String, String> was) {
    Map<String, Slot> changed = new LinkedHashMap<>();
    for (Sheet.Row row : sheet.rows()) {
      for (Slot slot : row.slots()) {
        if (!value(slot).equals(was.getOrDefault(slot.name(), "").strip())) {
          changed.putIfAbsent(slot.side() + "/" + slot.key(), slot);
        }
      }
    }
    return new ArrayList<>(changed.values());
  }

  private EntryText write(EntryText text, Slot slot) {
    String value = value(slot);
    if (slot.shape() == Slot.Shape.BODY) {
      return text.withBody(value);
    }
    if (!slot.part().isEmpty()) {
      return group(text, slot.key());
    }
    if (value.isEmpty()) {
      return text.without(slot.key());
    }
    return text.with(
        slot.key(),
        switch (slot.shape()) {
          case LINES -> Yaml.lines(value, text.column());
          case DATES -> Week.dates(value, text.column());
          case NAMES -> Yaml.names(value);
          case PROSE, WORDS -> Yaml.prose(value, text.column());
          case DAY -> " " + value + "\n";
          case LINE, CHOICE -> Yaml.line(value);
          case BODY, WHOLE -> throw new IllegalStateException("not a field: " + slot.name());
        });
  }

  private EntryText group(EntryText text, String key) {
    Map<String, String> parts = new LinkedHashMap<>();
    sheet
        .rows()
        .forEach(row ->
            row.slots().stream()
                .filter(slot -> slot.key().equals(key) && !slot.part().isEmpty())
                .forEach(slot -> parts.put(slot.part(), value(slot))));
    if (key.equals("hours")) {
      return text.with(key, Week.written(parts, text.column()));
    }
    return parts.values().stream().allMatch(String::isEmpty)
        ? text.without(key)
        : text.with(key, Yaml.group(parts));
  }
}
