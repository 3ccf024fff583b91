package vn.langnghe.bot.console.knowledge;

import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.bot.console.page.Route;

/// Every route of the knowledge pages.
public final class KnowledgeRoutes {
  private KnowledgeRoutes() {}

  /// The routes.
  public static List<Route> of(Shelf shelf) {
    return Stream.of(
            new OverviewPages(shelf).routes(),
            new DocumentPages(shelf).routes(),
            new ReviewPages(shelf).routes(),
            new TryPages(shelf).routes(),
            new SignalPages(shelf).routes(),
            new PublishPages(shelf).routes(),
            new HotlinePages(shelf).routes(),
            new SandboxPages(shelf).routes(),
            new QuestionPages(shelf).routes(),
            new CorrectedPages(shelf).routes())
        .flatMap(List::stream)
        .toList();
  }
}
