package vn.langnghe.bot.reply;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The published texts that the dialogue uses, with the slots it fills. A text that is missing from
/// the published replies stops the start.
public enum Say {
  HELLO("hello"),
  HELLO_NOTICE("hello.notice", "days"),
  AUTO("auto"),
  LINES_LANGUAGE("lines.language"),
  THANKS("thanks"),
  INSULT("insult"),
  KEPT("kept", "days"),
  GUIDANCE_MORE("guidance.more"),
  GUIDANCE_WHICH("guidance.which"),
  GUIDANCE_UNKNOWN("guidance.unknown"),
  GUIDANCE_UNSIGNED("guidance.unsigned", "sources"),
  DISTRESS("distress"),
  DISTRESS_TOPICS("distress.topics"),
  UNREADABLE("unreadable"),
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
  BUTTON_NONE("button.none"),
  UNDER_16("button.under_16"),
  FROM_16_TO_17("button.from_16_to_17"),
  ADULT("button.adult"),
  ELSEWHERE("button.elsewhere");

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> slots;

  Say(String key, String... slots) {
    this.key = key;
    this.slots = Set.of(slots);
  }

  /// The key under which the text is published.
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
