package vn.langnghe.bot.console.knowledge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.bot.console.knowledge.form.Filled;
import vn.langnghe.bot.console.knowledge.form.Sheet;
import vn.langnghe.bot.console.knowledge.form.Week;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.editing.Draft;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.bot.staff.Right;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.hotlines.Calls;
import vn.langnghe.knowledge.hotlines.HotlineRequest;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.hotlines.Offer;
import vn.langnghe.knowledge.hotlines.OpenState;

/// The hotlines: hours, calls that were made to them, and what a person would get.
public final class HotlinePages {
  private static final Set<String> RESULTS =
      Set.of("as-written", "other-hours", "no-answer", "wrong-number");

  private final Shelf shelf;

  /// @param shelf shared by the pages of the knowledge
  public HotlinePages(Shelf shelf) {
    this.shelf = shelf;
  }

  /// One line.
  ///
  /// @param days hours of each day of the week; of none where they are not weekly
  /// @param hours `always`, `weekly` or `unknown`
  /// @param called the day of the last call; empty for none
  /// @param stale whether it must be called again
  /// @param every how often it is to be called; empty for a number of the emergency
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Row(
      String id,
      String name,
      String number,
      String status,
      String hours,
      List<Day> days,
      String called,
      boolean stale,
      String every,
      int from,
      String state,
      Set<String> blocked) {}

  /// A day of the week.
  public record Day(String name, List<Week.Bar> bars) {}

  /// What a person would be offered.
  public record Given(String name, String number, String state, String until, boolean unverified) {}

