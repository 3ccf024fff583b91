package vn.langnghe.bot.console.knowledge.form;

import static vn.langnghe.bot.console.knowledge.form.Slot.Shape.BODY;
import static vn.langnghe.bot.console.knowledge.form.Slot.Shape.CHOICE;
import static vn.langnghe.bot.console.knowledge.form.Slot.Shape.DATES;
import static vn.langnghe.bot.console.knowledge.form.Slot.Shape.DAY;
import static vn.langnghe.bot.console.knowledge.form.Slot.Shape.LINE;
import static vn.langnghe.bot.console.knowledge.form.Slot.Shape.LINES;
import static vn.langnghe.bot.console.knowledge.form.Slot.Shape.NAMES;
import static vn.langnghe.bot.console.knowledge.form.Slot.Shape.PROSE;
import static vn.langnghe.bot.console.knowledge.form.Slot.Shape.WHOLE;
import static vn.langnghe.bot.console.knowledge.form.Slot.Shape.WORDS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.knowledge.danger.Hazard;

/// The form of a kind of documents: rows of fields, those of a row beside each other.
///
/// @param kind of the documents
public record Sheet(Kind kind, List<Row> rows) {
  /// Days of the week, as the files name them.
  public static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  public Sheet {
    rows = List.copyOf(rows);
  }

  /// Fields beside each other: Vietnamese and English, or one.
  ///
  /// @param label key of the name of the row
  public record Row(String label, List<Slot> slots) {
    public Row {
      slots = List.copyOf(slots);
    }
  }

  /// The form of a kind.
  public static Sheet of(Kind kind) {
    return new Sheet(
        kind,
        switch (kind) {
          case CARD -> card();
          case SIGNAL -> signal();
          case CONTEXT -> context();
          case HOTLINE -> hotline();
          case REPLY ->
              List.of(new Row("sentence", List.of(Slot.of("vi", PROSE), Slot.of("en", PROSE))));
          case LIST, ASKED, TRAINING, EVALUATION, ESCALATION, FRAME ->
              List.of(row(Slot.of("text", WHOLE)));
        });
  }

  /// The form that shows every kind as it stands in its file.
  public static Sheet exact(Kind kind) {
    Slot text = Slot.of("text", WHOLE);
    return new Sheet(
        kind, List.of(kind == Kind.CARD ? new Row("text", List.of(text, text.twin())) : row(text)));
  }

  private static Row row(Slot slot) {
    return new Row(
        slot.part().isEmpty() ? slot.key() : slot.key() + "." + slot.part(), List.of(slot));
  }

  private static Row both(Slot slot) {
    return new Row(slot.key().isEmpty() ? "body" : slot.key(), List.of(slot, slot.twin()));
  }

  private static Row pair(String key) {
    return new Row(key, List.of(Slot.part(key, "vi", LINE), Slot.part(key, "en", LINE)));
  }

  private static List<Row> card() {
    return List.of(
        both(Slot.of("title", LINE)),
        both(Slot.of("answer", PROSE)),
        both(new Slot("body", Slot.Side.TEXT, "", "", BODY, List.of())),
        both(Slot.of("questions", LINES)),
        both(Slot.of("words", WORDS)),
        row(Slot.of("hotline_topics", NAMES)),
        row(Slot.of("related", NAMES)),
        row(Slot.of("sources", NAMES)),
        row(Slot.of("review_by", DAY)));
  }

  private static List<Row> signal() {
    String[] hazards =
        Stream.concat(Stream.of(""), Arrays.stream(Hazard.values()).map(Hazard::label))
            .toArray(String[]::new);
    return List.of(
        row(Slot.of("phrases", LINES)),
        row(Slot.of("examples", LINES)),
        row(Slot.of("counterexamples", LINES)),
        row(Slot.of("level", CHOICE, "0", "1", "2", "3", "4")),
        row(Slot.of("topics", NAMES)),
        row(Slot.of("subject", CHOICE, "self", "other", "unclear")),
        row(Slot.of("hazard", CHOICE, hazards)),
        row(Slot.of("certain", CHOICE, "", "topic", "all")),
        row(Slot.of("unless", NAMES)),
        row(Slot.of("says", LINE)),
        row(Slot.of("source", LINE)));
  }

  private static List<Row> context() {
    return List.of(
        row(Slot.of("phrases", LINES)),
        row(Slot.of("examples", LINES)),
        row(Slot.of("counterexamples", LINES)),
        row(Slot.of("effect", CHOICE, "cancel", "deny", "lower", "other", "self")),
        row(Slot.of("scope", LINE)),
        row(Slot.of("says", LINE)));
  }

  private static List<Row> hotline() {
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            Slot.of(
                "status",
                CHOICE,
                "display",
                "display_with_caveat",
                "verify_before_display",
                "do_not_display",
                "blocked")));
    rows.add(pair("name"));
    rows.add(new Row("number", List.of(Slot.of("number", LINE), Slot.of("dial", LINE))));
    rows.add(row(Slot.part("hours", "mode", CHOICE, "always", "weekly", "unknown")));
    DAYS.forEach(day -> rows.add(new Row("day." + day, List.of(Slot.part("hours", day, LINE)))));
    rows.add(row(Slot.of("exceptions", DATES)));
    rows.add(row(Slot.of("disputed_days", NAMES)));
    rows.add(row(Slot.part("cost", "class", LINE)));
    rows.add(pair("cost"));
    rows.add(pair("caveat"));
    for (String key : List.of("provinces", "topics", "serves", "languages", "regions", "blocked")) {
      rows.add(row(Slot.of(key, NAMES)));
    }
    rows.add(row(Slot.of("operator", LINE)));
    rows.add(row(Slot.of("latest_evidence", LINE)));
    rows.add(row(Slot.of("confidence", CHOICE, "high", "medium", "low")));
    rows.add(row(Slot.of("last_verified", LINE)));
    rows.add(row(Slot.of("call_every", CHOICE, "", "weekly", "monthly")));
    rows.add(row(Slot.of("notes", LINES)));
    return rows;
  }
}
