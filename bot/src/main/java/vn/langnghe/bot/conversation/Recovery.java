package vn.langnghe.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.YesNo;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// The way down from an illness or accident that threatened life, once they tell that it is over or
/// was none: it is asked about directly, and a No takes the level to 2. Poison shows late and has
/// no such way. Where death was wished for or somebody did it, only the direct question or a
/// counsellor lowers.
final class Recovery {
  private static final Set<Topic> OTHERWISE =
      EnumSet.complementOf(EnumSet.of(Topic.MEDICAL_EMERGENCY, Topic.SUBSTANCE, Topic.GENERAL));

  private final Draft draft;

  Recovery(Draft draft) {
    this.draft = draft;
  }

  /// Whether this conversation is about illness alone.
  boolean fits() {
    List<Topic> topics = draft.conversation().topics();
    return draft.conversation().level().isCrisisRoute()
        && topics.contains(Topic.MEDICAL_EMERGENCY)
        && !draft.conversation().hazards().contains(Hazard.POISON)
        && topics.stream().noneMatch(OTHERWISE::contains);
  }

  /// Asks whether it goes on.
  void ask() {
    draft.ask(
        GoingOn.RECOVERED_ASK,
        List.of(
            draft.choice(new Press.Over(YesNo.YES), Say.YES),
            draft.choice(new Press.Over(YesNo.NO), Say.NO),
            draft.choice(new Press.Human(), Say.BUTTON_HUMAN)),
        new Pending.Over());
  }

  /// Takes the answer: an old button changes nothing.
  void answered(YesNo goesOn) {
    boolean asked = draft.conversation().pending() instanceof Pending.Over;
    Crisis crisis = new Crisis(draft);
    if (asked) {
      draft.become(draft.conversation().asking(new Pending.Nothing()));
    }
    if (asked && goesOn == YesNo.NO && fits()) {
      History now = draft.conversation().history();
      draft.stand(new History(Level.CONCERN, now.topics(), now.subject(), Set.of()));
      draft.offer(GoingOn.RECOVERED, new Answers(draft).ways());
    } else if (asked && draft.conversation().level().isPage()) {
      crisis.page();
      crisis.reply(draft.conversation().level());
    } else {
      crisis.few(1);
      draft.offer(Say.STILL_MORE, new Answers(draft).ways());
    }
  }
}
