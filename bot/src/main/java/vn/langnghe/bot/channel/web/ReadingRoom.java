package vn.langnghe.bot.channel.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.channel.Library;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.text.Language;

/// What the reading pages do. They know no visitor: no cookie is asked for, none is set. What
/// somebody searches for travels in the body, so that it stands in no address and no history.
final class ReadingRoom {
  /// A search goes out at every pause in typing, so far more of them than messages are allowed.
  private static final int SEARCHES_FOR_EACH_MESSAGE = 10;

  private final Library library;
  private final ReadingPages pages;
  private final Visitors visitors;
  private final Throttle throttle;

  ReadingRoom(WebChannel.Ports ports, Pages pages, Visitors visitors, WebChannel.Limits messages) {
    this.library = ports.library();
    this.pages = new ReadingPages(pages);
    this.visitors = visitors;
    int searches = messages.addressPerMinute() * SEARCHES_FOR_EACH_MESSAGE;
    this.throttle = new Throttle(new WebChannel.Limits(searches, searches), ports.clock());
  }

  void topics(Context context) {
    Language language = visitors.language(context);
    html(context, pages.topics(library.shelves(language), "", Optional.empty(), language));
  }

  /// The whole page with what was found, for browsers without script.
  void search(Context context) {
    Language language = visitors.language(context);
    if (isBusy(context)) {
      html(context, pages.busy(language));
    } else {
      String typed = typed(context);
      Optional<Library.Found> found =
          typed.isBlank() ? Optional.empty() : Optional.of(library.find(typed, language));
      html(context, pages.topics(library.shelves(language), typed, found, language));
    }
  }

  /// Only what was found, for the page that is already open.
  void results(Context context) {
    Language language = visitors.language(context);
    if (isBusy(context)) {
      html(context, pages.busyNote(language));
    } else {
      html(context, pages.results(library.find(typed(context), language), language));
    }
  }

  void guide(Context context) {
    Language language = visitors.language(context);
    Optional<Library.Guide> guide = library.guide(context.pathParam("slug"), language);
    if (guide.isPresent()) {
      html(context, pages.guide(guide.get(), language));
    } else {
      context.status(404);
    }
  }

  void lines(Context context) {
    Language language = visitors.language(context);
    Library.Wanted asked =
        new Library.Wanted(
            parameter(context, ReadingPages.TOPIC).flatMap(Topic::ofLabel),
            parameter(context, ReadingPages.PROVINCE),
            parameter(context, ReadingPages.FREE).isPresent());
    html(context, pages.lines(library.lines(asked, language), language));
  }

  private boolean isBusy(Context context) {
    String address = visitors.address(context);
    boolean busy = !throttle.allows(address, address);
    if (busy) {
      context.status(429).header("Retry-After", "5");
    }
    return busy;
  }

  private static String typed(Context context) {
    @Nullable String typed = context.formParam("q");
    return typed == null ? "" : typed;
  }

  /// A parameter that is neither absent nor empty; what it means is the library's business.
  private static Optional<String> parameter(Context context, String name) {
    return context.queryParams(name).stream().filter(value -> !value.isBlank()).findFirst();
  }

  private static void html(Context context, String page) {
    context.contentType("text/html; charset=utf-8").result(page);
  }
}
