package vn.langnghe.bot.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Question;
import vn.langnghe.bot.conversation.care.Reminder;
import vn.langnghe.bot.conversation.care.Reminder.Kind;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.YesNo;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;

/// The questions after a Yes, one at a time, and being asked again tomorrow.
final class FollowUps {
  private final Draft draft;
  private final Crisis crisis;

  FollowUps(Draft draft) {
    this.draft = draft;
    this.crisis = new Crisis(draft);
  }

  /// Nothing graver was answered: thanks, lines in reach, the next question.
  void goOn(YesNo answer) {
    draft.say(answer == YesNo.SKIP ? Say.LADDER_SKIP : Say.LADDER_THANKS);
    crisis.few(2);
    draft.say(Say.AUTO);
    next().ifPresent(this::ask);
  }

  /// The next of the questions after a Yes; none when all were asked.
  Optional<Question> next() {
    return Arrays.stream(Question.values())
        .filter(question -> !draft.care().asked().contains(question))
        .findFirst();
  }

  /// One of the questions after a Yes.
  void ask(Question question) {
    draft.care(draft.care().asked(question));
    List<Choice> choices =
        Arrays.stream(YesNo.values())
            .map(
                answer -> draft.choice(new Press.Follow(question, answer), label(question, answer)))
            .toList();
    draft.ask(text(question), choices, new Pending.Follow(question));
  }

  private static Say label(Question question, YesNo answer) {
    if (question != Question.COMPANY) {
      return label(answer);
    }
    return switch (answer) {
      case YES -> Say.BUTTON_ACCOMPANIED;
      case NO -> Say.BUTTON_ALONE;
      case SKIP -> Say.SKIP;
    };
  }

  static Say label(YesNo answer) {
    return switch (answer) {
      case YES -> Say.YES;
      case NO -> Say.NO;
      case SKIP -> Say.SKIP;
    };
  }

  private static Say text(Question question) {
    return switch (question) {
      case MEANS -> Say.LADDER_MEANS;
      case PLAN -> Say.LADDER_PLAN;
      case COMPANY -> Say.LADDER_COMPANY;
    };
  }

  /// Whether somebody is with them.
  void company(YesNo answer) {
    draft.care(
        answer == YesNo.YES
            ? draft.care().with(Note.ACCOMPANIED)
            : draft.care().without(Note.ACCOMPANIED));
    boolean imminent = draft.conversation().level() == Level.IMMINENT;
    if (imminent) {
      crisis.few(2);
    }
    draft.say(
        switch (answer) {
          case YES -> Say.COMPANY_YES;
          case NO -> Say.COMPANY_NO;
          case SKIP -> Say.LADDER_SKIP;
        });
    if (!imminent) {
      crisis.lines();
    }
    draft.say(Say.AUTO);
    offerCheckBack();
  }

  /// Offers, once, to be asked again tomorrow; not where somebody may read along.
  void offerCheckBack() {
    if (draft.care().has(Note.CHECK_BACK_OFFERED) || draft.care().has(Note.WATCHED)) {
      return;
    }
    draft.care(draft.care().with(Note.CHECK_BACK_OFFERED));
    draft.ask(
        Say.CHECK_BACK_OFFER,
        List.of(
            draft.choice(new Press.CheckBack(YesNo.YES), Say.BUTTON_AGREE),
            draft.choice(new Press.CheckBack(YesNo.NO), Say.BUTTON_DO_NOT_ASK)),
        new Pending.CheckBack());
  }

  /// The answer to that offer, or a change of mind later.
  void checkBack(YesNo answer) {
    List<Reminder> others =
        draft.care().reminders().stream().filter(one -> one.kind() != Kind.CHECK_BACK).toList();
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    boolean agreed = answer == YesNo.YES;
    if (agreed) {
      draft.care(
          draft
              .care()
              .with(Note.CHECK_BACK)
              .due(
                  Stream.concat(others.stream(), Stream.of(Kind.CHECK_BACK.after(draft.millis())))
                      .toList()));
    } else {
      draft.care(draft.care().without(Note.CHECK_BACK).due(others));
    }
    if (draft.conversation().level().isCrisisRoute()) {
      crisis.few(2);
    }
    List<Choice> choices = new ArrayList<>(new Answers(draft).ways());
    if (agreed) {
      choices.add(draft.choice(new Press.CheckBack(YesNo.NO), Say.BUTTON_DO_NOT_ASK));
    }
    choices.add(draft.choice(new Press.Plan(), Say.BUTTON_PLAN));
    draft.offer(agreed ? Say.CHECK_BACK_YES : Say.CHECK_BACK_NO, choices);
  }
}
