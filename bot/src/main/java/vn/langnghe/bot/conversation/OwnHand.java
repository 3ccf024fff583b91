package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.guidance.Card;

/// What is said to a parent who told that they hit their child: lines that help parents too, the
/// card for parents, and how the child is now. Whether somebody hurts the child need not be asked.
/// And what is said to who hurt somebody grown.
final class OwnHand {
  private static final String FOR_PARENTS = "parenting-stress";

  private static final int MOST = 3;
  private static final int FEW = 2;

  private final Draft draft;

  OwnHand(Draft draft) {
    this.draft = draft;
  }

  /// Answers such a parent below level 4.
  ///
  /// @return false when the danger is another
  boolean reply() {
    if (tellsOfOwnDanger()) {
      return false;
    }
    if (draft.finds(id -> id.startsWith(Hearing.OWN_VIOLENCE))) {
      violence();
      return true;
    }
    if (!isTold()) {
      return false;
    }
    new Crisis(draft).few(most(MOST));
    draft.say(Say.CONCERN_ACK);
    card().filter(card -> !draft.care().has(Note.TAUGHT)).ifPresent(new Crisis(draft)::teach);
    draft.say(Say.AUTO);
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    draft.offer(GoingOn.OWN_HAND, new Answers(draft).ways());
    return true;
  }

  /// Who hurt somebody grown, or fears to: away from them, a doctor for who is hurt, and no blame
  /// that ends the talk. That it is not their fault would be untrue.
  private void violence() {
    History threat =
        new History(
            draft.conversation().level(),
            List.of(Topic.THREAT_TO_OTHERS),
            Subject.OTHER,
            draft.conversation().hazards());
    draft.offers(draft.route(threat).offers().stream().limit(FEW).toList());
    draft.say(Say.HIGH_THREAT);
    draft.say(Say.AUTO);
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    draft.offer(GoingOn.OWN_VIOLENCE, new Answers(draft).ways());
  }

  /// Whether this message tells of a wish to die, or in words of harm done to the writer: that
  /// comes before what they did.
  private boolean tellsOfOwnDanger() {
    Set<Topic> own = Set.of(Topic.SUICIDE, Topic.SELF_HARM);
    return draft.finds(Hearing.MYSELF::equals)
        || draft.hits().stream()
            .filter(hit -> hit.level().isPage())
            .anyMatch(hit -> hit.topics().stream().anyMatch(own::contains));
  }

  /// The card for parents; none where this is about something else, or they want no cards.
  Optional<Card> card() {
    boolean fits = isTold() && !draft.care().has(Note.NO_ARTICLES);
    return fits ? draft.guidance().card(FOR_PARENTS) : Optional.empty();
  }

  /// How many lines are shown. Below level 3 such a parent gets the one for children alone: who is
  /// sent to the police for a slap tells no more.
  ///
  /// @param others how many others get
  int most(int others) {
    return isTold() && draft.conversation().level() == Level.CONCERN ? 1 : others;
  }

  /// Whether this is about a child that the writer hit.
  private boolean isTold() {
    return draft.care().has(Note.OWN_HAND) && draft.isOther();
  }
}
