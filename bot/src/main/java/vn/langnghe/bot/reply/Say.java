package vn.langnghe.bot.reply;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The published texts that the dialogue uses, with the slots it fills. A text that is missing from
/// the published replies stops the start.
public enum Say implements Sentence {
  HELLO("hello"),
  HELLO_NOTICE("hello.notice", "days"),
  GROUP("group.hello"),
  AUTO("auto"),
  LINES_LANGUAGE("lines.language"),
  THANKS("thanks"),
  INSULT("insult"),
  KEPT("kept", "days"),
  GUIDANCE_MORE("guidance.more"),
  GUIDANCE_WHICH("guidance.which"),
  GUIDANCE_UNKNOWN("guidance.unknown"),
  GUIDANCE_UNKNOWN_AGAIN("guidance.unknown.again"),
  GUIDANCE_HELPED("guidance.helped"),
  GUIDANCE_HELPED_YES("guidance.helped.yes"),
  GUIDANCE_HELPED_NO("guidance.helped.no"),
  GUIDANCE_HELPED_NO_WHICH("guidance.helped.no.which"),
  GUIDANCE_HELPED_NO_PERSON("guidance.helped.no.person"),
  GUIDANCE_UNSIGNED("guidance.unsigned", "sources"),
  DISTRESS("distress"),
  DISTRESS_TOPICS("distress.topics"),
  UNREADABLE("unreadable"),
  WITHHELD("withheld"),
  EMPTY("empty"),
  CONCERN_ACK("concern.ack"),
  CONCERN_ASK_SUICIDE("concern.ask.suicide"),
  CONCERN_ASK_VIOLENCE("concern.ask.violence"),
  CONCERN_ASK_OTHER("concern.ask.other"),
  CONCERN_ASK_CHILD("concern.ask.child"),
  CONCERN_LINES("concern.lines"),
  CONCERN_NO("concern.no"),
  CONCERN_SKIP("concern.skip"),
  HIGH_SUICIDE("high.suicide"),
  HIGH_VIOLENCE("high.violence"),
  HIGH_ONLINE("high.online"),
  HIGH_TRAFFICKING("high.trafficking"),
  HIGH_MEDICAL("high.medical"),
  HIGH_PSYCHOSIS("high.psychosis"),
  HIGH_THREAT("high.threat"),
  HIGH_DEBT("high.debt"),
  HIGH_OTHER("high.other"),
  HIGH_CHILD("high.child"),
  HIGH_GENERAL("high.general"),
  IMMINENT_SELF("imminent.self"),
  IMMINENT_HEIGHT("imminent.height"),
  IMMINENT_FIRE("imminent.fire"),
  IMMINENT_VIOLENCE("imminent.violence"),
  IMMINENT_MEDICAL("imminent.medical"),
  IMMINENT_THREAT("imminent.threat"),
  IMMINENT_OTHER("imminent.other"),
  IMMINENT_HOSPITAL("imminent.hospital"),
  IMMINENT_HOSPITAL_OTHER("imminent.hospital.other"),
  NIGHT("night"),
  NOBODY_ANSWERS("nobody-answers"),
  HUMAN("human"),
  NUMBERS("numbers"),
  URGENT("urgent"),
  STILL_LINES("still.lines"),
  STILL_WITH_YOU("still.with-you"),
  ASK_AGE("ask.age"),
  ASK_PROVINCE("ask.province"),
  ASKED_THANKS("asked.thanks"),
  HOTLINE_LINE("hotline.line", "name", "number", "hours", "cost"),
  HOTLINE_ALWAYS("hotline.always"),
  HOTLINE_OPEN_UNTIL("hotline.open-until", "time"),
  HOTLINE_OPENS_TODAY("hotline.opens-today", "time"),
  HOTLINE_OPENS("hotline.opens", "time", "day"),
  HOTLINE_UNCERTAIN("hotline.uncertain"),
  HOTLINE_UNVERIFIED("hotline.unverified"),
  DAY_1("day.1"),
  DAY_2("day.2"),
  DAY_3("day.3"),
  DAY_4("day.4"),
  DAY_5("day.5"),
  DAY_6("day.6"),
  DAY_7("day.7"),
  DAY_TOMORROW("day.tomorrow"),
  YES("button.yes"),
  NO("button.no"),
  SKIP("button.skip"),
  BUTTON_HUMAN("button.human"),
  BUTTON_URGENT("button.urgent"),
  BUTTON_NUMBERS("button.numbers"),
  BUTTON_MORE("button.more"),
  BUTTON_NOT_YET("button.not-yet"),
  BUTTON_NONE("button.none"),
  UNDER_16("button.under_16"),
  FROM_16_TO_17("button.from_16_to_17"),
  ADULT("button.adult"),
  ELSEWHERE("button.elsewhere"),
  CASE_TOLD("case.told", "place", "minutes"),
  CASE_TOLD_UNKNOWN("case.told.unknown", "place"),
  CASE_CHECK_IN("case.check-in", "place"),
  CASE_NOBODY("case.nobody", "time", "date"),
  CASE_NOBODY_UNKNOWN("case.nobody.unknown"),
  CASE_NUMBERS("case.numbers"),
  CASE_ADVICE("case.advice"),
  CASE_JOINED("case.joined", "name"),
  CASE_PASSED("case.passed", "name"),
  CASE_PAUSED("case.paused", "name", "minutes"),
  CASE_LEFT("case.left", "name"),
  CASE_CLOSED("case.closed", "name"),
  HUMAN_STAFFED("human.staffed"),
  SECRET_STAFFED("secret.staffed", "days"),
  SECRET_CHILD_STAFFED("secret.child.staffed", "days"),
  SECRET_SHORT_STAFFED("secret.short.staffed"),
  WHO_ANSWERS_STAFFED("who-answers.staffed"),
  LADDER_MEANS("ladder.means"),
  LADDER_PLAN("ladder.plan"),
  LADDER_COMPANY("ladder.company"),
  LADDER_THANKS("ladder.thanks"),
  LADDER_SKIP("ladder.skip"),
  COMPANY_YES("company.yes"),
  COMPANY_NO("company.no"),
  COMPANY_PSYCHOSIS("company.psychosis"),
  COMPANY_VIOLENCE("company.violence"),
  HANDED_OVER("handed-over"),
  FRIEND_TEACH("friend.teach"),
  FRIEND_RELIEF("friend.relief"),
  SECRET("secret", "days"),
  SECRET_CHILD("secret.child", "days"),
  SECRET_SHORT("secret.short"),
  SECRET_FRIEND("secret.friend"),
  NO_NUMBERS("no-numbers"),
  SHORTER("shorter"),
  NO_ARTICLES("no-articles"),
  WHO_ANSWERS("who-answers"),
  WAITING("waiting"),
  NEVER_MIND("never-mind"),
  REMEMBER_NOTHING("remember.nothing"),
  RETURNED("returned"),
  WRONG_BUTTON("wrong-button"),
  LATE_NO("late.no"),
  LANGUAGE_DONE("language.done"),
  SAFE_ASK("safe.ask"),
  SAFE_NO("safe.no"),
  SAFE_YES("safe.yes"),
  EXIT("exit"),
  EXIT_OFFER("exit.offer"),
  AUTO_ALONE("auto.alone"),
  WATCHED("watched"),
  OVERHEARD("overheard"),
  LULL("lull"),
  NO_POLICE("no-police"),
  NOT_BELIEVED("not-believed"),
  AGAIN_SOON("again-soon"),
  PAID("paid"),
  AFRAID_OF_PARENTS("afraid-of-parents"),
  DENIAL("denial"),
  CALL_FAILED("call-failed"),
  HELPED("helped"),
  STILL_IMMINENT("still.imminent"),
  STILL_IMMINENT_OTHER("still.imminent.other"),
  STILL_IMMINENT_VIOLENCE("still.imminent.violence"),
  STILL_SAFETY("still.safety"),
  STILL_VOICES("still.voices"),
  STILL_THANKS("still.thanks"),
  STILL_OTHER("still.other"),
  STILL_MORE("still.more"),
  CHECK_IMMINENT("check.imminent"),
  CHECK_NEUTRAL("check.neutral"),
  CHECK_REACHED("check.reached"),
  CHECK_BACK_OFFER("check-back.offer"),
  CHECK_BACK_YES("check-back.yes"),
  CHECK_BACK_NO("check-back.no"),
  CHECK_BACK("check-back"),
  ERASE_ASK("erase.ask"),
  ERASE_DONE("erase.done"),
  ERASE_NO("erase.no"),
  PLAN_OFFER("plan.offer"),
  PLAN_SIGNS("plan.signs"),
  PLAN_COPING("plan.coping"),
  PLAN_PLACES("plan.places"),
  PLAN_PEOPLE("plan.people"),
  PLAN_PROFESSIONALS("plan.professionals"),
  PLAN_SURROUNDINGS("plan.surroundings"),
  PLAN_KEEP("plan.keep"),
  PLAN_KEPT("plan.kept"),
  PLAN_DROPPED("plan.dropped"),
  PLAN_SHOWN("plan.shown"),
  PLAN_LINE_SIGNS("plan.line.signs", "words"),
  PLAN_LINE_COPING("plan.line.coping", "words"),
  PLAN_LINE_PLACES("plan.line.places", "words"),
  PLAN_LINE_PEOPLE("plan.line.people", "words"),
  PLAN_LINE_PROFESSIONALS("plan.line.professionals", "words"),
  PLAN_LINE_SURROUNDINGS("plan.line.surroundings", "words"),
  PLAN_STOPPED("plan.stopped"),
  BREATHE_1("breathe.1"),
  BREATHE_2("breathe.2"),
  BREATHE_3("breathe.3"),
  GROUND_1("ground.1"),
  GROUND_2("ground.2"),
  GROUND_3("ground.3"),
  BUTTON_SAFE("button.safe"),
  BUTTON_UNSAFE("button.unsafe"),
  BUTTON_EXIT("button.exit"),
  BUTTON_ACCOMPANIED("button.accompanied"),
  BUTTON_ALONE("button.alone"),
  BUTTON_AGREE("button.agree"),
  BUTTON_DISAGREE("button.disagree"),
  BUTTON_DO_NOT_ASK("button.do-not-ask"),
  BUTTON_ERASE("button.erase"),
  BUTTON_KEEP("button.keep"),
  BUTTON_NEXT("button.next"),
  BUTTON_STOP("button.stop"),
  BUTTON_PLAN("button.plan"),
  BUTTON_STUDY("button.study"),
  BUTTON_FAMILY("button.family"),
  BUTTON_LOVE("button.love"),
  BUTTON_SAD("button.sad"),
  BUTTON_BREATHE("button.breathe");

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> slots;

  Say(String key, String... slots) {
    this.key = key;
    this.slots = Set.of(slots);
  }

  /// Sentences that say that nobody is here, and what is said instead where counsellors are on the
  /// rota.
  private static final Map<Say, Say> STAFFED =
      Map.of(
          HUMAN, HUMAN_STAFFED,
          SECRET, SECRET_STAFFED,
          SECRET_CHILD, SECRET_CHILD_STAFFED,
          SECRET_SHORT, SECRET_SHORT_STAFFED,
          WHO_ANSWERS, WHO_ANSWERS_STAFFED,
          AUTO_ALONE, AUTO);

  @Override
  public Say staffed() {
    return Optional.ofNullable(STAFFED.get(this)).orElse(this);
  }

  @Override
  public String key() {
    return key;
  }

  /// Every text needed, with the slots that are filled.
  public static Map<String, Set<String>> needed() {
    Map<String, Set<String>> needed = new TreeMap<>();
    for (Say say : values()) {
      needed.put(say.key, say.slots);
    }
    return needed;
  }

  /// The name of a weekday, 1 (Monday) to 7.
  static Say day(int dayOfWeek) {
    return valueOf(String.format(Locale.ROOT, "DAY_%d", dayOfWeek));
  }
}
