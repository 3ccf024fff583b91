package vn.langnghe.bot.escalation.policy;

import java.time.Instant;
import java.util.Map;

/// A moment, with what staff said of their presence.
///
/// @param presence what each account said last
public record Moment(Instant now, Map<String, Rota.Said> presence) {
  public Moment {
    presence = Map.copyOf(presence);
  }

  /// A moment at which nobody said anything beside the rota.
  public static Moment at(Instant now) {
    return new Moment(now, Map.of());
  }
}
