package vn.langnghe.bot.escalation.policy;

import java.time.Instant;

/// What somebody bears now.
///
/// @param held cases they have
/// @param inARow cases that ended since their last rest
/// @param endedAt when the last of them ended
/// @param restUntil until then they rest
public record Load(int held, int inARow, Instant endedAt, Instant restUntil) {
  /// Nothing yet.
  public static final Load NONE = new Load(0, 0, Instant.EPOCH, Instant.EPOCH);
}
