package vn.langnghe.bot.console.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.console.knowledge.form.Blank;
import vn.langnghe.bot.console.knowledge.form.Filled;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Draft;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.text.Language;

/// One document: what it says, the form to change it, and what became of it.
public final class DocumentPages {
  private final Shelf shelf;
  private final PaperView view;

  /// @param shelf shared by the pages of the knowledge
  public DocumentPages(Shelf shelf) {
    this.shelf = shelf;
    this.view = new PaperView(shelf);
  }

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/knowledge/document", Gate.READ_KNOWLEDGE, this::show),
        Route.post("/knowledge/document", Gate.EDIT, this::look),
        Route.get("/knowledge/new", Gate.EDIT, visit -> visit.html(begin(visit, ""))),
        Route.post("/knowledge/new", Gate.EDIT, this::start),
        Route.post("/knowledge/save", Gate.EDIT, this::save),
        Route.post("/knowledge/retire", Gate.EDIT, this::retire));
  }

  /// The address of a document.
  static String address(String id) {
    return "/console/knowledge/document?id="
        + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);
  }

  private void show(Visit visit) {
    String id = visit.query("id").orElse("");
    boolean exact = visit.query("exact").isPresent();
    shelf
        .standing(id)
        .ifPresentOrElse(
            standing -> visit.html(view.page(visit, standing, exact, "")),
            () -> visit.html(404, shelf.screens().told(visit, "error.missing")));
  }

  /// The same page with a phrase to try, which must stand in no address.
  private void look(Visit visit) {
    shelf
        .standing(visit.form("id"))
        .ifPresentOrElse(
            standing -> visit.html(view.page(visit, standing, false, "")),
            () -> visit.html(404, shelf.screens().told(visit, "error.missing")));
  }

  private String begin(Visit visit, String told) {
    Frame frame = shelf.frame(visit, "know.new");
    Kind kind =
        Kind.ofLabel(visit.query("kind").orElse(visit.form("kind")))
            .filter(Blank.kinds()::contains)
            .orElse(Kind.CARD);
    List<String> files =
        shelf.bookcase().lines().stream()
            .map(Line::document)
            .filter(one -> one.kind() == kind)
            .map(Document::file)
            .distinct()
            .sorted()
            .toList();
    return shelf.draw(
        "begin",
        frame,
        Map.of(
            "kind", kind,
            "kinds", Blank.kinds(),
            "files", kind == Kind.CARD ? List.of() : files,
            "groups", groups(visit, kind),
            "name", visit.form("name"),
            "asked", visit.forms("asked"),
            "told", told));
  }

  private Map<String, String> groups(Visit visit, Kind kind) {
    Map<String, String> groups = new java.util.LinkedHashMap<>();
    if (kind == Kind.CARD) {
      shelf
          .ports()
          .publishing()
          .asking(knowledge -> knowledge.guidance(Language.VI).groups())
          .forEach(group -> groups.put(group.id(), group.name().in(visit.language())));
    }
    return groups;
  }

  private void start(Visit visit) {
    String name = visit.form("name").strip().toLowerCase(Locale.ROOT);
    Kind kind = Kind.ofLabel(visit.form("kind")).orElse(Kind.FRAME);
    Frame frame = shelf.frame(visit, "know.new");
    if (!Blank.isName(kind, name)) {
      visit.html(
          name.isEmpty() ? 200 : 422,
          begin(visit, name.isEmpty() ? "" : frame.of("know.new.name.bad")));
      return;
    }
    if (shelf.bookcase().line(Document.id(kind, name)).isPresent()) {
      visit.html(409, begin(visit, frame.of("know.reason.name-taken")));
      return;
    }
    Optional<Document> document =
        Blank.document(kind, name, visit.form("file"), shelf.bookcase().lines());
    if (document.isEmpty()) {
      visit.html(422, begin(visit, frame.of("know.new.file.bad")));
      return;
    }
    String group = visit.form("group").matches("[a-z0-9-]+") ? visit.form("group") : "none";
    Words words = Blank.words(document.get(), group, OverviewPages.today(visit));
    Filled filled = Filled.of(kind, words);
    Map<String, String> values = new HashMap<>(filled.values());
    if (!visit.forms("asked").isEmpty()) {
      values.put(
          kind == Kind.SIGNAL ? "examples" : "questions", String.join("\n", visit.forms("asked")));
    }
    visit.html(view.fresh(visit, document.get(), new Filled(filled.sheet(), values)));
  }

  private void save(Visit visit) {
    Optional<Drafting> drafting = Drafting.of(shelf, visit);
    if (drafting.isEmpty()) {
      visit.html(404, shelf.screens().told(visit, "error.missing"));
      return;
    }
    Drafting mine = drafting.get();
    Frame frame = shelf.frame(visit, "know");
    Draft draft = mine.draft();
    if (mine.before().filter(was -> was.words().equals(draft.words())).isPresent()) {
      visit.html(422, view.again(visit, mine, List.of(frame.of("know.unchanged"))));
      return;
    }
    switch (shelf.ports().editing().save(visit.member(), draft, visit.now())) {
      case Editing.Outcome.Done(Revision.Ref ref) -> {
        if (visit.form("then").equals("send")) {
          shelf.ports().editing().send(visit.member(), ref, visit.now());
        }
        visit.to(address(ref.document()));
      }
      case Editing.Outcome.Newer(Revision theirs) ->
          visit.html(409, view.overtaken(visit, mine, theirs));
      case Editing.Outcome.Not(Editing.Reason reason) ->
          visit.html(422, view.again(visit, mine, List.of(frame.of(reason(reason)))));
      case Editing.Outcome.Unfit(List<Problem> why) -> {
        List<String> faults = new Faults(frame).of(mine.document(), mine.isExact(), why);
        visit.html(422, view.again(visit, mine, faults));
      }
    }
  }

  private void retire(Visit visit) {
    Optional<Shelf.Standing> standing = shelf.standing(visit.form("id"));
    if (standing.isEmpty()) {
      visit.html(404, shelf.screens().told(visit, "error.missing"));
      return;
    }
    Revision newest = standing.get().newest();
    Draft draft =
        new Draft(
            standing.get().document(),
            Drafting.number(visit.form("from")),
            newest.words(),
            true,
            visit.form("reason").strip(),
            newest.reviewBy(),
            newest.sources());
    Editing editing = shelf.ports().editing();
    Editing.Outcome outcome = editing.save(visit.member(), draft, visit.now());
    if (outcome instanceof Editing.Outcome.Done(Revision.Ref ref)) {
      editing.send(visit.member(), ref, visit.now());
    }
    settle(visit, outcome);
  }

  /// Shows the document again, with why something was not done.
  private void settle(Visit visit, Editing.Outcome outcome) {
    ReviewPages.settle(shelf, view, visit, outcome);
  }

  /// The key of why something was not done.
  static String reason(Editing.Reason reason) {
    return "know.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
