package vn.langnghe.bot.settings;

import java.time.Duration;
import vn.langnghe.bot.escalation.policy.StaffCare;
import vn.langnghe.knowledge.files.Fields;

/// Reads how staff are looked after: `care` of `escalation.yaml`.
final class CareReader {
  private static final int MOST_CASES = 50;
  private static final int MOST_MINUTES = 480;

  private CareReader() {}

  static StaffCare read(Fields fields) {
    StaffCare usual = StaffCare.USUAL;
    StaffCare care =
        new StaffCare(
            BotSettings.within(fields, "most_cases", usual.most(), 1, MOST_CASES),
            minutes(fields, "rest_after_level_4_minutes", usual.afterSevere(), 0),
            BotSettings.within(fields, "rest_after_cases", usual.inARow(), 1, 100),
            minutes(fields, "rest_minutes", usual.rest(), 0),
            minutes(fields, "passing_minutes", usual.passing(), 1),
            minutes(fields, "pause_minutes", usual.pause(), 1));
    fields.rejectUnknown();
    return care;
  }

  private static Duration minutes(Fields fields, String name, Duration usual, int least) {
    return Duration.ofMinutes(
        BotSettings.within(fields, name, (int) usual.toMinutes(), least, MOST_MINUTES));
  }
}
