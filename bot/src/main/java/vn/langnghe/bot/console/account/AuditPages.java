package vn.langnghe.bot.console.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Screens;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.escalation.Over;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.DeedGroup;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.staff.StaffBook;
import vn.langnghe.knowledge.hotlines.Hotlines;

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

  /// What is looked for, as it was typed.
  ///
  /// @param kind label of a group of deeds
  /// @param whom begin of the id of a case or document, or somebody's name
  /// @param from first day, such as 2026-11-25
  /// @param to last day
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Asked(String who, String deed, String kind, String whom, String from, String to) {
    static Asked of(Visit visit) {
      return new Asked(
          visit.query("who").orElse(""),
          visit.query("deed").orElse(""),
          visit.query("kind").orElse(""),
          visit.query("whom").map(String::strip).orElse(""),
          visit.query("from").orElse(""),
          visit.query("to").orElse(""));
    }

    AuditBook.Wanted wanted(Map<String, Member> byId) {
      Set<Deed> deeds =
          Deed.ofLabel(deed)
              .map(Set::of)
              .or(() -> DeedGroup.ofLabel(kind).map(DeedGroup::deeds))
              .orElse(Set.of());
      String about =
          byId.values().stream()
              .filter(member -> member.name().equalsIgnoreCase(whom) || member.login().equals(whom))
              .map(Member::id)
              .findFirst()
              .orElse(whom);
      return new AuditBook.Wanted(
          Optional.of(who).filter(byId::containsKey),
          deeds,
          about,
          day(from).map(Asked::begin).orElse(Instant.EPOCH),
          day(to)
              .map(last -> begin(last.plusDays(1)))
              .orElse(Instant.ofEpochMilli(Long.MAX_VALUE)));
    }

    private static Optional<LocalDate> day(String typed) {
      try {
        return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    private static Instant begin(LocalDate day) {
      return day.atStartOfDay(Hotlines.ZONE).toInstant();
    }

    /// The address of the page for it, open for one more parameter.
    String address() {
      return "/console/audit?"
          + Stream.of("who", who, "deed", deed, "kind", kind, "whom", whom, "from", from, "to", to)
              .gather(Gatherers.windowFixed(2))
              .filter(pair -> !pair.getLast().isEmpty())
              .map(pair ->
                  pair.getFirst()
                      + "="
                      + URLEncoder.encode(pair.getLast(), StandardCharsets.UTF_8)
                      + "&")
              .collect(Collectors.joining());
    }
  }

  /// Its addresses.
  public List<Route> routes() {
    return List.of(Route.get("/audit", Gate.READ_AUDIT, visit -> visit.html(page(visit))));
  }

  private String page(Visit visit) {
    Frame frame = screens.frame(visit, "audit", "audit");
    List<Member> all = staff.all();
    Map<String, Member> byId =
        all.stream().collect(Collectors.toMap(Member::id, Function.identity()));
    Asked asked = Asked.of(visit);
    AuditBook.Wanted wanted = asked.wanted(byId);
    OptionalLong after = number(visit, "after");
    long before = number(visit, "before").orElse(Long.MAX_VALUE);
    List<AuditBook.Numbered> lines =
        after.isPresent()
            ? audit.newer(wanted, after.getAsLong(), MOST)
            : audit.lines(wanted, before, MOST);
    boolean first = lines.isEmpty() || audit.newer(wanted, newest(lines), 1).isEmpty();
    boolean last = lines.isEmpty() || audit.lines(wanted, oldest(lines), 1).isEmpty();
    Map<String, Object> model = new HashMap<>();
    model.put("lines", lines.stream().map(line -> shown(frame, line, byId)).toList());
    model.put("members", all);
    model.put("groups", Arrays.asList(DeedGroup.values()));
    model.put("asked", asked);
    model.put("newer", first ? "" : asked.address() + "after=" + newest(lines));
    model.put("older", last ? "" : asked.address() + "before=" + oldest(lines));
    return screens.draw("audit", frame, model);
  }

  private static long newest(List<AuditBook.Numbered> lines) {
    return lines.getFirst().number();
  }

  private static long oldest(List<AuditBook.Numbered> lines) {
    return lines.getLast().number();
  }

  private static OptionalLong number(Visit visit, String name) {
    return visit.query(name).filter(text -> text.matches("\\d{1,18}")).stream()
        .mapToLong(Long::parseLong)
        .findFirst();
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
      case REVIEWER_KINDS ->
          entry.detail().isEmpty()
              ? frame.of("reviewers.none")
              : Arrays.stream(entry.detail().split(" "))
                  .flatMap(label -> Kind.ofLabel(label).stream())
                  .map(kind -> frame.of("know.kind." + kind.label()))
                  .collect(Collectors.joining(", "));
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
