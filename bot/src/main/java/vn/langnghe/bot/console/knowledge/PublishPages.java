package vn.langnghe.bot.console.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Publication;
import vn.langnghe.bot.editing.Publishing;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.gate.Report;
import vn.langnghe.bot.staff.Right;

/// What is ready, what the gate says of it, what was published, and the way back.
public final class PublishPages {
  private static final int HISTORY = 50;

  private final Shelf shelf;

  /// @param shelf shared by the pages of the knowledge
  public PublishPages(Shelf shelf) {
    this.shelf = shelf;
  }

  /// Something signed that waits.
  ///
  /// @param ref names the revision in a form
  public record Ready(String ref, String id, String kind, String name, String by, boolean goes) {}

  /// One publication.
  ///
  /// @param restores number of the older one it goes back to; 0 for none
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Past(
      long number, String at, String who, String reason, long restores, int changes, boolean now) {}

  /// A node and what it serves.
  public record Node(String name, long publication, String fault) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/knowledge/publish",
            Gate.READ_KNOWLEDGE,
            visit -> visit.html(page(visit, Optional.empty(), "", ""))),
        Route.get("/knowledge/publications/{number}", Gate.READ_KNOWLEDGE, this::publication),
        Route.post("/knowledge/check", Gate.READ_KNOWLEDGE, this::check),
        Route.post("/knowledge/publish", Gate.PUBLISH, this::publish),
        Route.post("/knowledge/restore", Gate.PUBLISH, this::restore));
  }

  private static Set<Revision.Ref> refs(Visit visit) {
    Set<Revision.Ref> refs = new HashSet<>();
    for (String ref : visit.forms("ref")) {
      int at = ref.lastIndexOf('@');
      if (at > 0 && Drafting.number(ref.substring(at + 1)) > 0) {
        refs.add(new Revision.Ref(ref.substring(0, at), Drafting.number(ref.substring(at + 1))));
      }
    }
    return refs;
  }

  private void check(Visit visit) {
    Frame frame = shelf.frame(visit, "know.publish");
    Set<Revision.Ref> refs = refs(visit);
    Optional<Report> report =
        refs.isEmpty() ? Optional.empty() : Optional.of(shelf.ports().publishing().check(refs));
    if (visit.isPart() && report.isPresent()) {
      visit.html(shelf.draw("report", frame, Map.of("report", report.get())));
    } else {
      String told = report.isPresent() ? "" : frame.of("know.publish.nothing");
      visit.html(report.isPresent() ? 200 : 422, page(visit, report, told, ""));
    }
  }

  private void publish(Visit visit) {
    Frame frame = shelf.frame(visit, "know.publish");
    Optional<String> over = Optional.of(visit.form("over").strip()).filter(why -> !why.isEmpty());
    Publishing.Wish wish =
        new Publishing.Wish(
            Drafting.number(visit.form("base")), refs(visit), visit.form("reason").strip(), over);
    Publishing.Outcome outcome =
        shelf.ports().publishing().publish(visit.member(), wish, visit.now());
    switch (outcome) {
      case Publishing.Outcome.Done done -> visit.to("/console/knowledge/publish");
      case Publishing.Outcome.Stopped(Report report) ->
          visit.html(422, page(visit, Optional.of(report), "", visit.form("reason")));
      case Publishing.Outcome.Overtaken overtaken ->
          visit.html(409, page(visit, Optional.empty(), frame.of("know.publish.overtaken"), ""));
      case Publishing.Outcome.Not(Publishing.Reason reason) ->
          visit.html(
              422, page(visit, Optional.empty(), frame.of(reason(reason)), visit.form("reason")));
    }
  }

  private void restore(Visit visit) {
    Frame frame = shelf.frame(visit, "know.publish");
    Publishing.Outcome outcome =
        shelf
            .ports()
            .publishing()
            .restore(
                visit.member(),
                Drafting.number(visit.form("to")),
                visit.form("reason").strip(),
                visit.now());
    switch (outcome) {
      case Publishing.Outcome.Done done -> visit.to("/console/knowledge/publish");
      case Publishing.Outcome.Stopped stopped ->
          visit.html(422, page(visit, Optional.empty(), frame.of("know.report.stopped"), ""));
      case Publishing.Outcome.Overtaken overtaken ->
          visit.html(409, page(visit, Optional.empty(), frame.of("know.publish.overtaken"), ""));
      case Publishing.Outcome.Not(Publishing.Reason reason) ->
          visit.html(422, page(visit, Optional.empty(), frame.of(reason(reason)), ""));
    }
  }

  static String reason(Publishing.Reason reason) {
    return "know.publish." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String page(Visit visit, Optional<Report> report, String told, String reason) {
    Frame frame = shelf.frame(visit, "know.publish");
    UnaryOperator<String> names = shelf.names(frame);
    long newest = shelf.bookcase().newest();
    Set<Revision.Ref> chosen = refs(visit);
    Map<String, Object> model = new HashMap<>();
    model.put(
        "ready",
        shelf.ports().publishing().ready().stream().map(line -> ready(line, names)).toList());
    model.put("chosen", chosen.stream().map(PublishPages::written).toList());
    model.put(
        "pasts",
        shelf.bookcase().publications(HISTORY).stream()
            .map(one -> past(frame, one, names, newest))
            .toList());
    model.put(
        "nodes",
        shelf.bookcase().serving().stream()
            .map(one ->
                new Node(one.node(), one.publication(), one.fault().map(frame::said).orElse("")))
            .toList());
    model.put("signed", shelf.ports().publishing().signed());
    model.put("base", newest);
    model.put("may", visit.member().may(Right.PUBLISH));
    model.put("told", told);
    model.put("reason", reason);
    report.ifPresent(found -> model.put("report", found));
    return shelf.draw("publish", frame, model);
  }

  private static String written(Revision.Ref ref) {
    return ref.document() + "@" + ref.number();
  }

  private static Ready ready(Line line, UnaryOperator<String> names) {
    return new Ready(
        written(line.newestRef()),
        line.document().id(),
        line.document().kind().label(),
        line.document().name(),
        names.apply(line.author()),
        line.retires());
  }

  private static Past past(Frame frame, Publication one, UnaryOperator<String> names, long newest) {
    return new Past(
        one.number(),
        Frame.moment(one.at()),
        names.apply(one.who()),
        Shelf.reason(frame, one.reason()),
        one.restores(),
        one.changes().size(),
        one.number() == newest);
  }

  private void publication(Visit visit) {
    Frame frame = shelf.frame(visit, "know.publish");
    Optional<Publication> publication =
        shelf.bookcase().publication(Drafting.number(visit.path("number")));
    if (publication.isEmpty()) {
      visit.html(404, shelf.screens().told(visit, "error.missing"));
      return;
    }
    Publication one = publication.get();
    Map<String, Object> model = new HashMap<>();
    model.put("past", past(frame, one, shelf.names(frame), shelf.bookcase().newest()));
    model.put("changes", new java.util.TreeMap<>(one.changes()));
    shelf.ports().workshop().read(one.report()).ifPresent(report -> model.put("report", report));
    visit.html(shelf.draw("publication", frame, model));
  }
}
