package vn.langnghe.bot.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.conversation.care.Reminder;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.referral.Called;
import vn.langnghe.bot.referral.Consent;
import vn.langnghe.bot.referral.Question;
import vn.langnghe.bot.referral.ReferralAnswer;
import vn.langnghe.bot.referral.ReferralWord;
import vn.langnghe.bot.reply.ReferralSay;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.reply.Sentence;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.hotlines.Offer;

/// What a person hears about being handed on, and what they answer. Whether an answer still counts
/// is known where hand-overs are kept, so a press says nothing by itself: the word comes back as
/// due. To somebody who may be watched nothing is sent unasked.
final class ReferralNews {
  private static final int FEW = 2;

  private final Draft draft;
  private final Crisis crisis;

  ReferralNews(Draft draft) {
    this.draft = draft;
    this.crisis = new Crisis(draft);
  }

  /// A press on one of the buttons below.
  void answered(String code) {
    ReferralAnswer.parse(code)
        .ifPresentOrElse(
            answer -> draft.owe(new Effect.Referral(answer)),
            () -> new Answers(draft).topics(Say.DISTRESS_TOPICS));
  }

  void hear(ReferralWord word) {
    switch (word.kind()) {
      case ASK -> ask(word);
      case GIVEN_TOLD -> given(word, true);
      case GIVEN -> given(word, false);
      case DECLINED -> draft.offer(ReferralSay.DECLINED, new Answers(draft).ways());
      case AGAIN -> draft.offer(ReferralSay.AGAIN, choices(word));
      case LATE -> draft.offer(ReferralSay.LATE, new Answers(draft).ways());
      case FOLLOW_YES -> draft.say(ReferralSay.FOLLOW_YES, Map.of("minutes", word.detail()));
      case FOLLOW_NO -> draft.say(ReferralSay.FOLLOW_NO);
      case CALLED -> called(word);
      case REACHED -> draft.offer(ReferralSay.REACHED, new Answers(draft).ways());
      case NOBODY -> others(word, ReferralSay.NOBODY);
      case WRONG -> others(word, ReferralSay.WRONG);
      case NOT_YET -> notYet(word);
      case VISIT_ASK -> visitAsk(word);
      case VISIT_YES -> visitYes(word);
      case VISIT_NO -> draft.say(ReferralSay.VISIT_NO);
      case VISIT -> visit(word);
    }
  }

  private void ask(ReferralWord word) {
    draft.offer(
        ReferralSay.ASK,
        Map.of("line", line(word), "name", word.name(), "words", word.detail()),
        choices(word.id(), Question.CONSENT));
  }

  private List<Choice> choices(ReferralWord again) {
    return Arrays.stream(Question.values())
        .filter(question -> question.name().equals(again.detail()))
        .findFirst()
        .map(question -> choices(again.id(), question))
        .orElse(List.of());
  }

  /// What may be answered to a question.
  private List<Choice> choices(String id, Question question) {
    return switch (question) {
      case CONSENT ->
          List.of(
              button(new ReferralAnswer.Agreed(id, Consent.TELL), ReferralSay.BUTTON_TELL),
              button(new ReferralAnswer.Agreed(id, Consent.NUMBER), ReferralSay.BUTTON_NUMBER),
              button(new ReferralAnswer.Agreed(id, Consent.NO), ReferralSay.BUTTON_NO));
      case MAY_ASK ->
          List.of(
              button(new ReferralAnswer.MayAsk(id, true), Say.BUTTON_AGREE),
              button(new ReferralAnswer.MayAsk(id, false), Say.BUTTON_DO_NOT_ASK));
      case CALLED ->
          List.of(
              button(new ReferralAnswer.Told(id, Called.REACHED), ReferralSay.BUTTON_REACHED),
              button(new ReferralAnswer.Told(id, Called.NOBODY), ReferralSay.BUTTON_NOBODY),
              button(new ReferralAnswer.Told(id, Called.WRONG), ReferralSay.BUTTON_WRONG),
              button(new ReferralAnswer.Told(id, Called.NOT_YET), ReferralSay.BUTTON_NOT_YET));
      case VISIT ->
          List.of(
              button(new ReferralAnswer.MayVisit(id, true), Say.BUTTON_AGREE),
              button(new ReferralAnswer.MayVisit(id, false), Say.BUTTON_DO_NOT_ASK));
    };
  }

