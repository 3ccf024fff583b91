package vn.langnghe.bot.console.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.langnghe.bot.console.desk.Room;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.referral.HotlineDesk;
import vn.langnghe.bot.referral.LineWhy;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Right;
import vn.langnghe.knowledge.hotlines.Gap;
import vn.langnghe.knowledge.hotlines.OpenState;

/// The hotlines: how they did for people, which are out, and the switch.
public final class HotlinePages {
  private final Room room;
  private final HotlineDesk desk;

  public HotlinePages(Room room, HotlineDesk desk) {
    this.room = room;
    this.desk = desk;
  }

  /// A line as the pages show it.
  ///
  /// @param rate in percent; empty below five answers
  /// @param out since when it is out; empty when it is not
  /// @param alarm since when; empty when there is none
  /// @param due whether it should have been called since
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Row(
      String id,
      String name,
      String number,
      String state,
      boolean open,
      int reached,
      int answers,
      int nobody,
      int wrong,
      String rate,
      String out,
      String alarm,
      boolean due) {}

  /// A need without a line as the page shows it.
  public record Need(String topic, String level, String age, int hours) {}

  /// Something done with a line as the page shows it.
  public record Did(String at, String who, String what, String words) {}

  /// Their addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/hotlines", Gate.READ_LINES, this::all),
        Route.background("/hotlines/alarms", Gate.READ_LINES, this::alarms),
        Route.get("/hotlines/{line}", Gate.READ_LINES, visit -> one(visit, 200, "")),
        Route.post("/hotlines/{line}/out", Gate.SWITCH_LINES, this::out),
        Route.post(
            "/hotlines/{line}/back",
            Gate.SWITCH_LINES,
            visit -> done(visit, Deed.LINE_BACK, deed -> desk.putBack(visit.path("line"), deed))),
        Route.post(
            "/hotlines/{line}/checked",
            Gate.SWITCH_LINES,
            visit ->
                done(visit, Deed.LINE_CHECKED, deed -> desk.checked(visit.path("line"), deed))));
  }

  private Frame frame(Visit visit) {
    return room.screens().frame(visit, "lines", "hotlines");
  }

  private void all(Visit visit) {
    Frame frame = frame(visit);
    List<Row> rows = desk.lines().stream().map(line -> row(frame, line)).toList();
    visit.html(room.screens().draw("hotlines", frame, Map.of("rows", rows)));
  }

  private void alarms(Visit visit) {
    visit.html(room.screens().draw("alarms", frame(visit), Map.of("alarms", desk.alarms())));
  }

  private static Row row(Frame frame, HotlineDesk.Line line) {
    var hotline = line.hotline();
    var reach = line.reach();
    return new Row(
        hotline.id(),
        hotline.name().in(frame.language()),
        hotline.number(),
        frame.of(
            switch (line.state()) {
              case OpenState.AllDay all -> "lines.open";
              case OpenState.OpenUntil until -> "lines.open";
              case OpenState.OpensAt at -> "lines.closed";
              case OpenState.Uncertain uncertain -> "lines.uncertain";
            }),
        line.state().isOpen(),
        reach.reached(),
        reach.answers(),
        reach.nobody(),
        reach.wrong(),
        reach.percent().isPresent() ? reach.percent().getAsInt() + " %" : "",
        line.out().map(Frame::moment).orElse(""),
        line.alarm().map(Frame::moment).orElse(""),
        line.due());
  }

  private void one(Visit visit, int status, String told) {
    Optional<HotlineDesk.Line> line = desk.line(visit.path("line"));
    if (line.isEmpty()) {
      visit.html(404, room.screens().told(visit, "lines.unknown"));
      return;
    }
    Frame frame = frame(visit);
    boolean switches = visit.member().may(Right.SWITCH_LINES);
    List<Need> gaps =
        switches && line.get().out().isEmpty()
            ? desk.gaps(line.get().hotline().id()).stream().map(gap -> need(frame, gap)).toList()
            : List.of();
    Map<String, Object> model = new HashMap<>();
    model.put("row", row(frame, line.get()));
    model.put("told", told);
    model.put("switches", switches);
    model.put("gaps", gaps);
    model.put("whys", List.of(LineWhy.values()));
    model.put(
        "history",
        desk.history(line.get().hotline().id()).stream().map(one -> did(frame, one)).toList());
    visit.html(status, room.screens().draw("hotline", frame, model));
  }

  private static Need need(Frame frame, Gap gap) {
    return new Need(
        frame.any("web.topic." + gap.topic().label()),
        frame.of(gap.imminent() ? "lines.imminent" : "lines.high"),
        gap.age().map(age -> frame.any("button." + age.label())).orElse(frame.of("lines.age.any")),
        gap.hours());
  }

  private Did did(Frame frame, HotlineDesk.Done done) {
    String why =
        LineWhy.ofLabel(done.why())
            .map(one -> ": " + frame.of("lines.why." + one.label()))
            .orElse("");
    return new Did(
        Frame.moment(done.at()),
        room.names().apply(done.account()),
        frame.of("lines.did." + done.what()) + why,
        done.words());
  }

  /// What would be left without a line was shown on the page; where that is something, it must be
  /// said that it was read.
  private void out(Visit visit) {
    boolean leaves = !desk.gaps(visit.path("line")).isEmpty();
    if (leaves && !visit.form("sure").equals("yes")) {
      one(visit, 409, frame(visit).of("lines.gaps.missing"));
      return;
    }
    done(visit, Deed.LINE_OUT, deed -> desk.takeOut(visit.path("line"), deed));
  }

  private void done(Visit visit, Deed audited, Predicate<HotlineDesk.Deed> act) {
    Optional<LineWhy> why = LineWhy.ofLabel(visit.form("why"));
    if (why.isEmpty()) {
      one(visit, 409, frame(visit).of("lines.why-missing"));
      return;
    }
    String line = visit.path("line");
    HotlineDesk.Deed deed =
        new HotlineDesk.Deed(Room.account(visit), why.get(), visit.form("words"));
    if (act.test(deed)) {
      room.note(visit, audited, line, why.get().label());
      visit.to("/console/hotlines/" + line);
    } else {
      one(visit, 409, frame(visit).of("lines.not-done"));
    }
  }
}
