package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.heard.Said;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.reply.Sentence;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;

/// What is said once it is better: the news is taken in, then what keeps it so. The level stays as
/// it is; the script of an emergency is not read again to somebody who is already home.
final class Calm {
  private static final Set<Said> ON_THE_WAY = Set.of(Said.COMING, Said.HELPED, Said.ON_THE_WAY);

  /// Out of a house where others may still be.
  private static final Set<Said> OUT = Set.of(Said.SAFER, Said.AWAY);

  private static final Map<Said, Sentence> HEARD =
      Map.of(
          Said.HELPED, Say.HELPED,
          Said.COMING, GoingOn.COMING,
          Said.PUT_AWAY, GoingOn.SAFER,
          Said.SAFER, GoingOn.SAFER,
          Said.AWAY, GoingOn.SAFER,
          Said.STEPPED_BACK, GoingOn.SAFER,
          Said.ON_THE_WAY, GoingOn.ON_THE_WAY,
          Said.TOLD, GoingOn.TOLD);

  private final Draft draft;

  Calm(Draft draft) {
    this.draft = draft;
  }

  /// Whether a message speaks of danger beside the good news: then it is answered as danger.
  static boolean isContradicted(Finding finding) {
    return finding.hits().stream().map(SignalHit::level).anyMatch(level -> level.isPage());
  }

  /// Of several pieces of good news one is answered, and nobody who gave it is told that they
  /// joked.
  static List<Said> one(List<Said> said) {
    List<Said> good = said.stream().filter(Said::isGoodNews).toList();
    return good.isEmpty()
        ? said
        : said.stream()
            .filter(one -> !one.isGoodNews() || one == good.getFirst())
            .filter(one -> one != Said.ACCOMPANIED && one != Said.JOKING)
            .toList();
  }

  /// Takes in the news, and says what keeps it so.
  void say(Said said) {
    if (OUT.contains(said) && isDangerousInside()) {
      draft.say(GoingOn.OUT);
      return;
    }
    draft.say(heard(said));
    if (!ON_THE_WAY.contains(said)) {
      draft.say(stay());
    }
  }

  /// Thanks at level 4.
  void thanked() {
    draft.say(Say.THANKS);
    draft.say(stay());
  }

  private Sentence heard(Said said) {
    return said == Said.COMING && draft.isOther()
        ? GoingOn.COMING_OTHER
        : HEARD.getOrDefault(said, GoingOn.BETTER);
  }

  /// An armed attacker, or fire: others may still be where the writer got out.
  boolean isDangerousInside() {
    Set<Hazard> hazards = draft.conversation().hazards();
    return draft.conversation().level() == Level.IMMINENT
        && (hazards.contains(Hazard.WEAPON)
            || hazards.contains(Hazard.FIRE)
            || (hazards.contains(Hazard.ATTACK) && draft.isOther()));
  }

  private Sentence stay() {
    if (draft.conversation().isBySomebody()) {
      return GoingOn.STAY_VIOLENCE;
    }
    if (draft.isOther()) {
      return GoingOn.STAY_OTHER;
    }
    return draft.care().has(Note.ACCOMPANIED) ? GoingOn.STAY : GoingOn.STAY_ALONE;
  }
}
