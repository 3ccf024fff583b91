package vn.langnghe.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.langnghe.bot.conversation.care.Care;
import vn.langnghe.bot.conversation.care.Fragments;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.heard.Length;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.Said;
import vn.langnghe.bot.conversation.heard.Tongue;
import vn.langnghe.bot.conversation.heard.Whom;
import vn.langnghe.bot.escalation.CaseWord;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.referral.ReferralWord;
import vn.langnghe.bot.reply.Composer;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.triage.Assessment;
import vn.langnghe.bot.triage.Triage;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.signals.Finding;

/// Decides what is said to one message. Pure: the same state, message, knowledge and moment give
/// the same turn.
public final class Dialogue {
  /// Silent for so long, they come back rather than go on.
  private static final Duration RETURN = Duration.ofHours(24);

  /// Words of an answer that tells nothing else.
  private static final int LONGEST_ANSWER = 3;

  /// Words of a question that tells nothing else.
  private static final int LONGEST_QUESTION = 7;

  /// What is answered before anything is asked again of who comes back.
  private static final Set<Said> FIRST =
      Set.of(Said.ERASE, Said.CALL_FAILED, Said.NUMBER_FAILED, Said.WATCHED);

  private final Draft.House house;

  /// @param retentionDays how long messages are kept, told to the person
  public Dialogue(int retentionDays) {
    this(retentionDays, Policy.NOBODY);
  }

  /// @param retentionDays how long messages are kept, told to the person
  /// @param policy who takes cases: where somebody could, the bot does not say that nobody is here
  public Dialogue(int retentionDays, Policy policy) {
    this(retentionDays, () -> policy);
  }

  /// @param retentionDays how long messages are kept, told to the person
  /// @param policy who takes cases, as it is in force when a turn begins
  public Dialogue(int retentionDays, Supplier<Policy> policy) {
    this.house = new Draft.House(retentionDays, policy);
  }

  /// The turn for one message.
  ///
  /// @param before the dialogue as it stood
  /// @param now the moment, for opening hours
  public Turn turn(Conversation before, Content content, Knowledge knowledge, Instant now) {
    Composer composer =
        new Composer(knowledge.replies(), before.reading(), now.atZone(Hotlines.ZONE));
    Draft draft = new Draft(before, knowledge, composer, now, house);
    if (content instanceof Content.Due(String what)) {
      due(draft, what);
      return draft.finishDue();
    }
    if (content instanceof Content.AddedToGroup) {
      draft.say(Say.GROUP);
      return draft.finishDue();
    }
    if (content instanceof Content.Edit(String text)) {
      return raises(draft, text)
          ? turn(before, new Content.Text(text), knowledge, now)
          : draft.finishDue();
    }
    boolean back = hear(draft);
    if (!(content instanceof Content.Text || content instanceof Content.Several)) {
      draft.care(draft.care().remembering(Fragments.NONE));
    }
    switch (content) {
      case Content.Text(String text) -> read(draft, List.of(text), back);
      case Content.Several(List<String> texts) -> read(draft, texts, back);
      case Content.Opened() -> silent(draft, Say.HELLO);
      case Content.Button(String id) -> new Presses(draft).press(Press.parse(id));
      case Content.Attachment(Content.Kind kind, String caption) ->
          attachment(draft, kind, caption, back);
      case Content.Unreadable() -> silent(draft, Say.UNREADABLE);
      case Content.Withheld() -> withheld(draft);
      case Content.Edit edit -> {}
      case Content.AddedToGroup added -> {}
      case Content.Due due -> {}
    }
    if (draft.owes(Effect.ERASE)) {
      return draft.finishErased();
    }
    new Silence(draft).watch();
    return draft.finish();
  }

  private static void due(Draft draft, String what) {
    Optional<CaseWord> ofCase = CaseWord.parse(what);
    Optional<ReferralWord> ofReferral = ReferralWord.parse(what);
    if (ofCase.isPresent()) {
      new CaseNews(draft).hear(ofCase.get());
    } else if (ofReferral.isPresent()) {
      new ReferralNews(draft).hear(ofReferral.get());
    } else {
      new Silence(draft).due(what);
    }
  }

  /// Whether a changed text speaks of more danger than is known: only then it is answered.
  private static boolean raises(Draft draft, String text) {
    Level level = draft.knowledge().signals().assess(text).level();
    return level.isCrisisRoute() && level.compareTo(draft.conversation().level()) > 0;
  }

  /// Notes that the person wrote.
  ///
  /// @return true when danger was spoken of and they come back after a day: then the direct
  ///   question may be asked again
  private static boolean hear(Draft draft) {
    Care care = draft.care();
    boolean back =
        care.heardAt() > 0
            && draft.millis() - care.heardAt() >= RETURN.toMillis()
            && draft.conversation().level().isCrisisRoute();
    draft.care(care.heard(draft.millis(), back));
    if (back) {
      draft.become(draft.conversation().undone(Milestone.SAFETY_ASKED).with(Milestone.RETURNED));
    }
    return back;
  }

  private static void attachment(Draft draft, Content.Kind kind, String caption, boolean back) {
    if (caption.isBlank()) {
      silent(draft, kind == Content.Kind.STICKER ? Say.EMPTY : Say.UNREADABLE);
    } else {
      read(draft, List.of(caption), back);
    }
  }

