package vn.langnghe.bot.escalation;

import java.time.Instant;

/// Something that is due in a case unless it is answered before. A row in the store: it survives a
/// restart and fires once.
public record Clock(Kind kind, Instant due) {
  /// What is due.
  public enum Kind {
    /// Nobody of this tier took it: the next tier.
    NEXT_TIER,
    /// The person is still waiting: an honest word, and the hotline again.
    CHECK_IN,
    /// All tiers were tried: begin again with the first.
    AGAIN,
    /// The counsellor who has it does not answer the person: it is offered to others.
    SILENT_COUNSELLOR,
    /// The counsellor did not react to a message at level 4: the emergency card goes out.
    REACTION,
    /// The colleague did not take what was passed to them: it is back with the counsellor.
    PASSED_BACK,
    /// The counsellor's pause is over.
    PAUSE_OVER,
    /// Nothing happened for long in a case that somebody has: whoever leads is told.
    STALE
  }
}
