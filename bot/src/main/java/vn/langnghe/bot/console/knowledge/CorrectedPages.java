package vn.langnghe.bot.console.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.correction.Corrected;
import vn.langnghe.bot.correction.CorrectionBook;
import vn.langnghe.bot.correction.Example;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Draft;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.knowledge.danger.Topic;

/// What editors do with messages that counsellors corrected. They stand in the queue beside the
/// unanswered questions.
public final class CorrectedPages {
  /// So many are read.
  static final int MOST = 500;

  private static final String QUEUE = "/console/knowledge/questions";

  private final Shelf shelf;

  /// @param shelf shared by the pages of the knowledge
  public CorrectedPages(Shelf shelf) {
    this.shelf = shelf;
  }

  /// A corrected message as the queue shows it.
  ///
  /// @param level the level it should have had
  /// @param topics labels, the main one first
  /// @param signals ids of the signals that speak in it, else of those about its topic
  public record Wrong(
      String id, String text, int rated, int level, List<String> topics, List<String> signals) {
    @Override
    public String toString() {
      return "Wrong[" + rated + " -> " + level + "]";
    }
  }

  /// Corrected messages with the signals that an editor may want to look at.
  List<Wrong> wrongs(List<CorrectionBook.Kept> kept) {
    List<String> signals =
        kept.isEmpty()
            ? List.of()
            : shelf.bookcase().lines().stream()
                .filter(line -> line.document().kind() == Kind.SIGNAL && line.inForce() > 0)
                .map(line -> line.document().name())
                .toList();
    return kept.stream().map(one -> wrong(one, signals)).toList();
  }

  private Wrong wrong(CorrectionBook.Kept kept, List<String> signals) {
    Corrected it = kept.corrected();
    Set<String> found =
        shelf.ports().publishing().asking(known -> known.signals().found(it.text()));
    Stream<String> speaking = signals.stream().filter(found::contains);
    Stream<String> about =
        it.topics().stream()
            .map(topic -> topic.label().replace('_', '-') + ".")
            .flatMap(topic -> signals.stream().filter(name -> name.startsWith(topic)));
    return new Wrong(
        kept.id(),
        it.text(),
        it.rated().number(),
        it.level().number(),
        it.topics().stream().map(Topic::label).toList(),
        Stream.concat(speaking, about)
            .distinct()
            .map(name -> Document.id(Kind.SIGNAL, name))
            .toList());
  }

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.post(
            "/knowledge/corrected/evaluation",
            Gate.EDIT,
            visit -> add(visit, Example.EVALUATION, Kind.EVALUATION)),
        Route.post(
            "/knowledge/corrected/training",
            Gate.EDIT,
            visit -> add(visit, Example.TRAINING, Kind.TRAINING)),
        Route.post("/knowledge/corrected/dismiss", Gate.EDIT, this::dismiss));
  }

  private CorrectionBook book() {
    return shelf.ports().corrections();
  }

  private void dismiss(Visit visit) {
    book().dismiss(visit.forms("kept"));
    visit.to(QUEUE);
  }

  private static Document document(Example example, Kind kind) {
    return new Document(Document.id(kind, example.file()), kind, example.file(), 0);
  }

  /// What was learned measures nothing.
  private boolean standsInTheOther(Example example, Corrected it) {
    Example other =
        switch (example) {
          case EVALUATION -> Example.TRAINING;
          case TRAINING -> Example.EVALUATION;
        };
    Kind kind =
        switch (other) {
          case EVALUATION -> Kind.EVALUATION;
          case TRAINING -> Kind.TRAINING;
        };
    return shelf
        .standing(document(other, kind).id())
        .map(Shelf.Standing::newest)
        .filter(newest -> !newest.retires() && other.holds(newest.words().text(), it))
        .isPresent();
  }

  /// Adds messages to a file of examples, as a draft of it, and takes them out of the queue.
  private void add(Visit visit, Example example, Kind kind) {
    Frame frame = shelf.frame(visit, "know.questions");
    Set<String> wanted = new HashSet<>(visit.forms("kept"));
    List<CorrectionBook.Kept> chosen =
        book().kept(MOST).stream().filter(kept -> wanted.contains(kept.id())).toList();
    if (chosen.isEmpty()) {
      visit.html(422, shelf.screens().told(visit, "corrected.choose"));
      return;
    }
    Document document = document(example, kind);
    Optional<Revision> newest = shelf.standing(document.id()).map(Shelf.Standing::newest);
    List<Corrected> corrected = chosen.stream().map(CorrectionBook.Kept::corrected).toList();
    if (corrected.stream().anyMatch(one -> standsInTheOther(example, one))) {
      visit.html(409, shelf.screens().told(visit, "corrected.other"));
      return;
    }
    String before = newest.filter(was -> !was.retires()).map(was -> was.words().text()).orElse("");
    String after = example.with(before, corrected);
    if (!after.equals(before)) {
      Draft draft =
          new Draft(
              document,
              newest.map(Revision::number).orElse(0),
              Words.of(after),
              false,
              frame.of("corrected.reason"),
              newest.flatMap(Revision::reviewBy),
              newest.map(Revision::sources).orElse(List.of()));
      Editing.Outcome outcome = shelf.ports().editing().save(visit.member(), draft, visit.now());
      if (!(outcome instanceof Editing.Outcome.Done)) {
        visit.html(409, shelf.screens().told(visit, "know.newer.plain"));
        return;
      }
    }
    book().dismiss(chosen.stream().map(CorrectionBook.Kept::id).toList());
    visit.to(DocumentPages.address(document.id()));
  }
}