  private static void read(Draft draft, List<String> texts, boolean back) {
    String text = String.join("\n", texts);
    Tongue.of(text)
        .filter(tongue -> tongue != draft.conversation().reading())
        .ifPresent(draft::speak);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      silent(draft, Say.EMPTY);
      return;
    }
    Hearing hearing = new Hearing(draft);
    Finding finding = heard(draft, text, hearing.assess(texts));
    Level before = draft.conversation().level();
    Optional<Press> answer = Typed.answer(draft, text, finding);
    if (answer.isPresent() && !finding.level().isPage() && !tells(draft, text, finding)) {
      new Presses(draft).press(answer.get());
      return;
    }
    Assessment assessment =
        Triage.assess(
            finding, new CardAsked(draft).proposals(text, finding), draft.conversation().history());
    if (draft.conversation().pending() instanceof Pending.PlanStep step
        && !overtakes(assessment.message(), before)) {
      new Guided(draft).written(step.step(), text);
      return;
    }
    draft.read(finding, assessment);
    hearing.whoItIs(text, finding);
    if (back && before != Level.IMMINENT && assessment.message() != Level.IMMINENT) {
      draft.say(Say.RETURNED);
    }
    answer(draft, text, finding, assessment, before, back);
  }

  /// What the signals found, read as part of this conversation: good news after danger is an
  /// answer, and so is any answer that is not graver than what is known. Where the classifier
  /// doubts, a person is told all the same.
  private static Finding heard(Draft draft, String text, Finding finding) {
    Conversation before = draft.conversation();
    List<Said> said = Said.of(finding);
    boolean others = before.isBySomebody(); // who is there may be who does the harm
    boolean calm = said.stream().anyMatch(others ? Said::isGoodNews : Said::isCalming);
    boolean asks = isShort(text) && said.stream().anyMatch(Said::isAboutHelp);
    boolean graver = finding.level().compareTo(before.level()) > 0;
    Finding heard = finding;
    boolean answers = before.level().isPage() && !said.isEmpty() && !graver;
    if (answers || (before.level().isCrisisRoute() && (calm || asks))) {
      heard = Triage.asAnswer(finding);
    }
    if (before.level().isPage() && finding.level().isPage() && !heard.level().isPage()) {
      draft.owe(Effect.PAGE);
    }
    boolean goesOn = before.level().isCrisisRoute() && before.subject() == Subject.OTHER;
    return goesOn && (Whom.isAnother(text) || !Whom.isWriter(text))
        ? Triage.aboutAnother(heard)
        : heard;
  }

  private static boolean isShort(String text) {
    return Length.words(text) <= LONGEST_QUESTION;
  }

  /// Whether a message tells something rather than answers: "có mẹ em ở đây" is no Yes. That there
  /// is no plan answers whether it is thought of.
  private static boolean tells(Draft draft, String text, Finding finding) {
    boolean asked = draft.conversation().pending() instanceof Pending.Safety;
    return Length.words(text) > LONGEST_ANSWER
        && Said.of(finding).stream().anyMatch(said -> !asked || said != Said.NO_PLAN);
  }

  private static void answer(
      Draft draft,
      String text,
      Finding finding,
      Assessment assessment,
      Level before,
      boolean back) {
    Level message = assessment.message();
    boolean raises = message.isCrisisRoute() && message.compareTo(before) > 0;
    if (message.isPage()) {
      draft.become(draft.conversation().undone(Milestone.RETURNED));
      new Crisis(draft).page();
    }
    List<Said> said = Said.of(finding);
    boolean goesOnAtWorst = before == Level.IMMINENT && !message.isPage();
    boolean goesOn = before.isCrisisRoute() && before != Level.IMMINENT && !raises;
    if (back && (goesOn || goesOnAtWorst) && said.stream().noneMatch(FIRST::contains)) {
      if (goesOnAtWorst) {
        new Crisis(draft).page();
      }
      said.stream()
          .filter(one -> one == Said.BETTER && !Calm.isContradicted(finding))
          .forEach(one -> draft.say(GoingOn.BETTER));
      new Crisis(draft).again();
      return;
    }
    if (!raises
        && (new NamedLine(draft).reply(text, finding)
            || new DirectAnswers(draft).reply(finding)
            || new Situations(draft).reply(text, said, finding)
            || new StillHere(draft).reply(text, finding))) {
      return;
    }
    if (message.isCrisisRoute() && !goesOnAtWorst) {
      new Crisis(draft).reply(message);
      new Situations(draft).alongside(said);
    } else if (draft.conversation().level().isPage()) {
      new Situations(draft).still(text, finding);
    } else {
      new Answers(draft).reply(text, finding);
    }
  }

  /// Nobody knows what was written, and it may be a child who wrote: numbers come first.
  private static void withheld(Draft draft) {
    draft.say(Say.WITHHELD);
    draft.offers(draft.route(draft.conversation().level().max(Level.CONCERN)).offers());
    draft.offer(Say.EMPTY, new Answers(draft).ways());
  }

  /// Whether a message says something graver than what is known, so that a plan must wait.
  private static boolean overtakes(Level message, Level before) {
    return message == Level.IMMINENT || (message.isCrisisRoute() && message.compareTo(before) > 0);
  }

  /// A message without words: nothing is taken from it, and help stays in reach.
  private static void silent(Draft draft, Say say) {
    if (draft.conversation().level().isCrisisRoute()) {
      new Crisis(draft).lines();
    }
    draft.offer(say, new Answers(draft).ways());
  }
}
