package vn.langnghe.bot.escalation.policy;

import java.time.Instant;
import java.util.Map;

/// A moment, with what staff said of their presence.
///
/// @param presence what each account said last
/// @param loads what each account bears; none where nothing
public record Moment(Instant now, Map<String, Rota.Said> presence, Map<String, Load> loads) {
  public Moment {
    presence = Map.copyOf(presence);
    loads = Map.copyOf(loads);
  }

  /// A moment at which nobody bears anything.
  public Moment(Instant now, Map<String, Rota.Said> presence) {
    this(now, presence, Map.of());
  }

  /// What an account bears.
  public Load load(String account) {
    return loads.getOrDefault(account, Load.NONE);
  }

  /// A moment at which nobody said anything beside the rota.
  public static Moment at(Instant now) {
    return new Moment(now, Map.of());
  }
}
