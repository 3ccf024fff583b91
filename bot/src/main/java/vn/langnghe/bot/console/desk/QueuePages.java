package vn.langnghe.bot.console.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.console.colleague.Bench;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Right;

/// The queue: open cases, the gravest first. A counsellor takes the first free one; a supervisor
/// may take any.
public final class QueuePages {
  /// What somebody says of their presence holds so long.
  private static final Duration SHIFT = Duration.ofHours(12);

  private static final int MOST_CLOSED = 10;

  private final Room room;

  /// @param room shared by the pages of the desk
  public QueuePages(Room room) {
    this.room = room;
  }

  /// A case that who looks has ended.
  public record Closed(String id, int level, String about, String at) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/queue", Gate.ANSWER, visit -> visit.html(page(visit, ""))),
        Route.background("/queue/list", Gate.ANSWER, visit -> visit.html(entries(visit))),
        Route.post("/shift", Gate.ANSWER, this::shift),
        Route.post("/cases/{id}/take", Gate.ANSWER, this::take));
  }

  private String page(Visit visit, String told) {
    Frame frame = room.screens().frame(visit, "queue", "queue");
    Map<String, Object> model = new HashMap<>(model(visit, frame));
    model.put("told", told);
    model.put("onShift", room.desk().onShift().contains(Room.account(visit)));
    model.put("closed", closed(visit, frame));
    return room.screens().draw("queue", frame, model);
  }

  private List<Closed> closed(Visit visit, Frame frame) {
    QueueView view = new QueueView(frame, room.names(), Room.account(visit), visit.now());
    return room.desk().closedBy(Room.account(visit), MOST_CLOSED).stream()
        .map(entry ->
            new Closed(
                entry.id(),
                entry.level().number(),
                view.row(entry, false).about(),
                Frame.moment(entry.state().since())))
        .toList();
  }

  private String entries(Visit visit) {
    Frame frame = room.screens().frame(visit, "queue", "queue");
    return room.screens().draw("entries", frame, model(visit, frame));
  }

  private Map<String, Object> model(Visit visit, Frame frame) {
    List<Desk.Entry> entries = room.desk().list();
    boolean here = room.desk().onShift().contains(Room.account(visit));
    entries.stream()
        .filter(entry -> here && QueueView.isFree(entry) && entry.told() == Desk.Told.ACCEPTED)
        .forEach(entry -> room.desk().seen(entry.id(), Room.account(visit)));
    QueueView view = new QueueView(frame, room.names(), Room.account(visit), visit.now());
    boolean leads = visit.member().may(Right.LEAD);
    Bench bench =
        Bench.of(
            room.colleagues(),
            frame,
            view.names(),
            Room.account(visit),
            new Bench.Watcher(leads, visit.now()));
    return Map.of("rows", view.rows(entries), "leads", leads, "bench", bench);
  }

  private void shift(Visit visit) {
    boolean here = visit.form("presence").equals("here");
    room.desk()
        .presence(
            Room.account(visit),
            here ? Desk.Presence.HERE : Desk.Presence.AWAY,
            visit.now().plus(SHIFT));
    room.note(visit, here ? Deed.SHIFT_BEGUN : Deed.SHIFT_ENDED, "", "");
    visit.to("/console/queue");
  }

  private void take(Visit visit) {
    String id = visit.path("id");
    Optional<String> first =
        room.desk().list().stream().filter(QueueView::isFree).map(Desk.Entry::id).findFirst();
    boolean ahead = first.filter(id::equals).isEmpty();
    boolean free = room.desk().find(id).filter(QueueView::isFree).isPresent();
    if (free && ahead && !visit.member().may(Right.LEAD)) {
      told(visit, "result.not-first", "");
      return;
    }
    switch (room.desk().take(id, Room.counsellor(visit))) {
      case Desk.Result.Done done -> {
        room.note(visit, Deed.CASE_TAKEN, id, "");
        visit.to("/console/cases/" + id);
      }
      case Desk.Result.TakenBy(String account, var since) ->
          told(visit, "result.taken-by", room.names().apply(account));
      case Desk.Result.Refused(var why) ->
          told(visit, "full." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), "");
      case Desk.Result.NotTaken notTaken -> told(visit, "result.not-taken", "");
      case Desk.Result.Ended ended -> told(visit, "result.ended", "");
      case Desk.Result.Unfit unfit -> told(visit, "result.unfit", "");
      case Desk.Result.Unknown unknown -> told(visit, "result.unknown", "");
    }
  }

  private void told(Visit visit, String key, String name) {
    String text = room.screens().frame(visit, "queue", "queue").of(key);
    visit.html(409, page(visit, name.isEmpty() ? text : text + " " + name));
  }
}
