package vn.langnghe.bot.editing;

import java.time.Instant;
import java.util.Map;

/// What came into force at a moment. Never changed.
///
/// @param number from 1, without gaps
/// @param who id of a member, or one of the names in [Authors]
/// @param restores number of the older publication it goes back to; 0 for none
/// @param content revision of the files as a whole, as every node computes it
/// @param report the gate's report as JSON; empty where there was none
/// @param changes revision of each document that changed; 0 for one that is no longer in force
@SuppressWarnings("checkstyle:ParameterNumber")
public record Publication(
    long number,
    Instant at,
    String who,
    String reason,
    long restores,
    String content,
    String report,
    Map<String, Integer> changes) {
  public Publication {
    changes = Map.copyOf(changes);
  }
}