  /// Whom somebody thinks of.
  public record Person(String age, String province, String at, String topic, String level) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/knowledge/hotlines", Gate.READ_KNOWLEDGE, visit -> visit.html(page(visit, ""))),
        Route.post("/knowledge/called", Gate.EDIT, this::called));
  }

  private String page(Visit visit, String told) {
    Frame frame = shelf.frame(visit, "know.hotlines");
    LocalDate today = OverviewPages.today(visit);
    List<Line> lines =
        shelf.bookcase().lines().stream()
            .filter(line -> line.document().kind() == Kind.HOTLINE && line.inForce() > 0)
            .toList();
    Map<String, Line> byId = new HashMap<>();
    lines.forEach(line -> byId.put(line.document().id(), line));
    List<Row> rows = new ArrayList<>();
    Set<String> emergency = emergency(lines);
    shelf
        .bookcase()
        .placed(lines.stream().map(Line::newestRef).toList())
        .forEach(one ->
            Optional.ofNullable(byId.get(one.document().id()))
                .ifPresent(line ->
                    rows.add(row(one, line, today, emergency.contains(one.document().name())))));
    rows.sort(Comparator.comparing((Row row) -> !row.stale()).thenComparing(Row::id));
    Person person = person(visit);
    Map<String, Object> model = new HashMap<>();
    model.put("rows", rows);
    model.put("stale", (int) rows.stream().filter(Row::stale).count());
    model.put("may", visit.member().may(Right.EDIT));
    model.put("person", person);
    model.put("given", given(visit, frame, person));
    model.put("asked", visit.query("age").isPresent());
    model.put(
        "provinces", shelf.ports().publishing().asking(known -> known.hotlines().provinces()));
    model.put("topics", Arrays.stream(Topic.values()).map(Topic::label).toList());
    model.put("told", told);
    return shelf.draw("hotlines", frame, model);
  }

  private Set<String> emergency(List<Line> lines) {
    return shelf
        .ports()
        .publishing()
        .asking(known ->
            lines.stream()
                .map(line -> line.document().name())
                .filter(known.hotlines()::isEmergency)
                .collect(Collectors.toSet()));
  }

  private static Row row(Placed one, Line line, LocalDate today, boolean emergency) {
    Map<String, String> values = Filled.of(Kind.HOTLINE, one.revision().words()).values();
    String status = values.getOrDefault("status", "");
    String called = values.getOrDefault("last_verified", "none");
    List<Day> days =
        Sheet.DAYS.stream()
            .map(day -> new Day(day, Week.bars(values.getOrDefault("hours." + day, ""))))
            .toList();
    boolean shown = status.startsWith("display") || status.startsWith("verify");
    return new Row(
        one.document().id(),
        values.getOrDefault("name.vi", one.document().name()),
        values.getOrDefault("number", ""),
        status,
        values.getOrDefault("hours.mode", "unknown"),
        days,
        called.equals("none") ? "" : called,
        shown && !emergency && calls(values).isDue(today),
        emergency ? "" : calls(values).every().label(),
        one.revision().number(),
        OverviewPages.state(line),
        new HashSet<>(List.of(values.getOrDefault("blocked", "").split(", "))));
  }

  /// As the draft says; what is in force counts for people.
  private static Calls calls(Map<String, String> values) {
    boolean doubted = values.getOrDefault("status", "").equals("verify_before_display");
    Calls.Every every =
        Calls.Every.ofLabel(values.getOrDefault("call_every", ""))
            .orElseGet(() -> Calls.Every.usual(doubted, values.getOrDefault("confidence", "")));
    try {
      return new Calls(
          every, Optional.of(LocalDate.parse(values.getOrDefault("last_verified", ""))));
    } catch (DateTimeParseException e) {
      return new Calls(every, Optional.empty());
    }
  }

  private static Person person(Visit visit) {
    String now =
        visit
            .now()
            .atZone(Hotlines.ZONE)
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.MINUTES)
            .toString();
    return new Person(
        visit.query("age").filter(age -> age.matches("\\d{1,3}")).orElse(""),
        visit.query("province").orElse(""),
        visit.query("at").orElse(now),
        visit.query("topic").orElse(Topic.GENERAL.label()),
        visit.query("level").filter(level -> level.matches("[0-4]")).orElse("3"));
  }

  private List<Given> given(Visit visit, Frame frame, Person person) {
    Instant at = visit.now();
    try {
      at = LocalDateTime.parse(person.at()).atZone(Hotlines.ZONE).toInstant();
    } catch (DateTimeException e) {
      at = visit.now();
    }
    HotlineRequest request =
        new HotlineRequest(
            Level.of(Integer.parseInt(person.level())),
            Topic.ofLabel(person.topic()).stream().toList(),
            Subject.SELF,
            Set.of(),
            person.age().isEmpty()
                ? Optional.empty()
                : Optional.of(AgeGroup.ofYears(Integer.parseInt(person.age()))),
            Optional.of(person.province()).filter(place -> !place.isEmpty()),
            at);
    return shelf
        .ports()
        .publishing()
        .asking(known ->
            known.hotlines().offer(request).stream()
                .map(offer -> given(visit, frame, offer))
                .toList());
  }

  private static Given given(Visit visit, Frame frame, Offer offer) {
    String state =
        switch (offer.state()) {
          case OpenState.AllDay() -> "always";
          case OpenState.OpenUntil open -> "open";
          case OpenState.OpensAt shut -> "shut";
          case OpenState.Uncertain() -> "unknown";
        };
    String until =
        switch (offer.state()) {
          case OpenState.OpenUntil(var end) -> Frame.moment(end.toInstant());
          case OpenState.OpensAt(var begin) -> Frame.moment(begin.toInstant());
          case OpenState.AllDay(), OpenState.Uncertain() -> "";
        };
    return new Given(
        offer.hotline().name().in(visit.language()),
        offer.hotline().number(),
        frame.of("know.line." + state),
        until,
        offer.unverified());
  }

  /// Somebody called a line: what it says of the call changes, and goes to review.
  private void called(Visit visit) {
    Frame frame = shelf.frame(visit, "know.hotlines");
    Optional<Shelf.Standing> standing = shelf.standing(visit.form("id"));
    String result = visit.form("result");
    if (standing.isEmpty() || !RESULTS.contains(result)) {
      visit.html(422, page(visit, frame.of("know.called.choose")));
      return;
    }
    Revision newest = standing.get().newest();
    Filled filled = Filled.of(Kind.HOTLINE, newest.words());
    Map<String, String> values = new HashMap<>(filled.values());
    String today = OverviewPages.today(visit).toString();
    values.put("last_verified", today);
    switch (result) {
      case "no-answer", "other-hours" -> values.put("status", "verify_before_display");
      case "wrong-number" -> values.put("status", "do_not_display");
      default -> {}
    }
    String remark = visit.form("remark").strip();
    String reason =
        frame.of("know.called." + result) + ", " + today + (remark.isEmpty() ? "" : ". " + remark);
    Words words = new Filled(filled.sheet(), values).over(newest.words());
    Draft draft =
        new Draft(
            standing.get().document(),
            Drafting.number(visit.form("from")),
            words,
            false,
            reason.length() > 480 ? reason.substring(0, 480) : reason,
            newest.reviewBy(),
            newest.sources());
    settle(visit, frame, shelf.ports().editing().save(visit.member(), draft, visit.now()));
  }

  private void settle(Visit visit, Frame frame, Editing.Outcome outcome) {
    switch (outcome) {
      case Editing.Outcome.Done(Revision.Ref ref) -> {
        shelf.ports().editing().send(visit.member(), ref, visit.now());
        visit.to(DocumentPages.address(ref.document()));
      }
      case Editing.Outcome.Newer newer ->
          visit.html(409, page(visit, frame.of("know.newer.plain")));
      case Editing.Outcome.Not(Editing.Reason reason) ->
          visit.html(422, page(visit, frame.of(DocumentPages.reason(reason))));
      case Editing.Outcome.Unfit(List<Problem> why) ->
          visit.html(422, page(visit, String.join(" · ", new Faults(frame).of(why))));
    }
  }
}
