package vn.langnghe.bot.conversation;

import java.util.EnumMap;
import java.util.Map;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Question;
import vn.langnghe.bot.conversation.heard.Said;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.reply.Sentence;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.text.Language;

/// Takes in what was said beside danger, and gives its sentence.
final class News {
  /// What has one sentence, whatever the state.
  private static final Map<Said, Say> SENTENCES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Said.OVERHEARD, Say.OVERHEARD),
              Map.entry(Said.NO_POLICE, Say.NO_POLICE),
              Map.entry(Said.LULL, Say.LULL),
              Map.entry(Said.NO_PLAN, Say.LADDER_THANKS),
              Map.entry(Said.AFRAID_OF_PARENTS, Say.AFRAID_OF_PARENTS),
              Map.entry(Said.NOT_BELIEVED, Say.NOT_BELIEVED),
              Map.entry(Said.AGAIN_SOON, Say.AGAIN_SOON),
              Map.entry(Said.PAID, Say.PAID),
              Map.entry(Said.TOO_MUCH, Say.SHORTER),
              Map.entry(Said.WHO_ANSWERS, Say.WHO_ANSWERS),
              Map.entry(Said.HANDED_OVER, Say.HANDED_OVER)));

  private final Draft draft;

  News(Draft draft) {
    this.draft = draft;
  }

  /// Answers one thing that was said.
  void answer(Said said) {
    note(said);
    switch (said) {
      case SECRET -> secret();
      case RELIEF -> relief();
      case JOKING ->
          draft.say(draft.conversation().level().isPage() ? Say.DENIAL : Say.CONCERN_SKIP);
      case ACCOMPANIED -> draft.say(accompanied());
      case HELPED, COMING, PUT_AWAY, SAFER, AWAY, TOLD, BETTER -> new Calm(draft).say(said);
      case REMEMBER -> remember();
      case ENGLISH -> language(Language.EN);
      case VIETNAMESE -> language(Language.VI);
      case AFRAID_TO_CALL ->
          draft.say(
              draft.conversation().isBySomebody()
                  ? GoingOn.AFRAID_TO_CALL_VIOLENCE
                  : GoingOn.AFRAID_TO_CALL);
      case STRANGER -> draft.say(GoingOn.STRANGER);
      case FAR -> draft.say(GoingOn.FAR);
      case ALONE -> draft.say(draft.isOther() ? GoingOn.FAR : Say.COMPANY_NO);
      case OVERHEARD, NO_POLICE, LULL, NO_PLAN -> sentence(said);
      case AFRAID_OF_PARENTS, NOT_BELIEVED, AGAIN_SOON, PAID, TOO_MUCH -> sentence(said);
      case WHO_ANSWERS, HANDED_OVER -> sentence(said);
      case STEPPED_BACK, ON_THE_WAY -> new Calm(draft).say(said);
      case ADDRESS -> draft.say(GoingOn.ADDRESS);
      case RECOVERED, ME_AFTER_ALL, NO_STORY, STOP, REPEATING -> {}
      case WRONG_BUTTON, ERASE, WATCHED, NEVER_MIND, NUMBERS, PLAN, BREATHE, GROUND -> {}
      case NO_NUMBERS, NO_ARTICLES, WHY_ASK -> {}
      case NUMBER_FAILED, CALL_FAILED, OWN_WAY, WHICH_NUMBER, WHAT_NOW -> {}
    }
  }

  private Sentence accompanied() {
    if (draft.conversation().isBySomebody()) {
      return Say.COMPANY_VIOLENCE;
    }
    if (draft.topic() == Topic.PSYCHOSIS) {
      return Say.COMPANY_PSYCHOSIS;
    }
    return draft.isOther() ? Say.FRIEND_RELIEF : GoingOn.COMPANY_HERE;
  }

  private void sentence(Said said) {
    Say say = SENTENCES.get(said);
    if (say != null) {
      draft.say(say);
    }
  }

  /// What the news changes in how they are helped.
  private void note(Said said) {
    switch (said) {
      case HANDED_OVER -> {
        History now = draft.conversation().history();
        draft.stand(new History(now.level(), now.topics(), Subject.OTHER, now.hazards()));
        draft.care(draft.care().with(Note.ACCOMPANIED));
      }
      case HELPED, RELIEF -> draft.care(draft.care().with(Note.ACCOMPANIED));
      case LULL -> draft.care(draft.care().without(Note.WATCHED).with(Note.SAFE_TO_WRITE));
      case ACCOMPANIED -> {
        draft.care(draft.care().asked(Question.COMPANY));
        if (!draft.conversation().isBySomebody()) {
          draft.care(draft.care().with(Note.ACCOMPANIED));
        }
      }
      case ALONE -> draft.care(draft.care().without(Note.ACCOMPANIED).asked(Question.COMPANY));
      case NO_PLAN -> draft.care(draft.care().asked(Question.MEANS).asked(Question.PLAN));
      case NO_NUMBERS -> draft.care(draft.care().with(Note.NO_NUMBERS));
      case NO_ARTICLES -> draft.care(draft.care().with(Note.NO_ARTICLES));
      case ERASE, OVERHEARD, WATCHED, JOKING, SECRET, NO_POLICE -> {}
      case RECOVERED, ME_AFTER_ALL, STEPPED_BACK, ON_THE_WAY, ADDRESS -> {}
      case NO_STORY, STOP, REPEATING -> {}
      case NUMBER_FAILED, CALL_FAILED, OWN_WAY, WHICH_NUMBER, WHAT_NOW, FAR -> {}
      case COMING, PUT_AWAY, SAFER, AWAY, TOLD, BETTER -> {}
      case AFRAID_OF_PARENTS, NOT_BELIEVED, AGAIN_SOON, PAID, WRONG_BUTTON, TOO_MUCH -> {}
      case AFRAID_TO_CALL, STRANGER -> {}
      case NUMBERS,
          WHO_ANSWERS,
          NEVER_MIND,
          REMEMBER,
          WHY_ASK,
          PLAN,
          BREATHE,
          GROUND,
          ENGLISH,
          VIETNAMESE -> {}
    }
  }

  private void remember() {
    if (draft.is(Milestone.GREETED)) {
      draft.say(Say.KEPT, draft.days());
    } else {
      draft.say(Say.REMEMBER_NOTHING);
    }
  }

  private void language(Language language) {
    draft.speak(language);
    draft.say(Say.LANGUAGE_DONE);
  }

  private void secret() {
    if (draft.isOther()) {
      draft.say(Say.SECRET_FRIEND);
      return;
    }
    boolean child = draft.conversation().age().filter(age -> age == AgeGroup.UNDER_16).isPresent();
    if (draft.conversation().level() == Level.IMMINENT && !child) {
      draft.say(Say.SECRET_SHORT);
    } else if (child && draft.conversation().level().isCrisisRoute()) {
      draft.say(Say.SECRET_CHILD, draft.days());
    } else {
      draft.say(Say.SECRET, draft.days());
    }
  }

  private void relief() {
    draft.care(draft.care().with(Note.ACCOMPANIED));
    draft.say(Say.FRIEND_RELIEF);
    draft
        .guidance()
        .card("support-loved-one")
        .or(() -> draft.guidance().card("worried-about-someone"))
        .ifPresent(draft::answer);
  }
}
