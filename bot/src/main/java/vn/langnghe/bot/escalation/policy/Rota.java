package vn.langnghe.bot.escalation.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.langnghe.bot.escalation.Desk.Presence;

/// Who is on shift when.
///
/// @param zone where its hours are counted
/// @param staff accounts and what they do
/// @param shifts hours that come every week
/// @param holidays days without those hours, such as Tết
/// @param extra hours of single days, on holidays too
public record Rota(
    ZoneId zone,
    Map<String, Role> staff,
    List<Shift> shifts,
    List<Holiday> holidays,
    List<Extra> extra) {
  /// So far ahead the next shift is looked for.
  private static final int DAYS_AHEAD = 60;

  public Rota {
    staff = Map.copyOf(staff);
    shifts = List.copyOf(shifts);
    holidays = List.copyOf(holidays);
    extra = List.copyOf(extra);
  }

  /// Nobody, ever.
  public static Rota nobody(ZoneId zone) {
    return new Rota(zone, Map.of(), List.of(), List.of(), List.of());
  }

  /// Hours of some accounts in every week.
  public record Shift(List<String> who, Week hours) {
    public Shift {
      who = List.copyOf(who);
    }
  }

  /// Days off, both included.
  public record Holiday(LocalDate from, LocalDate to) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /// Hours of some accounts on one day.
  public record Extra(List<String> who, LocalDate day, List<Week.Span> hours) {
    public Extra {
      who = List.copyOf(who);
      hours = List.copyOf(hours);
    }
  }

  /// What somebody said of their own presence.
  public record Said(Presence presence, Instant until) {}

  /// Who of a role is on shift, in order of their names: those the rota names, with those who said
  /// that they are here, without those who said that they are not.
  public List<String> onShift(Role role, Moment moment) {
    TreeSet<String> here = new TreeSet<>();
    byRota(moment.now().atZone(zone)).forEach(here::add);
    moment
        .presence()
        .forEach((account, said) -> {
          if (said.until().isAfter(moment.now())) {
            switch (said.presence()) {
              case HERE -> here.add(account);
              case AWAY -> here.remove(account);
            }
          }
        });
    return here.stream().filter(account -> roleOf(account) == role).toList();
  }

  /// What an account does; who is not named counsels.
  private Role roleOf(String account) {
    return Optional.ofNullable(staff.get(account)).orElse(Role.COUNSELLOR);
  }

  private Stream<String> byRota(ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    Stream<String> single =
        extra.stream()
            .filter(one -> one.day().equals(today) && Week.holds(one.hours(), now))
            .flatMap(one -> one.who().stream());
    if (isHoliday(today)) {
      return single;
    }
    return Stream.concat(
        single,
        shifts.stream()
            .filter(shift -> shift.hours().holds(now))
            .flatMap(shift -> shift.who().stream()));
  }

  private boolean isHoliday(LocalDate day) {
    return holidays.stream().anyMatch(holiday -> holiday.holds(day));
  }

  /// When a shift begins after a moment; empty when none does within sixty days.
  public Optional<Instant> nextShift(Instant after) {
    ZonedDateTime now = after.atZone(zone);
    for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
      LocalDate day = now.toLocalDate().plusDays(ahead);
      Optional<ZonedDateTime> first = starts(day, now).min(ZonedDateTime::compareTo);
      if (first.isPresent()) {
        return first.map(ZonedDateTime::toInstant);
      }
    }
    return Optional.empty();
  }

  private Stream<ZonedDateTime> starts(LocalDate day, ZonedDateTime after) {
    Stream<ZonedDateTime> single =
        extra.stream()
            .filter(one -> one.day().equals(day))
            .flatMap(one -> Week.starts(one.hours(), day, after));
    if (isHoliday(day)) {
      return single;
    }
    return Stream.concat(
        single,
        shifts.stream()
            .flatMap(shift -> Week.starts(shift.hours().on(day.getDayOfWeek()), day, after)));
  }
}
