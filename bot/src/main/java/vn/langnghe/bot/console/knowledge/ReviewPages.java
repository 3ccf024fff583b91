package vn.langnghe.bot.console.knowledge;

import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.knowledge.files.Problem;

/// The steps of a revision: to review and back, signed or rejected.
public final class ReviewPages {
  private final Shelf shelf;
  private final PaperView view;

  /// @param shelf shared by the pages of the knowledge
  public ReviewPages(Shelf shelf) {
    this.shelf = shelf;
    this.view = new PaperView(shelf);
  }

  /// Its addresses.
  public List<Route> routes() {
    Editing editing = shelf.ports().editing();
    return List.of(
        Route.post(
            "/knowledge/send",
            Gate.EDIT,
            visit -> settle(visit, editing.send(visit.member(), ref(visit), visit.now()))),
        Route.post(
            "/knowledge/take-back",
            Gate.EDIT,
            visit -> settle(visit, editing.takeBack(visit.member(), ref(visit), visit.now()))),
        Route.post(
            "/knowledge/sign",
            Gate.SIGN,
            visit ->
                settle(
                    visit,
                    editing.sign(visit.member(), ref(visit), visit.form("remark"), visit.now()))),
        Route.post(
            "/knowledge/reject",
            Gate.SIGN,
            visit ->
                settle(
                    visit,
                    editing.reject(
                        visit.member(), ref(visit), visit.form("remark"), visit.now()))));
  }

  private static Revision.Ref ref(Visit visit) {
    return new Revision.Ref(visit.form("id"), Drafting.number(visit.form("number")));
  }

  private void settle(Visit visit, Editing.Outcome outcome) {
    settle(shelf, view, visit, outcome);
  }

  static void settle(Shelf shelf, PaperView view, Visit visit, Editing.Outcome outcome) {
    Frame frame = shelf.frame(visit, "know");
    switch (outcome) {
      case Editing.Outcome.Done(Revision.Ref ref) ->
          visit.to(DocumentPages.address(ref.document()));
      case Editing.Outcome.Newer newer -> told(shelf, view, visit, frame.of("know.newer"));
      case Editing.Outcome.Not(Editing.Reason reason) ->
          told(shelf, view, visit, frame.of(DocumentPages.reason(reason)));
      case Editing.Outcome.Unfit(List<Problem> why) ->
          told(shelf, view, visit, String.join(" · ", new Faults(frame).of(why)));
    }
  }

  private static void told(Shelf shelf, PaperView view, Visit visit, String text) {
    Optional<Shelf.Standing> standing = shelf.standing(visit.form("id"));
    if (standing.isPresent()) {
      visit.html(409, view.page(visit, standing.get(), false, text));
    } else {
      visit.html(404, shelf.screens().told(visit, "error.missing"));
    }
  }
}
