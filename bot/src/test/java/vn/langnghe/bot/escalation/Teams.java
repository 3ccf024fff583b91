package vn.langnghe.bot.escalation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.escalation.policy.Need;
import vn.langnghe.bot.escalation.policy.Path;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.Role;
import vn.langnghe.bot.escalation.policy.Rota;
import vn.langnghe.bot.escalation.policy.StaffCare;
import vn.langnghe.bot.escalation.policy.Tier;
import vn.langnghe.bot.escalation.policy.Timing;
import vn.langnghe.bot.escalation.policy.Week;

/// Policies of tests: lan and minh counsel on weekdays with a break at noon, hoa leads.
public final class Teams {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Map<Need, Duration> WAITS =
      Map.of(
          Need.LEVEL_4, Duration.ofSeconds(60),
          Need.LEVEL_3, Duration.ofSeconds(180),
          Need.ASKED, Duration.ofSeconds(300));

  private Teams() {}

  /// The usual team.
  public static Policy usual() {
    return new Policy(tiers(), paths(), rota(), Timing.USUAL);
  }

  /// The same, everybody always there.
  public static Policy always(List<String> counsellors) {
    Map<String, Role> staff = new java.util.HashMap<>();
    counsellors.forEach(account -> staff.put(account, Role.COUNSELLOR));
    staff.put("hoa", Role.SUPERVISOR);
    List<String> all = new java.util.ArrayList<>(counsellors);
    all.add("hoa");
    return new Policy(
        tiers(),
        paths(),
        new Rota(ZONE, staff, List.of(new Rota.Shift(all, Week.ALWAYS)), List.of(), List.of()),
        Timing.USUAL);
  }

  /// The same, looked after.
  public static Policy caring(List<String> counsellors, StaffCare care) {
    Policy always = always(counsellors);
    return new Policy(always.tiers(), always.paths(), always.rota(), always.timing(), care);
  }

  /// The same in two shifts, from seven to eleven at night; at night nobody.
  public static Policy shifts(List<String> counsellors) {
    Policy always = always(counsellors);
    List<Rota.Shift> shifts =
        List.of(
            new Rota.Shift(even(counsellors, 0), daily(7 * 60, 15 * 60)),
            new Rota.Shift(even(counsellors, 1), daily(15 * 60, 23 * 60)),
            new Rota.Shift(List.of("hoa"), daily(8 * 60, 20 * 60)));
    Rota rota = new Rota(ZONE, always.rota().staff(), shifts, List.of(), List.of());
    return new Policy(always.tiers(), always.paths(), rota, always.timing(), StaffCare.USUAL);
  }

  private static List<String> even(List<String> all, int rest) {
    return java.util.stream.IntStream.range(0, all.size())
        .filter(number -> number % 2 == rest)
        .mapToObj(all::get)
        .toList();
  }

  private static Week daily(int from, int to) {
    Map<DayOfWeek, List<Week.Span>> spans = new java.util.EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      spans.put(day, List.of(new Week.Span(from, to)));
    }
    return new Week(spans);
  }

  private static Map<String, Tier> tiers() {
    return Map.of(
        "counsellors",
        new Tier(
            "counsellors",
            Tier.Who.COUNSELLORS,
            List.of("console"),
            WAITS,
            Optional.of("supervisor")),
        "supervisor",
        new Tier(
            "supervisor", Tier.Who.SUPERVISOR, List.of("console"), WAITS, Optional.of("hotlines")),
        "hotlines",
        new Tier("hotlines", Tier.Who.HOTLINES, List.of(), WAITS, Optional.of("emergency")),
        "emergency",
        new Tier("emergency", Tier.Who.ADVICE, List.of(), Map.of(), Optional.empty()));
  }

  private static List<Path> paths() {
    return List.of(new Path(Set.of(), Set.of(), Week.ALWAYS, "counsellors"));
  }

  private static Rota rota() {
    List<Week.Span> split = List.of(new Week.Span(480, 720), new Week.Span(780, 1020));
    Week weekdays =
        new Week(
            Map.of(
                DayOfWeek.MONDAY, split,
                DayOfWeek.TUESDAY, split,
                DayOfWeek.WEDNESDAY, split,
                DayOfWeek.THURSDAY, split,
                DayOfWeek.FRIDAY, split));
    return new Rota(
        ZONE,
        Map.of("lan", Role.COUNSELLOR, "minh", Role.COUNSELLOR, "hoa", Role.SUPERVISOR),
        List.of(
            new Rota.Shift(List.of("lan", "minh"), weekdays),
            new Rota.Shift(List.of("hoa"), weekdays)),
        List.of(new Rota.Holiday(LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 11))),
        List.of(
            new Rota.Extra(
                List.of("lan"), LocalDate.of(2027, 2, 6), List.of(new Week.Span(540, 660)))));
  }
}
