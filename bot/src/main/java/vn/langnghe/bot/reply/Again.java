package vn.langnghe.bot.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The published texts that follow a sentence when the same is to be said again: nobody reads one
/// sentence turn after turn. What must always be there is in each of them.
public enum Again implements Sentence {
  STILL_IMMINENT_2(Say.STILL_IMMINENT, "still.imminent.2"),
  STILL_IMMINENT_3(Say.STILL_IMMINENT, "still.imminent.3"),
  STILL_IMMINENT_4(Say.STILL_IMMINENT, "still.imminent.4"),
  STILL_IMMINENT_5(Say.STILL_IMMINENT, "still.imminent.5"),
  STILL_IMMINENT_OTHER_2(Say.STILL_IMMINENT_OTHER, "still.imminent.other.2"),
  STILL_IMMINENT_OTHER_3(Say.STILL_IMMINENT_OTHER, "still.imminent.other.3"),
  STILL_IMMINENT_OTHER_4(Say.STILL_IMMINENT_OTHER, "still.imminent.other.4"),
  STILL_IMMINENT_VIOLENCE_2(Say.STILL_IMMINENT_VIOLENCE, "still.imminent.violence.2"),
  STILL_IMMINENT_VIOLENCE_3(Say.STILL_IMMINENT_VIOLENCE, "still.imminent.violence.3"),
  STILL_WITH_YOU_2(Say.STILL_WITH_YOU, "still.with-you.2"),
  STILL_WITH_YOU_3(Say.STILL_WITH_YOU, "still.with-you.3"),
  STILL_OTHER_2(Say.STILL_OTHER, "still.other.2"),
  STILL_THANKS_2(Say.STILL_THANKS, "still.thanks.2"),
  STILL_THANKS_3(Say.STILL_THANKS, "still.thanks.3"),
  DISTRESS_2(Say.DISTRESS, "distress.2"),
  DISTRESS_3(Say.DISTRESS, "distress.3"),
  IMMINENT_SELF_2(Say.IMMINENT_SELF, "imminent.self.2"),
  IMMINENT_HEIGHT_2(Say.IMMINENT_HEIGHT, "imminent.height.2"),
  IMMINENT_VIOLENCE_2(Say.IMMINENT_VIOLENCE, "imminent.violence.2"),
  IMMINENT_MEDICAL_2(Say.IMMINENT_MEDICAL, "imminent.medical.2"),
  IMMINENT_OTHER_2(Say.IMMINENT_OTHER, "imminent.other.2"),
  HIGH_SUICIDE_2(Say.HIGH_SUICIDE, "high.suicide.2"),
  HIGH_VIOLENCE_2(Say.HIGH_VIOLENCE, "high.violence.2"),
  HIGH_CHILD_2(Say.HIGH_CHILD, "high.child.2"),
  HIGH_OTHER_2(Say.HIGH_OTHER, "high.other.2"),
  HIGH_GENERAL_2(Say.HIGH_GENERAL, "high.general.2"),
  DENIAL_2(Say.DENIAL, "denial.2"),
  GUIDANCE_UNKNOWN_AGAIN_2(Say.GUIDANCE_UNKNOWN_AGAIN, "guidance.unknown.again.2"),
  GUIDANCE_UNKNOWN_AGAIN_3(Say.GUIDANCE_UNKNOWN_AGAIN, "guidance.unknown.again.3"),
  HIGH_ONLINE_2(Say.HIGH_ONLINE, "high.online.2"),
  HIGH_TRAFFICKING_2(Say.HIGH_TRAFFICKING, "high.trafficking.2"),
  HIGH_PSYCHOSIS_2(Say.HIGH_PSYCHOSIS, "high.psychosis.2"),
  LISTEN_2(GoingOn.LISTEN, "listen.2"),
  LISTEN_3(GoingOn.LISTEN, "listen.3"),
  LISTEN_4(GoingOn.LISTEN, "listen.4"),
  LISTEN_OTHER_2(GoingOn.LISTEN_OTHER, "listen.other.2"),
  LISTEN_OTHER_3(GoingOn.LISTEN_OTHER, "listen.other.3");

  private final String first;
  private final String key;

  Again(Sentence first, String key) {
    this.first = first.key();
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  /// What a sentence says, time after time.
  ///
  /// @param times how often it was said before
  public static Sentence after(Sentence sentence, int times) {
    List<Sentence> all = all(sentence);
    return all.get(times % all.size());
  }

  /// How many texts there are for a sentence before the first comes again.
  public static int count(Sentence sentence) {
    return all(sentence).size();
  }

  private static List<Sentence> all(Sentence sentence) {
    List<Sentence> all = new ArrayList<>(List.of(sentence));
    for (Again again : values()) {
      if (again.first.equals(sentence.key())) {
        all.add(again);
      }
    }
    return all;
  }

  /// Whether anything follows a sentence.
  public static boolean follows(Sentence sentence) {
    return !after(sentence, 1).equals(sentence);
  }

  /// Every text needed; none has slots.
  public static Map<String, Set<String>> needed() {
    return Sentence.withoutSlots(values());
  }
}
