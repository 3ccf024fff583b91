package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.regex.Pattern;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Question;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.Said;
import vn.langnghe.bot.conversation.heard.YesNo;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.hotlines.Offer;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;

/// What is answered to wishes and news in the middle of a conversation: short, with help in reach
/// as the level demands. At level 4 the emergency number stands first, whatever was said.
final class Situations {
  private static final int MOST = 2;

  /// They do not want to do what a voice says.
  private static final Pattern REFUSES =
      Pattern.compile(
          "(?i)(không|ko|hông|hổng|khong|chẳng|\\bk) (muốn|muon|làm theo|lam theo|nghe theo)|don't want");

  private static final String POLICE = "113";

  private final Draft draft;
  private final Crisis crisis;

  Situations(Draft draft) {
    this.draft = draft;
    this.crisis = new Crisis(draft);
  }

  /// Answers what has an answer of its own.
  ///
  /// @return false when nothing has
  boolean reply(String text, List<Said> said, Finding finding) {
    List<Said> fitting =
        Calm.one(said.stream().filter(one -> new Fitting(draft).fits(one, finding)).toList())
            .stream()
            .filter(one -> one != Said.ACCOMPANIED || !said.contains(Said.WATCHED))
            .limit(MOST)
            .toList();
    if (fitting.isEmpty()) {
      return false;
    }
    Said first = fitting.getFirst();
    if (new Standalone(draft).reply(first, text)) {
      return true;
    }
    Level level = draft.conversation().level();
    if (said.contains(Said.ACCOMPANIED) && !draft.conversation().isBySomebody()) {
      draft.care(draft.care().with(Note.ACCOMPANIED).asked(Question.COMPANY));
    }
    if (level == Level.IMMINENT) {
      imminentLines(first);
      if (!isCalming(first)) {
        crisis.page();
      }
    }
    fitting.forEach(new News(draft)::answer);
    if (level.isCrisisRoute()) {
      if (level != Level.IMMINENT) {
        lines(first);
      }
      card(first);
      draft.say(Say.AUTO);
    }
    after(first);
    return true;
  }

  /// Help came or somebody is there: nobody need be told again.
  private static boolean isCalming(Said said) {
    return said.isGoodNews() || said == Said.ACCOMPANIED;
  }

  /// What else was said beside new danger.
  void alongside(List<Said> said) {
    if (said.contains(Said.WATCHED)) {
      draft.care(draft.care().with(Note.WATCHED));
    }
    for (Said one : List.of(Said.SECRET, Said.OVERHEARD)) {
      if (said.contains(one)) {
        new News(draft).answer(one);
      }
    }
  }

  /// The reply to anything else while danger stands at level 3 or 4.
  void still(String text, Finding finding) {
    boolean imminent = draft.conversation().level() == Level.IMMINENT;
    if (imminent) {
      crisis.page();
      crisis.few(MOST);
      draft.say(new Wording(draft).still());
      draft.say(Say.AUTO);
      draft.become(draft.conversation().asking(new Pending.Nothing()));
      return;
    }
    Match match = new Answers(draft).match(text);
    boolean card =
        match.confidence() == Match.Confidence.SURE
            && !draft.care().has(Note.NO_ARTICLES)
            && draft.topic() != Topic.MEDICAL_EMERGENCY;
    boolean talk =
        finding.hits().stream()
            .map(SignalHit::id)
            .anyMatch(id -> id.startsWith("talk.") && !id.equals("talk.bye"));
    if (card || talk) {
      new Answers(draft).reply(text, finding);
      return;
    }
    if (draft.topic() == Topic.PSYCHOSIS && !draft.isOther() && REFUSES.matcher(text).find()) {
      draft.say(Say.STILL_VOICES);
    } else if (!draft.care().asked().contains(Question.COMPANY) && crisis.isOwnLife()) {
      draft.say(Say.STILL_THANKS);
    } else {
      draft.say(draft.isOther() ? Say.STILL_OTHER : Say.STILL_WITH_YOU);
    }
    crisis.lines();
    draft.say(Say.AUTO);
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    if (!draft.care().asked().contains(Question.COMPANY) && crisis.isOwnLife()) {
      new FollowUps(draft).ask(Question.COMPANY);
    } else {
      draft.offer(Say.STILL_MORE, new Answers(draft).ways());
    }
  }

