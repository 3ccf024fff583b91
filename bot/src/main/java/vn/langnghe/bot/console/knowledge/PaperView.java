package vn.langnghe.bot.console.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.langnghe.bot.console.knowledge.form.Diff;
import vn.langnghe.bot.console.knowledge.form.Filled;
import vn.langnghe.bot.console.knowledge.form.Slot;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.State;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.bot.staff.Right;

/// Draws a document with its form.
public final class PaperView {
  private static final int AROUND = 2;

  private final Shelf shelf;

  PaperView(Shelf shelf) {
    this.shelf = shelf;
  }

  /// A field as the form shows it.
  ///
  /// @param theirs what somebody else wrote meanwhile, where it differs; else empty
  public record Shown(Slot slot, String value, String theirs) {
    /// What a choice of the field is called; anything else stays as it is.
    ///
    /// @param label key of the field's name
    public String called(Frame frame, String label, String option) {
      boolean named = slot.options().contains(option) && !option.matches("[0-9]?");
      return named ? frame.of("know.choice." + label + "." + option) : option;
    }
  }

  /// Fields beside each other.
  public record Row(String label, List<Shown> fields) {}

  /// What became of a revision.
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Past(
      int number, String state, String who, String at, String reason, List<String> remarks) {}

  /// The document at the head of the page.
  ///
  /// @param from number of the revision the form is made from; 0 for a new document
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Paper(
      String id,
      String name,
      String kind,
      String file,
      int from,
      String state,
      boolean exact,
      boolean single) {}

  /// What somebody may do now.
  ///
  /// @param whyNot why they may not sign; empty when they may or when nothing waits
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record May(
      boolean edit, boolean send, boolean takeBack, boolean sign, boolean retire, String whyNot) {}

  /// The page of a document.
  String page(Visit visit, Shelf.Standing standing, boolean exact, String told) {
    Kind kind = standing.document().kind();
    Words words = standing.newest().words();
    Filled filled = exact ? Filled.exact(kind, words) : Filled.of(kind, words);
    List<String> faults = told.isEmpty() ? List.of() : List.of(told);
    return draw(visit, standing, rows(filled, Optional.empty()), filled, faults);
  }

  /// The page of a document that is not kept yet.
  String fresh(Visit visit, Document document, Filled filled) {
    return begun(visit, document, filled, List.of(), "");
  }

  /// The form as it was sent, with what is wrong.
  String again(Visit visit, Drafting mine, List<String> faults) {
    Optional<Shelf.Standing> standing = shelf.standing(mine.document().id());
    return standing.isPresent() && mine.from() > 0
        ? draw(visit, standing.get(), rows(mine.filled(), Optional.empty()), mine.filled(), faults)
        : begun(visit, mine.document(), mine.filled(), faults, mine.reason());
  }

  /// The form as it was sent, beside what somebody else kept meanwhile.
  String overtaken(Visit visit, Drafting mine, Revision theirs) {
    Frame frame = shelf.frame(visit, "know");
    String who = shelf.names(frame).apply(theirs.author());
    Filled other =
        mine.filled().values().containsKey("text")
            ? Filled.exact(mine.document().kind(), theirs.words())
            : Filled.of(mine.document().kind(), theirs.words());
    List<String> faults = List.of(frame.of("know.newer") + " " + who);
    return shelf
        .standing(mine.document().id())
        .map(standing ->
            draw(visit, standing, rows(mine.filled(), Optional.of(other)), mine.filled(), faults))
        .orElseGet(() -> begun(visit, mine.document(), mine.filled(), faults, mine.reason()));
  }

  private static List<Row> rows(Filled filled, Optional<Filled> theirs) {
    return filled.sheet().rows().stream()
        .map(row ->
            new Row(
                row.label(),
                row.slots().stream()
                    .map(slot ->
                        new Shown(
                            slot,
                            filled.value(slot),
                            theirs
                                .map(other -> other.value(slot))
                                .filter(value -> !value.strip().equals(filled.value(slot).strip()))
                                .orElse("")))
                    .toList()))
        .toList();
  }

