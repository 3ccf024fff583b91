package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.heard.Said;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.reply.Sentence;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;

/// What is said once it is better: the news is taken in, then what keeps it so. The level stays as
/// it is; the script of an emergency is not read again to somebody who is already home.
final class Calm {
  private static final Set<Said> ON_THE_WAY = Set.of(Said.COMING, Said.HELPED);

  private static final Map<Said, Sentence> HEARD =
      Map.of(
          Said.HELPED, Say.HELPED,
          Said.COMING, GoingOn.COMING,
          Said.PUT_AWAY, GoingOn.SAFER,
          Said.SAFER, GoingOn.SAFER,
          Said.AWAY, GoingOn.SAFER,
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
