package vn.langnghe.bot.console.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.console.desk.Room;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.referral.HandOver;
import vn.langnghe.bot.referral.HotlineDesk;
import vn.langnghe.bot.referral.Referrals;
import vn.langnghe.bot.referral.Referrals.Outcome;
import vn.langnghe.bot.staff.Deed;

/// Handing the person of a case on, and asking after them later. Who has the case acts; supervisors
/// see it, and may record that a line has acknowledged.
public final class HandOverPages {
  private final Room room;
  private final Referrals referrals;
  private final HotlineDesk lines;

  public HandOverPages(Room room, Referrals referrals, HotlineDesk lines) {
    this.room = room;
    this.referrals = referrals;
    this.lines = lines;
  }

  /// A line that may be chosen, as the page shows it.
  public record Choice(
      String id, String name, String number, String cost, String way, String call, boolean doubt) {}

  /// A hand-over as the page shows it.
  ///
  /// @param due until when the line should acknowledge; empty where nothing is awaited
  /// @param pending whether the line still has to acknowledge
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Row(
      String id,
      String line,
      String number,
      String who,
      String asked,
      String stage,
      String way,
      String follow,
      String due,
      boolean pending,
      String words) {
    @Override
    public String toString() {
      return "Row[" + id + "]";
    }
  }

  /// A visit as the page shows it.
  public record VisitRow(String who, String hours, String stage, String due) {}

  /// Their addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/cases/{id}/handover", Gate.ANSWER, this::open),
        Route.background("/cases/{id}/handover/state", Gate.ANSWER, this::state),
        Route.background("/cases/{id}/handover/short", Gate.ANSWER, this::brief),
        Route.post("/cases/{id}/handover", Gate.ANSWER, this::ask),
        Route.post("/cases/{id}/handover/{one}/acknowledged", Gate.ANSWER, this::acknowledge),
        Route.post("/cases/{id}/visit", Gate.ANSWER, this::visit));
  }

  private Optional<Desk.Entry> readable(Visit visit) {
    return room.desk().find(visit.path("id")).filter(entry -> Room.mayRead(visit, entry));
  }

  private void open(Visit visit) {
    Optional<Desk.Entry> entry = readable(visit);
    if (entry.isEmpty()) {
      visit.html(404, room.screens().told(visit, "result.unknown"));
    } else {
      room.note(visit, Deed.CASE_READ, entry.get().id(), "");
      visit.html(page(visit, entry.get(), "", referrals.draft(entry.get().id())));
    }
  }

  private void state(Visit visit) {
    readable(visit)
        .ifPresentOrElse(
            entry -> {
              Frame frame = frame(visit);
              visit.html(room.screens().draw("handed", frame, shown(visit, entry, frame)));
            },
            () -> visit.to("/console/queue"));
  }

  /// The newest hand-over in a line, for the page of the case.
  private void brief(Visit visit) {
    readable(visit)
        .ifPresentOrElse(
            entry -> {
              Frame frame = frame(visit);
              visit.html(room.screens().draw("handedshort", frame, shown(visit, entry, frame)));
            },
            () -> visit.html(""));
  }

  private Frame frame(Visit visit) {
    return room.screens().frame(visit, "handover", "queue");
  }

  private String page(Visit visit, Desk.Entry entry, String told, String words) {
    Frame frame = frame(visit);
    Map<String, Object> model = new HashMap<>(shown(visit, entry, frame));
    model.put("told", told);
    model.put("words", words);
    model.put(
        "choices",
        referrals.choices(entry.id()).stream().map(choice -> choice(frame, choice)).toList());
    model.put("hours", vn.langnghe.bot.referral.Visit.HOURS);
    return room.screens().draw("handover", frame, model);
  }

  private static Choice choice(Frame frame, Referrals.Choice choice) {
    var line = choice.offer().hotline();
    return new Choice(
        line.id(),
        line.name().in(frame.language()),
        line.number(),
        line.cost().in(frame.language()),
        frame.of(ReferralKeys.key("handover.way", choice.way())),
        choice.call(),
        choice.offer().unverified());
  }

  private Map<String, Object> shown(Visit visit, Desk.Entry entry, Frame frame) {
    Map<String, HotlineDesk.Line> known = new HashMap<>();
    lines.lines().forEach(line -> known.put(line.hotline().id(), line));
    return Map.of(
        "id", entry.id(),
        "mine", Room.isHolder(visit, entry),
        "rows",
            referrals.handOvers(entry.id()).stream()
                .map(one -> row(frame, one.it(), one.words(), known))
                .toList(),
        "visits", referrals.visits(entry.id()).stream().map(one -> visitRow(frame, one)).toList());
  }

  private Row row(Frame frame, HandOver it, Words words, Map<String, HotlineDesk.Line> known) {
    var line = Optional.ofNullable(known.get(it.line())).map(HotlineDesk.Line::hotline);
    boolean pending = it.stage().isUnderWay();
    return new Row(
        it.id(),
        line.map(one -> one.name().in(frame.language())).orElse(it.line()),
        line.map(one -> one.number()).orElse(""),
        room.names().apply(it.account()),
        Frame.moment(it.askedAt()),
        frame.of(ReferralKeys.key("handover.stage", it.stage())),
        frame.of(ReferralKeys.key("handover.way", it.way())),
        frame.of(ReferralKeys.key("handover.follow", it.follow())),
        pending ? it.due().map(Frame::moment).orElse("") : "",
        pending,
        words.text());
  }

  private VisitRow visitRow(Frame frame, vn.langnghe.bot.referral.Visit one) {
    return new VisitRow(
        room.names().apply(one.account()),
        Integer.toString(one.hours()),
        frame.of(ReferralKeys.key("visit.stage", one.stage())),
        one.due().map(Frame::moment).orElse(""));
  }

  private void ask(Visit visit) {
    Outcome outcome =
        referrals.ask(
            visit.path("id"),
            Room.counsellor(visit),
            visit.form("line"),
            new Words(visit.form("words")));
    settle(visit, outcome, Deed.HAND_OVER_ASKED, visit.form("line"));
  }

  private void acknowledge(Visit visit) {
    Outcome outcome =
        readable(visit).isEmpty()
            ? Outcome.NOT_YOURS
            : referrals.acknowledge(visit.path("id"), visit.path("one"), Room.account(visit));
    settle(visit, outcome, Deed.HAND_OVER_ACKNOWLEDGED, visit.path("one"));
  }

  private void visit(Visit visit) {
    String hours = visit.form("hours");
    Outcome outcome =
        referrals.offerVisit(
            visit.path("id"),
            Room.counsellor(visit),
            hours.matches("\\d{1,3}") ? Integer.parseInt(hours) : 0);
    settle(visit, outcome, Deed.VISIT_OFFERED, hours);
  }

  private void settle(Visit visit, Outcome outcome, Deed deed, String detail) {
    String id = visit.path("id");
    if (outcome == Outcome.DONE) {
      room.note(visit, deed, id, detail);
      visit.to("/console/cases/" + id + "/handover");
      return;
    }
    String told = frame(visit).of(ReferralKeys.key("handover.result", outcome));
    Optional<Desk.Entry> entry = readable(visit);
    if (entry.isPresent()) {
      visit.html(409, page(visit, entry.get(), told, visit.form("words")));
    } else {
      visit.html(404, room.screens().told(visit, "result.unknown"));
    }
  }
}
