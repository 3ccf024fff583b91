package vn.langnghe.bot.reply;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The published texts about hand-overs and visits, with the slots that are filled. A text that is
/// missing from the published replies stops the start.
public enum ReferralSay implements Sentence {
  ASK("refer.ask", "line", "name", "words"),
  BUTTON_TELL("refer.button.tell"),
  BUTTON_NUMBER("refer.button.number"),
  BUTTON_NO("refer.button.no"),
  GIVEN_TOLD("refer.given.told", "name"),
  GIVEN("refer.given"),
  FIRST_WORDS_TOLD("refer.first-words.told", "name", "id"),
  FIRST_WORDS("refer.first-words"),
  MAY_ASK("refer.may-ask", "minutes"),
  DECLINED("refer.declined"),
  LATE("refer.late"),
  AGAIN("refer.again"),
  GONE("refer.gone"),
  FOLLOW_YES("refer.follow.yes", "minutes"),
  FOLLOW_NO("refer.follow.no"),
  CALLED("refer.called", "line"),
  BUTTON_REACHED("refer.button.reached"),
  BUTTON_NOBODY("refer.button.nobody"),
  BUTTON_WRONG("refer.button.wrong"),
  BUTTON_NOT_YET("refer.button.not-yet"),
  REACHED("refer.reached"),
  NOBODY("refer.nobody"),
  WRONG("refer.wrong"),
  OTHERS("refer.others"),
  NOT_YET("refer.not-yet"),
  NOT_YET_AGAIN("refer.not-yet.again", "minutes"),
  VISIT_ASK("visit.ask", "name", "hours"),
  VISIT_YES("visit.yes", "name", "hours"),
  VISIT_NO("visit.no"),
  VISIT("visit", "name");

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> slots;

  ReferralSay(String key, String... slots) {
    this.key = key;
    this.slots = Set.of(slots);
  }

  @Override
  public String key() {
    return key;
  }

  /// Every text needed, with the slots that are filled.
  public static Map<String, Set<String>> needed() {
    Map<String, Set<String>> needed = new TreeMap<>();
    for (ReferralSay say : values()) {
      needed.put(say.key, say.slots);
    }
    return needed;
  }
}
