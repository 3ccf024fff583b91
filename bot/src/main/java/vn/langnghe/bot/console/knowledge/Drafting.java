package vn.langnghe.bot.console.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.console.knowledge.form.Blank;
import vn.langnghe.bot.console.knowledge.form.Filled;
import vn.langnghe.bot.console.knowledge.form.Sheet;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Draft;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.State;
import vn.langnghe.bot.editing.Words;

/// Makes a draft of what somebody filled in.
///
/// @param document what it is a draft of
/// @param from number of the revision it was made from; 0 for a new document
/// @param base the words it was made from
/// @param filled the form as it was sent
@SuppressWarnings("checkstyle:ParameterNumber")
record Drafting(
    Document document,
    int from,
    Words base,
    Filled filled,
    String reason,
    Optional<Revision> before) {
  /// Whether the words stand in the form as they do in the file.
  boolean isExact() {
    return filled.values().containsKey("text");
  }

  /// What a form was sent for; empty when no such document is known.
  static Optional<Drafting> of(Shelf shelf, Visit visit) {
    String id = visit.form("id");
    int from = number(visit.form("from"));
    Optional<Line> line = shelf.bookcase().line(id);
    if (line.isPresent() && from > 0) {
      return shelf
          .bookcase()
          .revision(new Revision.Ref(id, from))
          .map(was -> filled(visit, line.get().document(), from, was.words(), Optional.of(was)));
    }
    return Kind.ofLabel(visit.form("kind"))
        .filter(kind -> Blank.isName(kind, visit.form("name")))
        .flatMap(kind ->
            Blank.document(kind, visit.form("name"), visit.form("file"), shelf.bookcase().lines()))
        .map(document ->
            filled(
                visit,
                document,
                0,
                Blank.words(document, group(visit), OverviewPages.today(visit)),
                Optional.empty()));
  }

  private static String group(Visit visit) {
    String group = visit.form("group");
    return group.matches("[a-z0-9-]+") ? group : "none";
  }

  private static Drafting filled(
      Visit visit, Document document, int from, Words base, Optional<Revision> before) {
    boolean exact = visit.form("exact").equals("yes");
    Filled was = exact ? Filled.exact(document.kind(), base) : Filled.of(document.kind(), base);
    Sheet sheet = exact ? Sheet.exact(document.kind()) : was.sheet();
    return new Drafting(
        document, from, base, was.with(sheet, visit::form), visit.form("reason").strip(), before);
  }

  static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /// The words as they would be.
  Words words() {
    return filled.over(base);
  }

  Draft draft() {
    return new Draft(document, from, words(), false, reason, reviewBy(), sources());
  }

  /// The document as it would be, for trying.
  Placed placed(Visit visit) {
    return new Placed(
        document,
        new Revision(
            document.id(),
            from + 1,
            words(),
            false,
            visit.member().id(),
            visit.now(),
            reason,
            reviewBy(),
            sources(),
            State.DRAFT,
            Optional.empty()));
  }

  private Optional<LocalDate> reviewBy() {
    Optional<String> typed = Optional.ofNullable(filled.values().get("review_by"));
    try {
      return typed.isPresent()
          ? typed.filter(day -> !day.isBlank()).map(LocalDate::parse)
          : before.flatMap(Revision::reviewBy);
    } catch (DateTimeParseException e) {
      return before.flatMap(Revision::reviewBy);
    }
  }

  private List<String> sources() {
    return Optional.ofNullable(filled.values().get("sources"))
        .or(() -> Optional.ofNullable(filled.values().get("source")))
        .map(
            codes -> Arrays.stream(codes.split("[,\\s]+")).filter(code -> !code.isBlank()).toList())
        .orElseGet(() -> before.map(Revision::sources).orElse(List.of()));
  }
}