  private void lines(Said said) {
    List<Offer> offers = draft.route(draft.conversation().level()).offers();
    if (said == Said.NO_POLICE) {
      offers = withoutPolice(offers);
    }
    if (said != Said.NO_NUMBERS && !draft.care().has(Note.NO_NUMBERS)) {
      draft.offers(offers.stream().limit(most(said)).toList());
    }
  }

  /// Nobody is pressed to report: without 113 the next numbers that fit stay first, and the answer
  /// itself names 113 for danger.
  private void imminentLines(Said said) {
    if (said == Said.NO_POLICE) {
      List<Offer> offers = draft.route(Level.IMMINENT).offers();
      draft.offers(withoutPolice(offers).stream().limit(MOST).toList());
    } else {
      crisis.few(most(said));
    }
  }

  /// One number is at hand where more would be too much, or too loud.
  private static int most(Said said) {
    boolean one = said == Said.TOO_MUCH || said == Said.NO_NUMBERS || said.isGoodNews();
    return one ? 1 : MOST;
  }

  private static List<Offer> withoutPolice(List<Offer> offers) {
    return offers.stream().filter(offer -> !offer.hotline().dial().equals(POLICE)).toList();
  }

  /// While who did harm is away there is time to read what helps.
  private void card(Said said) {
    if (said == Said.LULL && draft.topic() == Topic.DOMESTIC_VIOLENCE) {
      draft.guidance().card("domestic-violence").ifPresent(draft::answer);
    }
  }

  /// What is asked or offered at the end.
  private void after(Said said) {
    boolean imminent = draft.conversation().level() == Level.IMMINENT;
    boolean high = draft.conversation().level() == Level.HIGH;
    boolean unasked = !draft.care().asked().contains(Question.COMPANY);
    if (said == Said.WRONG_BUTTON) {
      draft.ask(Say.WRONG_BUTTON, safeOrNot(), new Pending.SafeToWrite());
    } else if (said == Said.AFRAID_OF_PARENTS && !imminent) {
      crisis.askSafety("talk-to-parents");
    } else if (isAside(said) && new Asked(draft).again()) {
      return;
    } else if (said == Said.NO_NUMBERS) {
      draft.offer(Say.NO_NUMBERS, people());
    } else if (said == Said.NO_ARTICLES) {
      draft.offer(Say.NO_ARTICLES, new Answers(draft).ways());
    } else if (said == Said.LULL || said == Said.NO_POLICE || said == Said.OVERHEARD) {
      draft.offer(Say.EXIT_OFFER, List.of(exit()));
    } else if (high
        && unasked
        && crisis.isOwnLife()
        && (said == Said.NO_PLAN || said == Said.WHO_ANSWERS)) {
      new FollowUps(draft).ask(Question.COMPANY);
    } else if (said.isGoodNews() && draft.conversation().pending() instanceof Pending.Safety open) {
      crisis.askSafety(open.then());
    } else if (isCalming(said) && (high || imminent) && !new Calm(draft).isDangerousInside()) {
      draft.become(draft.conversation().asking(new Pending.Nothing()));
      new FollowUps(draft).offerCheckBack();
    } else if (!imminent && !draft.conversation().level().isCrisisRoute()) {
      draft.offer(Say.STILL_SAFETY, new Answers(draft).ways());
    }
  }

  /// True for a wish about the form, after which what was asked still stands.
  private static boolean isAside(Said said) {
    return said == Said.TOO_MUCH || said == Said.ENGLISH || said == Said.VIETNAMESE;
  }

  private Choice exit() {
    return draft.choice(new Press.Exit(), Say.BUTTON_EXIT);
  }

  private List<Choice> people() {
    return List.of(
        draft.choice(new Press.Numbers(), Say.BUTTON_NUMBERS),
        draft.choice(new Press.Human(), Say.BUTTON_HUMAN),
        draft.choice(new Press.Urgent(), Say.BUTTON_URGENT));
  }

  private List<Choice> safeOrNot() {
    return List.of(
        draft.choice(new Press.SafeToWrite(YesNo.YES), Say.BUTTON_SAFE),
        draft.choice(new Press.SafeToWrite(YesNo.NO), Say.BUTTON_UNSAFE),
        exit());
  }
}
