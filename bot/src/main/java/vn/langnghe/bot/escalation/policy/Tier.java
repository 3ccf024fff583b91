package vn.langnghe.bot.escalation.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One step of the ladder.
///
/// @param name how other tiers and paths name it
/// @param who who takes cases here
/// @param toldBy names of the ways they are told; none for hotlines and advice
/// @param waits how long until the next tier, for each need; empty for advice
/// @param next the tier after it; empty for advice, where it stays and begins again
public record Tier(
    String name, Who who, List<String> toldBy, Map<Need, Duration> waits, Optional<String> next) {
  public Tier {
    toldBy = List.copyOf(toldBy);
    waits = Map.copyOf(waits);
  }

  /// Who takes cases.
  public enum Who {
    /// Counsellors on shift.
    COUNSELLORS,
    /// Supervisors on shift.
    SUPERVISOR,
    /// A hotline: the person is given its number; nobody of ours is told.
    HOTLINES,
    /// Emergency numbers and what to do meanwhile: always there.
    ADVICE;

    /// The name used in files, such as `counsellors`.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Who a label names; empty when it names nobody.
    public static Optional<Who> ofLabel(String label) {
      return Arrays.stream(values()).filter(who -> who.label().equals(label)).findFirst();
    }

    /// The role of those on the rota who take cases here; empty where no person of ours does.
    public Optional<Role> role() {
      return switch (this) {
        case COUNSELLORS -> Optional.of(Role.COUNSELLOR);
        case SUPERVISOR -> Optional.of(Role.SUPERVISOR);
        case HOTLINES, ADVICE -> Optional.empty();
      };
    }
  }

  /// How long until the next tier.
  public Duration waitFor(Need need) {
    return Optional.ofNullable(waits.get(need)).orElse(Duration.ZERO);
  }
}
