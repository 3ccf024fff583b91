package vn.langnghe.bot.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a line was taken out, put back or checked; the label stands in the audit log.
public enum LineWhy {
  NOBODY_ANSWERS,
  WRONG_NUMBER,
  PARTNER_ASKED,
  OVERLOADED,
  CHECKED_BY_CALL,
  OTHER;

  /// The name used in the store, in forms and in texts.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The reason of a label; empty when there is none.
  public static Optional<LineWhy> ofLabel(String label) {
    return Arrays.stream(values()).filter(why -> why.label().equals(label)).findFirst();
  }
}
