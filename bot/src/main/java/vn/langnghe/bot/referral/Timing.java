package vn.langnghe.bot.referral;

import java.time.Duration;

/// How long things take in a hand-over.
///
/// @param consent the question to the person holds so long
/// @param acknowledge a line that was to be told must have acknowledged by then, else the
///   counsellor is called
/// @param followUp after the number was given, until the person is asked whether they got through
/// @param visitAnswer after the question on the counsellor's behalf, until silence is told
public record Timing(
    Duration consent, Duration acknowledge, Duration followUp, Duration visitAnswer) {
  /// What holds without a file.
  public static final Timing USUAL =
      new Timing(
          Duration.ofHours(24),
          Duration.ofMinutes(15),
          Duration.ofMinutes(60),
          Duration.ofHours(12));
}
