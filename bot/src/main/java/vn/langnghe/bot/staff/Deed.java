package vn.langnghe.bot.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the audit log tells of. Labels are kept for good: never rename one.
public enum Deed {
  SIGNED_IN,
  SIGN_IN_REFUSED,
  SIGN_IN_PAUSED,
  SIGNED_OUT,
  FIRST_ADMIN,
  INVITED,
  LINK_USED,
  PASSWORD_CHANGED,
  PASSWORD_RESET,
  FACTOR_SET,
  FACTOR_RESET,
  ROLES_CHANGED,
  SWITCHED_OFF,
  SWITCHED_ON,
  SHIFT_BEGUN,
  SHIFT_ENDED,
  CASE_READ,
  CASE_TAKEN,
  CASE_ANSWERED,
  CASE_NOTED,
  CASE_HANDED_BACK,
  CASE_CLOSED,
  TELEGRAM_LINKED,
  TELEGRAM_UNLINKED,
  GROUP_BOUND,
  CASE_PASSED,
  CASE_DECLINED,
  CASE_PAUSED,
  CASE_RESUMED,
  DEBRIEFED,
  HAND_OVER_ASKED,
  HAND_OVER_ACKNOWLEDGED,
  VISIT_OFFERED,
  LINE_OUT,
  LINE_BACK,
  LINE_CHECKED,
  KNOWLEDGE_DRAFTED,
  KNOWLEDGE_SENT,
  KNOWLEDGE_TAKEN_BACK,
  KNOWLEDGE_SIGNED,
  KNOWLEDGE_REJECTED,
  KNOWLEDGE_PUBLISHED,
  KNOWLEDGE_OVERRIDDEN,
  KNOWLEDGE_RESTORED,
  KNOWLEDGE_IMPORTED,
  KNOWLEDGE_NOT_SERVED,
  REVIEWER_KINDS,
  TRIAGE_CORRECTED;

  /// The name used in the store and in texts.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The deed of a label; empty when there is none.
  public static Optional<Deed> ofLabel(String label) {
    return Arrays.stream(values()).filter(deed -> deed.label().equals(label)).findFirst();
  }
}
