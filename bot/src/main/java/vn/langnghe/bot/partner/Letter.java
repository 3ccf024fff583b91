package vn.langnghe.bot.partner;

import java.time.Instant;

/// What a partner is told.
///
/// @param id code of the hand-over; the person may name it when they call
/// @param words what the person agreed to
/// @param counsellor what the person calls the counsellor
/// @param answerBy when the counsellor is called if nobody has acknowledged
public record Letter(String id, String words, String counsellor, Instant answerBy) {
  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }
}
