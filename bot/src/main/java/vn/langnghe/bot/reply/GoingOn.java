package vn.langnghe.bot.reply;

import java.util.Map;
import java.util.Set;

/// The published texts of a conversation that goes on after danger was spoken of. A text that is
/// missing from the published replies stops the start.
public enum GoingOn implements Sentence {
  WHY_SUICIDE("why.suicide"),
  WHY_PSYCHOSIS("why.psychosis"),
  WHY_THREAT("why.threat"),
  WHY_VIOLENCE("why.violence"),
  WHY_OTHER("why.other"),
  WHY_CHILD("why.child"),
  WHY_SAFE("why.safe"),
  WHY_LADDER("why.ladder"),
  HERE("here"),
  THANKS_ALONE("thanks.alone"),
  HERE_BACK("here.back"),
  CALL_THIS("call.this"),
  CALL_FAILED_VIOLENCE("call-failed.violence"),
  ABROAD("abroad"),
  ABROAD_OTHER("abroad.other"),
  STRANGER("stranger"),
  ADDRESS("address"),
  NO_STORY("no-story"),
  CLEAR_DENIAL("denial.clear"),
  STOP("stop"),
  REPEATING("repeating"),
  ME_AFTER_ALL("me-after-all"),
  RECOVERED("recovered"),
  RECOVERED_ASK("recovered.ask"),
  HIGH_ABROAD("high.abroad"),
  HIGH_LOST("high.lost"),
  IMMINENT_ABROAD("imminent.abroad"),
  HIGH_OTHER_VIOLENCE("high.other.violence"),
  IMMINENT_OTHER_ATTACK("imminent.other.attack"),
  OWN_VIOLENCE("own-violence"),
  LISTEN_ENOUGH("listen.enough"),
  AFRAID_TO_CALL("afraid-to-call"),
  AFRAID_TO_CALL_VIOLENCE("afraid-to-call.violence"),
  LISTEN("listen"),
  LISTEN_OTHER("listen.other"),
  WHAT_NOW("what-now"),
  OWN_HAND("own-hand"),
  OWN_WAY("own-way"),
  FAR("far"),
  ERASE_DONE("erase.done.danger"),
  ERASE_LATE("erase.late"),
  CHECK_NUMBER("check.number"),
  COMPANY_HERE("company.here"),
  COMING("calm.coming"),
  COMING_OTHER("calm.coming.other"),
  SAFER("calm.safer"),
  OUT("calm.out"),
  ON_THE_WAY("calm.on-the-way"),
  TOLD("calm.told"),
  BETTER("calm.better"),
  STAY("stay"),
  STAY_ALONE("stay.alone"),
  STAY_OTHER("stay.other"),
  STAY_VIOLENCE("stay.violence");

  private final String key;

  GoingOn(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  /// Every text needed; none has slots.
  public static Map<String, Set<String>> needed() {
    return Sentence.withoutSlots(values());
  }
}
