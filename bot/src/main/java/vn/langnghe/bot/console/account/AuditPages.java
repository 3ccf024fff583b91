package vn.langnghe.bot.console.account;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Screens;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.escalation.Over;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.staff.StaffBook;

/// Who did what, newest first.
public final class AuditPages {
  private static final int MOST = 100;

  private final AuditBook audit;
  private final StaffBook staff;
  private final Screens screens;

  /// @param staff names those whose ids stand in the log
  public AuditPages(AuditBook audit, StaffBook staff, Screens screens) {
    this.audit = audit;
    this.staff = staff;
    this.screens = screens;
  }

  /// One line as the page shows it.
  ///
  /// @param whom a name, or the id of a case
  public record Shown(String at, String who, String deed, String whom, String detail) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(Route.get("/audit", Gate.READ_AUDIT, visit -> visit.html(page(visit))));
  }

  private String page(Visit visit) {
    Frame frame = screens.frame(visit, "audit", "audit");
    List<Member> all = staff.all();
    Map<String, Member> byId =
        all.stream().collect(Collectors.toMap(Member::id, Function.identity()));
    AuditBook.Wanted wanted =
        new AuditBook.Wanted(
            visit.query("who").filter(byId::containsKey),
            visit.query("deed").flatMap(Deed::ofLabel));
    long before =
        visit
            .query("before")
            .filter(text -> text.matches("\\d{1,18}"))
            .map(Long::parseLong)
            .orElse(Long.MAX_VALUE);
    List<AuditBook.Numbered> lines = audit.lines(wanted, before, MOST);
    return screens.draw(
        "audit",
        frame,
        Map.of(
            "lines", lines.stream().map(line -> shown(frame, line, byId)).toList(),
            "members", all,
            "deeds", Arrays.asList(Deed.values()),
            "who", wanted.who().orElse(""),
            "deed", wanted.deed().map(Deed::label).orElse(""),
            "older", lines.size() == MOST ? Long.toString(lines.getLast().number()) : ""));
  }

  private static Shown shown(Frame frame, AuditBook.Numbered line, Map<String, Member> byId) {
    Entry entry = line.entry();
    String detail = entry.detail().equals("telegram") ? "Telegram" : detail(frame, entry, byId);
    return new Shown(
        Frame.moment(entry.at()),
        name(byId, entry.who()),
        frame.of("deed." + entry.deed().label()),
        name(byId, entry.whom()),
        detail);
  }

  private static String detail(Frame frame, Entry entry, Map<String, Member> byId) {
    return switch (entry.deed()) {
      case INVITED, ROLES_CHANGED ->
          Role.read(entry.detail()).stream()
              .map(role -> frame.of("role." + role.label()))
              .collect(Collectors.joining(", "));
      case CASE_CLOSED ->
          Outcome.ofLabel(entry.detail())
              .map(outcome -> frame.of("outcome." + outcome.label()))
              .orElse(entry.detail());
      case LINE_OUT, LINE_BACK, LINE_CHECKED -> frame.of("lines.why." + entry.detail());
      case CASE_TAKEN ->
          Over.ofLabel(entry.detail())
              .map(over -> frame.of("over." + over.label()))
              .orElse(entry.detail());
      case CASE_PASSED ->
          byId.values().stream()
              .filter(member -> member.login().equals(entry.detail()))
              .map(Member::name)
              .findFirst()
              .orElse(entry.detail());
      case CASE_PAUSED -> entry.detail() + " " + frame.of("unit.minutes");
      case VISIT_OFFERED -> entry.detail() + " " + frame.of("unit.hours");
      default -> entry.detail();
    };
  }

  private static String name(Map<String, Member> byId, String id) {
    return Optional.ofNullable(byId.get(id)).map(Member::name).orElse(id);
  }
}
