package vn.langnghe.bot.console.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.console.knowledge.form.Filled;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.correction.CorrectionBook;
import vn.langnghe.bot.correction.Pile;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Draft;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.bot.question.Group;
import vn.langnghe.bot.question.QuestionBook;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.text.Language;

/// Questions that no card answered, answers that did not help and messages that counsellors
/// corrected, those that are alike together. One click makes them examples of a card, begins a
/// card, or takes them away; what is done with corrected ones stands in [CorrectedPages].
public final class QuestionPages {
  private static final int MOST = 2000;
  private static final int SHOWN = 60;

  private final Shelf shelf;

  /// @param shelf shared by the pages of the knowledge
  public QuestionPages(Shelf shelf) {
    this.shelf = shelf;
  }

  /// Questions and corrected messages that are alike.
  ///
  /// @param size how many questions
  /// @param ids name the questions in the queue
  /// @param near cards that came near: slug to title
  /// @param unhelpful how many of the questions got a card that did not help
  /// @param corrected messages that were rated wrongly
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Heap(
      int size,
      List<String> texts,
      List<String> ids,
      Map<String, String> near,
      String language,
      int unhelpful,
      List<CorrectedPages.Wrong> corrected) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/knowledge/questions", Gate.EDIT, visit -> visit.html(page(visit, ""))),
        Route.post("/knowledge/questions/add", Gate.EDIT, this::add),
        Route.post("/knowledge/questions/dismiss", Gate.EDIT, this::dismiss));
  }

  private String page(Visit visit, String told) {
    Frame frame = shelf.frame(visit, "know.questions");
    Map<Unanswered, List<String>> ids = new LinkedHashMap<>();
    shelf
        .ports()
        .questions()
        .kept(MOST)
        .forEach((QuestionBook.Kept one) ->
            ids.computeIfAbsent(one.question(), key -> new ArrayList<>()).add(one.id()));
    List<Unanswered> all = new ArrayList<>();
    ids.forEach((question, theirs) -> theirs.forEach(id -> all.add(question)));
    Map<String, String> titles = titles(visit.language());
    List<CorrectionBook.Kept> corrected = shelf.ports().corrections().kept(CorrectedPages.MOST);
    CorrectedPages wrong = new CorrectedPages(shelf);
    List<Heap> heaps =
        Pile.of(all, corrected).stream()
            .limit(SHOWN)
            .map(pile -> heap(pile, wrong.wrongs(pile.corrected()), ids, titles))
            .toList();
    return shelf.draw(
        "questions",
        frame,
        Map.of(
            "heaps", heaps,
            "all", all.size(),
            "corrected", corrected.size(),
            "titles", titles,
            "told", told));
  }

  private Map<String, String> titles(Language language) {
    return shelf
        .ports()
        .publishing()
        .asking(known -> {
          Map<String, String> titles = new LinkedHashMap<>();
          for (Card card : known.guidance(language).cards()) {
            titles.put(card.slug(), card.title());
          }
          return titles;
        });
  }

  private static Heap heap(
      Pile pile,
      List<CorrectedPages.Wrong> corrected,
      Map<Unanswered, List<String>> ids,
      Map<String, String> titles) {
    if (pile.asked().isEmpty()) {
      return new Heap(0, List.of(), List.of(), Map.of(), "vi", 0, corrected);
    }
    Group group = pile.asked().get();
    Map<String, String> near = new LinkedHashMap<>();
    group.candidates().keySet().stream()
        .filter(titles::containsKey)
        .limit(3)
        .forEach(slug -> near.put(slug, titles.getOrDefault(slug, slug)));
    Set<String> theirs = new LinkedHashSet<>();
    group.questions().forEach(question -> theirs.addAll(ids.getOrDefault(question, List.of())));
    return new Heap(
        group.questions().size(),
        List.copyOf(group.texts()),
        List.copyOf(theirs),
        near,
        group.questions().getFirst().language().code(),
        group.kinds().getOrDefault(Unanswered.Kind.NO, 0),
        corrected);
  }

  private void dismiss(Visit visit) {
    shelf.ports().questions().dismiss(visit.forms("kept"));
    visit.to("/console/knowledge/questions");
  }

  /// Adds the questions to the examples of a card, as a draft of it.
  private void add(Visit visit) {
    Frame frame = shelf.frame(visit, "know.questions");
    Optional<Shelf.Standing> standing =
        shelf.standing(Document.id(Kind.CARD, visit.form("card").strip()));
    List<String> asked = visit.forms("asked");
    if (standing.isEmpty() || asked.isEmpty()) {
      visit.html(422, page(visit, frame.of("know.questions.choose")));
      return;
    }
    Revision newest = standing.get().newest();
    Filled filled = Filled.of(Kind.CARD, newest.words());
    String field = visit.form("language").equals("en") ? "en.questions" : "questions";
    Set<String> questions =
        new LinkedHashSet<>(filled.values().getOrDefault(field, "").lines().toList());
    questions.addAll(asked);
    Map<String, String> values = new HashMap<>(filled.values());
    values.put(field, String.join("\n", questions));
    Words words = new Filled(filled.sheet(), values).over(newest.words());
    Draft draft =
        new Draft(
            standing.get().document(),
            newest.number(),
            words,
            false,
            frame.of("know.questions.reason"),
            newest.reviewBy(),
            newest.sources());
    Editing.Outcome outcome = shelf.ports().editing().save(visit.member(), draft, visit.now());
    if (outcome instanceof Editing.Outcome.Done(Revision.Ref ref)) {
      shelf.ports().questions().dismiss(visit.forms("kept"));
      visit.to(DocumentPages.address(ref.document()));
    } else {
      visit.html(409, page(visit, frame.of("know.newer.plain")));
    }
  }
}