  /// The number comes first, then what to say; where the line went meanwhile, others.
  private void given(ReferralWord word, boolean told) {
    Optional<Offer> offer = draft.offer(word.line());
    draft.offers(offer.stream().toList());
    if (offer.isEmpty()) {
      draft.say(ReferralSay.GONE);
      draft.offers(draft.route(needed()).offers());
    }
    if (told) {
      draft.say(ReferralSay.GIVEN_TOLD, Map.of("name", word.name()));
      draft.say(ReferralSay.FIRST_WORDS_TOLD, Map.of("name", word.name(), "id", word.id()));
    } else {
      draft.say(ReferralSay.GIVEN);
      draft.say(ReferralSay.FIRST_WORDS);
    }
    draft.offer(
        ReferralSay.MAY_ASK,
        Map.of("minutes", word.detail()),
        choices(word.id(), Question.MAY_ASK));
  }

  private void called(ReferralWord word) {
    if (!new Silence(draft).maySpeak()) {
      return;
    }
    draft.offer(
        ReferralSay.CALLED, Map.of("line", line(word)), choices(word.id(), Question.CALLED));
  }

  /// The call failed: other lines than that one, and a person.
  private void others(ReferralWord word, Sentence say) {
    String failed =
        draft.knowledge().hotlines().find(word.line()).map(line -> line.dial()).orElse("");
    draft.say(say);
    draft.offers(
        draft.route(needed()).offers().stream()
            .filter(offer -> !offer.hotline().dial().equals(failed))
            .limit(FEW)
            .toList());
    draft.offer(
        ReferralSay.OTHERS,
        List.of(
            draft.choice(new Press.Human(), Say.BUTTON_HUMAN),
            draft.choice(new Press.Numbers(), Say.BUTTON_NUMBERS)));
  }

  private void notYet(ReferralWord word) {
    draft.offers(draft.offer(word.line()).stream().toList());
    if (word.detail().isEmpty()) {
      draft.offer(ReferralSay.NOT_YET, new Answers(draft).ways());
    } else {
      draft.offer(
          ReferralSay.NOT_YET_AGAIN,
          Map.of("minutes", word.detail()),
          List.of(button(new ReferralAnswer.MayAsk(word.id(), false), Say.BUTTON_DO_NOT_ASK)));
    }
  }

  private void visitAsk(ReferralWord word) {
    draft.offer(
        ReferralSay.VISIT_ASK,
        Map.of("name", word.name(), "hours", word.detail()),
        choices(word.id(), Question.VISIT));
  }

  /// The visit takes the place of the question that the service would have asked by itself.
  private void visitYes(ReferralWord word) {
    draft.care(
        draft
            .care()
            .due(
                draft.care().reminders().stream()
                    .filter(reminder -> reminder.kind() != Reminder.Kind.CHECK_BACK)
                    .toList()));
    draft.offer(
        ReferralSay.VISIT_YES,
        Map.of("name", word.name(), "hours", word.detail()),
        List.of(button(new ReferralAnswer.MayVisit(word.id(), false), Say.BUTTON_DO_NOT_ASK)));
  }

  private void visit(ReferralWord word) {
    if (!new Silence(draft).maySpeak()) {
      return;
    }
    draft.offer(
        ReferralSay.VISIT,
        Map.of("name", word.name()),
        List.of(
            draft.choice(new Press.Human(), Say.BUTTON_HUMAN),
            draft.choice(new Press.Numbers(), Say.BUTTON_NUMBERS)));
    if (draft.conversation().level().isPage()) {
      crisis.few(1);
    }
  }

  private Level needed() {
    return draft.conversation().level().max(Level.CONCERN);
  }

  private String line(ReferralWord word) {
    return draft
        .knowledge()
        .hotlines()
        .find(word.line())
        .map(line -> line.name().in(draft.conversation().reading()))
        .orElse(word.line());
  }

  private Choice button(ReferralAnswer answer, Sentence label) {
    return draft.choice(new Press.Referral(answer.code()), label);
  }
}
