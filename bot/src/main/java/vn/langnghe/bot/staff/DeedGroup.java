package vn.langnghe.bot.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Sorts of deeds, to look for. Each deed belongs to one.
public enum DeedGroup {
  SIGNING_IN(Deed.SIGNED_IN, Deed.SIGN_IN_REFUSED, Deed.SIGN_IN_PAUSED, Deed.SIGNED_OUT),
  ACCOUNTS(
      Deed.FIRST_ADMIN,
      Deed.INVITED,
      Deed.LINK_USED,
      Deed.PASSWORD_CHANGED,
      Deed.PASSWORD_RESET,
      Deed.FACTOR_SET,
      Deed.FACTOR_RESET,
      Deed.ROLES_CHANGED,
      Deed.SWITCHED_OFF,
      Deed.SWITCHED_ON,
      Deed.TELEGRAM_LINKED,
      Deed.TELEGRAM_UNLINKED,
      Deed.GROUP_BOUND,
      Deed.REVIEWER_KINDS),
  SHIFTS(Deed.SHIFT_BEGUN, Deed.SHIFT_ENDED, Deed.DEBRIEFED),
  CASES(
      Deed.CASE_READ,
      Deed.CASE_TAKEN,
      Deed.CASE_ANSWERED,
      Deed.CASE_NOTED,
      Deed.CASE_HANDED_BACK,
      Deed.CASE_CLOSED,
      Deed.CASE_PASSED,
      Deed.CASE_DECLINED,
      Deed.CASE_PAUSED,
      Deed.CASE_RESUMED,
      Deed.HAND_OVER_ASKED,
      Deed.HAND_OVER_ACKNOWLEDGED,
      Deed.VISIT_OFFERED,
      Deed.TRIAGE_CORRECTED),
  LINES(Deed.LINE_OUT, Deed.LINE_BACK, Deed.LINE_CHECKED),
  KNOWLEDGE(
      Deed.KNOWLEDGE_DRAFTED,
      Deed.KNOWLEDGE_SENT,
      Deed.KNOWLEDGE_TAKEN_BACK,
      Deed.KNOWLEDGE_SIGNED,
      Deed.KNOWLEDGE_REJECTED,
      Deed.KNOWLEDGE_PUBLISHED,
      Deed.KNOWLEDGE_OVERRIDDEN,
      Deed.KNOWLEDGE_RESTORED,
      Deed.KNOWLEDGE_IMPORTED,
      Deed.KNOWLEDGE_NOT_SERVED);

  @SuppressWarnings("ImmutableEnumChecker") // of Set.of
  private final Set<Deed> deeds;

  DeedGroup(Deed... deeds) {
    this.deeds = Set.of(deeds);
  }

  /// The name used in forms and texts.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The group of a label; empty when there is none.
  public static Optional<DeedGroup> ofLabel(String label) {
    return Arrays.stream(values()).filter(group -> group.label().equals(label)).findFirst();
  }

  /// The deeds of the group, in their order.
  public Set<Deed> deeds() {
    return EnumSet.copyOf(deeds);
  }
}
