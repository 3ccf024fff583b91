package vn.langnghe.bot.console.desk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.console.person.PersonView;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.staff.Deed;

/// One case: what was said, and what its counsellor does.
public final class CasePages {
  private static final int MOST_LINES = 200;
  private static final int MOST_REASONS = 4;

  private final Room room;

  /// @param room shared by the pages of the desk
  public CasePages(Room room) {
    this.room = room;
  }

  /// A note as the page shows it.
  public record Noted(String at, String who, String text) {
    @Override
    public String toString() {
      return "Noted[" + who + "]";
    }
  }

  /// A line of the history as the page shows it.
  public record Happened(String at, String who, String what) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/cases/{id}", Gate.ANSWER, this::open),
        Route.background("/cases/{id}/live", Gate.ANSWER, this::live),
        Route.post("/cases/{id}/say", Gate.ANSWER, this::say),
        Route.post("/cases/{id}/note", Gate.ANSWER, this::note),
        Route.post("/cases/{id}/back", Gate.ANSWER, this::handBack),
        Route.post("/cases/{id}/close", Gate.ANSWER, this::close));
  }

  private void open(Visit visit) {
    Optional<Desk.Entry> entry = room.desk().find(visit.path("id"));
    if (entry.isEmpty()) {
      visit.html(404, room.screens().told(visit, "result.unknown"));
      return;
    }
    if (Room.mayRead(visit, entry.get())) {
      room.note(visit, Deed.CASE_READ, entry.get().id(), "");
    }
    visit.html(page(visit, entry.get(), ""));
  }

  private void live(Visit visit) {
    Optional<Desk.Entry> entry = room.desk().find(visit.path("id"));
    if (entry.isEmpty()) {
      visit.to("/console/queue");
    } else {
      visit.html(part(visit, entry.get()));
    }
  }

  private String page(Visit visit, Desk.Entry entry, String told) {
    Frame frame = room.screens().frame(visit, "case", "queue");
    Map<String, Object> model = new HashMap<>(model(visit, entry, frame));
    model.put("told", told);
    model.put("corrects", Room.mayCorrect(visit, entry));
    model.put("outcomes", List.of(Outcome.values()));
    model.put("colleagues", colleagues(visit));
    model.put("pauses", pauses());
    return room.screens().draw("case", frame, model);
  }

  /// Others on shift, by account and name.
  private Map<String, String> colleagues(Visit visit) {
    UnaryOperator<String> names = room.names();
    Map<String, String> others = new LinkedHashMap<>();
    room.desk().onShift().stream()
        .filter(account -> !account.equals(Room.account(visit)))
        .forEach(account -> others.put(account, names.apply(account)));
    return others;
  }

  /// Lengths of a pause that are offered, in minutes.
  private List<Long> pauses() {
    long most = room.colleagues().care().pause().toMinutes();
    return LongStream.of(2, 5, 10, 15, most)
        .filter(minutes -> minutes <= most)
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  private String part(Visit visit, Desk.Entry entry) {
    Frame frame = room.screens().frame(visit, "case", "queue");
    return room.screens().draw("live", frame, model(visit, entry, frame));
  }

  private Map<String, Object> model(Visit visit, Desk.Entry entry, Frame frame) {
    UnaryOperator<String> names = room.names();
    boolean reads = Room.mayRead(visit, entry);
    QueueView view = new QueueView(frame, names, Room.account(visit), visit.now());
    List<Desk.Line> lines =
        reads ? room.desk().lines(entry.id(), 0, MOST_LINES) : List.<Desk.Line>of();
    List<Talk.Said> said = new Talk(frame, room.reasons(), names).of(entry.id(), lines);
    Optional<PersonView> person =
        reads ? room.person().of(entry, lines, frame.language(), visit.now()) : Optional.empty();
    List<Noted> notes =
        reads
            ? room.desk().notes(entry.id()).stream()
                .map(note ->
                    new Noted(
                        Frame.moment(note.at()), names.apply(note.account()), note.words().text()))
                .toList()
            : List.of();
    EventTexts events =
        new EventTexts(frame, names, line -> room.person().line(line, frame.language()));
    List<Happened> history =
        room.desk().history(entry.id()).stream()
            .map(logged ->
                new Happened(Frame.moment(logged.at()), events.who(logged), events.what(logged)))
            .toList();
    return Map.of(
        "row", view.row(entry, true),
        "said", said,
        "notes", notes,
        "history", history,
        "reads", reads,
        "person", person,
        "why", why(said),
        "opened", Frame.moment(entry.openedAt()));
  }

  /// The words that spoke most for danger, one of each signal.
  private static List<Reasons.Reason> why(List<Talk.Said> said) {
    Map<String, Reasons.Reason> bySignal = new LinkedHashMap<>();
    said.stream()
        .flatMap(one -> one.reasons().stream())
        .sorted(Comparator.comparingInt(Reasons.Reason::level).reversed())
        .forEach(reason -> bySignal.putIfAbsent(reason.signal(), reason));
    return bySignal.values().stream().limit(MOST_REASONS).toList();
  }

  private void say(Visit visit) {
    String id = visit.path("id");
    Desk.Result result = room.desk().say(id, Room.account(visit), words(visit));
    settle(visit, result, Deed.CASE_ANSWERED, "");
  }

  private void note(Visit visit) {
    String id = visit.path("id");
    boolean reads = room.desk().find(id).filter(entry -> Room.mayRead(visit, entry)).isPresent();
    Desk.Result result =
        reads
            ? room.desk().note(id, Room.account(visit), words(visit))
            : new Desk.Result.NotTaken();
    settle(visit, result, Deed.CASE_NOTED, "");
  }

  private void handBack(Visit visit) {
    Desk.Result result = room.desk().handBack(visit.path("id"), Room.account(visit));
    settle(visit, result, Deed.CASE_HANDED_BACK, "");
  }

  private void close(Visit visit) {
    Optional<Outcome> outcome = Outcome.ofLabel(visit.form("outcome"));
    if (outcome.isEmpty()) {
      refuse(visit, "result.outcome", "");
      return;
    }
    Desk.Result result = room.desk().close(visit.path("id"), Room.account(visit), outcome.get());
    settle(visit, result, Deed.CASE_CLOSED, outcome.get().label());
  }

  private static Words words(Visit visit) {
    return new Words(visit.form("words").strip());
  }

  private void settle(Visit visit, Desk.Result result, Deed deed, String detail) {
    switch (result) {
      case Desk.Result.Done(Desk.Entry entry) -> {
        room.note(visit, deed, entry.id(), detail);
        if (visit.isPart()) {
          visit.html(part(visit, entry));
        } else {
          visit.to(Room.mayRead(visit, entry) ? "/console/cases/" + entry.id() : "/console/queue");
        }
      }
      case Desk.Result.TakenBy(String account, var since) ->
          refuse(visit, "result.taken-by", room.names().apply(account));
      case Desk.Result.Refused refused -> refuse(visit, "result.not-taken", "");
      case Desk.Result.NotTaken notTaken -> refuse(visit, "result.not-taken", "");
      case Desk.Result.Ended ended -> refuse(visit, "result.ended", "");
      case Desk.Result.Unfit unfit -> refuse(visit, "result.unfit", "");
      case Desk.Result.Unknown unknown -> refuse(visit, "result.unknown", "");
    }
  }

  private void refuse(Visit visit, String key, String name) {
    String text = room.screens().frame(visit, "case", "queue").of(key);
    String told = name.isEmpty() ? text : text + " " + name;
    Optional<Desk.Entry> entry = room.desk().find(visit.path("id"));
    if (visit.isPart()) {
      visit.context().status(409).contentType("text/plain; charset=utf-8").result(told);
    } else if (entry.isPresent()) {
      visit.html(409, page(visit, entry.get(), told));
    } else {
      visit.html(404, room.screens().told(visit, key));
    }
  }
}