  private String begun(
      Visit visit, Document document, Filled filled, List<String> faults, String reason) {
    Frame frame = shelf.frame(visit, "know.new");
    Map<String, Object> model = new HashMap<>();
    model.put("paper", paper(document, 0, "draft", filled));
    model.put("rows", rows(filled, Optional.empty()));
    model.put("may", new May(true, false, false, false, false, ""));
    model.put("faults", faults);
    model.put("group", visit.form("group"));
    model.put("reason", reason);
    model.put("phrase", visit.forms("asked").stream().findFirst().orElse(""));
    model.put("pasts", List.of());
    model.put("changes", List.of());
    model.put("number", 0);
    return shelf.draw("document", frame, model);
  }

  private static Paper paper(Document document, int from, String state, Filled filled) {
    return new Paper(
        document.id(),
        document.name(),
        document.kind().label(),
        document.file(),
        from,
        state,
        filled.values().containsKey("text"),
        filled.sheet().rows().stream().allMatch(row -> row.slots().size() == 1));
  }

  private String draw(
      Visit visit, Shelf.Standing standing, List<Row> rows, Filled filled, List<String> faults) {
    Frame frame = shelf.frame(visit, "know");
    Line line = standing.line();
    Revision newest = standing.newest();
    Map<String, Object> model = new HashMap<>();
    model.put(
        "paper", paper(standing.document(), newest.number(), OverviewPages.state(line), filled));
    model.put("rows", rows);
    model.put("may", may(visit, frame, standing));
    model.put("faults", faults);
    model.put("group", "");
    model.put("reason", visit.form("reason"));
    model.put("phrase", visit.form("phrase"));
    model.put("pasts", pasts(frame, line.document().id()));
    model.put("changes", changes(line, newest));
    model.put("number", newest.number());
    return shelf.draw("document", frame, model);
  }

  private May may(Visit visit, Frame frame, Shelf.Standing standing) {
    Revision newest = standing.newest();
    boolean edits = visit.member().may(Right.EDIT);
    boolean waits =
        newest.state() == State.IN_REVIEW
            || (newest.state() == State.STARTER && standing.line().inForce() == newest.number());
    Optional<Editing.Reason> unfit =
        waits
            ? shelf.ports().editing().unfitReviewer(visit.member(), newest.ref())
            : Optional.empty();
    boolean tells =
        newest.state() == State.IN_REVIEW
            && unfit.filter(why -> why != Editing.Reason.NOT_YOURS).isPresent();
    return new May(
        edits,
        edits && newest.state() == State.DRAFT,
        edits && newest.state() == State.IN_REVIEW,
        waits && unfit.isEmpty(),
        edits && standing.line().inForce() > 0 && !newest.retires(),
        tells ? unfit.map(why -> frame.of(DocumentPages.reason(why))).orElse("") : "");
  }

  private List<Past> pasts(Frame frame, String id) {
    UnaryOperator<String> names = shelf.names(frame);
    List<Past> pasts = new ArrayList<>();
    for (Revision revision : shelf.bookcase().history(id)) {
      List<String> remarks =
          shelf.bookcase().moves(revision.ref()).stream()
              .map(move ->
                  frame.of("know.state." + move.state().label())
                      + ": "
                      + names.apply(move.who())
                      + ", "
                      + Frame.moment(move.at())
                      + (move.remark().isEmpty() ? "" : ". " + move.remark()))
              .toList();
      pasts.add(
          new Past(
              revision.number(),
              revision.state().label(),
              names.apply(revision.author()),
              Frame.moment(revision.at()),
              Shelf.reason(frame, revision.reason()),
              remarks));
    }
    return pasts;
  }

  /// What the newest revision changes of what is in force.
  private List<Diff.Line> changes(Line line, Revision newest) {
    if (!line.isChanged() || line.inForce() == 0) {
      return List.of();
    }
    Words inForce =
        shelf
            .bookcase()
            .revision(new Revision.Ref(line.document().id(), line.inForce()))
            .map(Revision::words)
            .orElse(Words.of(""));
    Words next = newest.retires() ? Words.of("") : newest.words();
    List<Diff.Line> changes =
        new ArrayList<>(Diff.shortened(Diff.of(inForce.text(), next.text()), AROUND));
    if (!inForce.twin().equals(next.twin())) {
      changes.addAll(Diff.shortened(Diff.of(inForce.twin(), next.twin()), AROUND));
    }
    return changes;
  }
}
