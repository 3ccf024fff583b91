package vn.langnghe.bot.conversation.heard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;

/// A wish or a piece of news that has an answer of its own, whatever the danger. How people say it
/// stands in `signals/said.yaml`, under `said.` and the name. In the order in which they are
/// answered where a message says several.
public enum Said {
  /// "xóa hết"
  ERASE,
  /// Where to take somebody, asked by who took over the phone.
  HANDED_OVER,
  /// The one in danger cannot speak aloud.
  OVERHEARD,
  /// Somebody reads the phone.
  WATCHED,
  /// "nói giỡn thôi" after danger.
  JOKING,
  /// A promise to tell nobody, asked of us or of the writer.
  SECRET,
  /// No police, please.
  NO_POLICE,
  /// An emergency number did not answer.
  NUMBER_FAILED,
  /// Nobody answered the call.
  CALL_FAILED,
  /// May they go by their own means.
  OWN_WAY,
  /// Which number to call.
  WHICH_NUMBER,
  /// What to do now.
  WHAT_NOW,
  /// The one they worried for is found.
  RELIEF,
  /// An illness that threatened life is over, or was none.
  RECOVERED,
  /// They tell that it is about themselves after all.
  ME_AFTER_ALL,
  /// They are on their way to help.
  ON_THE_WAY,
  /// Help came, or they reached a line.
  HELPED,
  /// Help is on its way.
  COMING,
  /// What could hurt is put away.
  PUT_AWAY,
  /// They left the place of danger.
  SAFER,
  /// They got away from who does harm.
  AWAY,
  /// They stepped back, or will not do it now.
  STEPPED_BACK,
  /// They told somebody.
  TOLD,
  /// They feel better.
  BETTER,
  /// Who did harm sleeps or left.
  LULL,
  /// Somebody is with them.
  ACCOMPANIED,
  /// Who is in danger is far away.
  FAR,
  /// They are alone.
  ALONE,
  /// They have no plan.
  NO_PLAN,
  /// Parents must not learn of it.
  AFRAID_OF_PARENTS,
  /// Nobody believes them.
  NOT_BELIEVED,
  /// They must meet who harms them again.
  AGAIN_SOON,
  /// They paid a blackmailer.
  PAID,
  /// They pressed an old button by mistake.
  WRONG_BUTTON,
  /// No list of numbers, please.
  NO_NUMBERS,
  /// A stranger offers to take them along.
  STRANGER,
  /// They fear to call.
  AFRAID_TO_CALL,
  /// Too much to read.
  TOO_MUCH,
  /// They want to be heard, not to read.
  NO_ARTICLES,
  /// They do not want to tell.
  NO_STORY,
  /// Enough for now.
  STOP,
  /// The bot says the same again and again.
  REPEATING,
  /// They say where they are.
  ADDRESS,
  /// Who answers here, and when.
  WHO_ANSWERS,
  /// A wish for a person is taken back.
  NEVER_MIND,
  /// What our question means, and why we ask.
  WHY_ASK,
  /// What was said before.
  REMEMBER,
  /// The numbers, please.
  NUMBERS,
  /// The safety plan.
  PLAN,
  /// Breathing.
  BREATHE,
  /// Grounding.
  GROUND,
  /// English, please.
  ENGLISH,
  /// Vietnamese, please.
  VIETNAMESE;

  private static final String PREFIX = "said.";

  private static final Set<Said> HELP =
      Set.of(NUMBER_FAILED, CALL_FAILED, OWN_WAY, WHICH_NUMBER, WHAT_NOW, WHY_ASK);

  /// True for news that it is better, that somebody is there or that help came.
  public boolean isCalming() {
    return isGoodNews() || this == ACCOMPANIED || this == HANDED_OVER;
  }

  /// True for news that it is better or that help came.
  public boolean isGoodNews() {
    return switch (this) {
      case HELPED, RELIEF, COMING, PUT_AWAY, SAFER, AWAY, TOLD, BETTER -> true;
      case STEPPED_BACK, ON_THE_WAY -> true;
      case RECOVERED, ME_AFTER_ALL, NO_STORY, STOP, REPEATING, ADDRESS -> false;
      case ACCOMPANIED, HANDED_OVER -> false;
      case NUMBER_FAILED, CALL_FAILED, OWN_WAY, WHICH_NUMBER, WHAT_NOW -> false;
      case ERASE, OVERHEARD, WATCHED, JOKING, SECRET, NO_POLICE, LULL, FAR, ALONE -> false;
      case NO_PLAN, AFRAID_OF_PARENTS, NOT_BELIEVED, AGAIN_SOON, PAID, WRONG_BUTTON -> false;
      case STRANGER, NO_NUMBERS, AFRAID_TO_CALL, TOO_MUCH, NO_ARTICLES, WHO_ANSWERS, NEVER_MIND ->
          false;
      case WHY_ASK, REMEMBER, NUMBERS, PLAN, BREATHE, GROUND, ENGLISH, VIETNAMESE -> false;
    };
  }

  /// True for a question about the help itself, which tells of no danger.
  public boolean isAboutHelp() {
    return HELP.contains(this);
  }

  /// The name in the signal file.
  String id() {
    return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What a message says, in the order of the answers.
  public static List<Said> of(Finding finding) {
    List<String> ids = finding.hits().stream().map(SignalHit::id).toList();
    return Arrays.stream(values()).filter(said -> ids.contains(said.id())).toList();
  }
}
