package vn.langnghe.bot.escalation.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// Which tiers there are, where a case begins, who is there, and how long things may take. Checked
/// when it was read: every need, topic and hour has a path, and every path ends at advice.
///
/// @param tiers by name
/// @param paths the first that fits is taken
/// @param care how staff are looked after
public record Policy(
    Map<String, Tier> tiers, List<Path> paths, Rota rota, Timing timing, StaffCare care) {
  /// The tier of [#NOBODY].
  static final String ADVICE = "advice";

  /// No staff at all: the person has the hotlines and the emergency numbers.
  public static final Policy NOBODY =
      new Policy(
          Map.of(ADVICE, new Tier(ADVICE, Tier.Who.ADVICE, List.of(), Map.of(), Optional.empty())),
          List.of(new Path(Set.of(), Set.of(), Week.ALWAYS, ADVICE)),
          Rota.nobody(ZoneId.of("Asia/Ho_Chi_Minh")),
          Timing.USUAL,
          StaffCare.USUAL);

  public Policy {
    tiers = Map.copyOf(tiers);
    paths = List.copyOf(paths);
  }

  /// A policy without limits for staff.
  public Policy(Map<String, Tier> tiers, List<Path> paths, Rota rota, Timing timing) {
    this(tiers, paths, rota, timing, StaffCare.NONE);
  }

  /// Why an account is given no case now; empty when it may have one. Whoever leads decides on
  /// their own load.
  public Optional<StaffCare.Refusal> refusal(String account, Moment moment) {
    return care.refusal(moment.load(account), moment.now());
  }

  /// Those to whom a case is offered: who has room, or leads; everybody where nobody has room, so
  /// that whoever is free first is told.
  public List<String> withRoom(List<String> people, Moment moment) {
    List<String> room = people.stream().filter(account -> hasRoom(account, moment)).toList();
    return room.isEmpty() ? people : room;
  }

  /// Whether a case is offered to an account.
  public boolean hasRoom(String account, Moment moment) {
    return rota.staff().get(account) == Role.SUPERVISOR || refusal(account, moment).isEmpty();
  }

  /// Whether an account is on shift, in whatever role.
  public boolean isOnShift(String account, Moment moment) {
    return Stream.of(Role.values()).anyMatch(role -> rota.onShift(role, moment).contains(account));
  }

  /// Whether anybody of ours could ever take a case.
  public boolean isStaffed() {
    return !rota.staff().isEmpty();
  }

  /// The tier a case begins with; empty where no path fits.
  public Optional<Tier> first(Level level, List<Topic> topics, Instant now) {
    Need need = Need.of(level);
    return paths.stream()
        .filter(path -> path.fits(need, topics, now.atZone(rota.zone())))
        .findFirst()
        .flatMap(path -> tier(path.first()));
  }

  /// Whether a path fits, wherever it leads.
  public boolean covers(Level level, List<Topic> topics, Instant now) {
    return paths.stream()
        .anyMatch(path -> path.fits(Need.of(level), topics, now.atZone(rota.zone())));
  }

  /// A tier by name.
  public Optional<Tier> tier(String name) {
    return Optional.ofNullable(tiers.get(name));
  }

  /// The tier after one; empty at the end.
  public Optional<Tier> after(Tier tier) {
    return tier.next().flatMap(this::tier);
  }

  /// Who takes cases of a tier now, in order of their names.
  public List<String> people(Tier tier, Moment moment) {
    return tier.who().role().map(role -> rota.onShift(role, moment)).orElse(List.of());
  }
}
