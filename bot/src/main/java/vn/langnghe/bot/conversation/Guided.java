package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Map;
import vn.langnghe.bot.conversation.care.Care;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Step;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.YesNo;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;

/// What is done together, step by step: the safety plan after Stanley and Brown, in the person's
/// own words and kept only where they want; paced breathing; grounding.
final class Guided {
  private static final int LONGEST = 400;
  private static final List<Say> BREATHE = List.of(Say.BREATHE_1, Say.BREATHE_2, Say.BREATHE_3);
  private static final List<Say> GROUND = List.of(Say.GROUND_1, Say.GROUND_2, Say.GROUND_3);

  private final Draft draft;

  Guided(Draft draft) {
    this.draft = draft;
  }

  /// Shows the plan that is kept, or begins one.
  void plan() {
    if (draft.care().plan().isEmpty()) {
      ask(Step.SIGNS);
    } else {
      draft.say(Say.PLAN_SHOWN);
      show();
      draft.offer(Say.STILL_SAFETY, new Answers(draft).ways());
    }
  }

  /// A step was answered.
  void written(Step step, String text) {
    String words = text.strip();
    draft.care(
        draft.care().planned(step, words.length() > LONGEST ? words.substring(0, LONGEST) : words));
    if (step.next().isPresent()) {
      ask(step.next().get());
    } else {
      draft.say(Say.PLAN_SHOWN);
      show();
      draft.ask(
          Say.PLAN_KEEP,
          List.of(
              draft.choice(new Press.KeepPlan(YesNo.YES), Say.YES),
              draft.choice(new Press.KeepPlan(YesNo.NO), Say.NO)),
          new Pending.KeepPlan());
    }
  }

  /// Whether the plan stays.
  void keep(YesNo answer) {
    if (answer == YesNo.YES) {
      draft.offer(Say.PLAN_KEPT, new Answers(draft).ways());
    } else {
      Care care = draft.care();
      draft.care(care.unplanned());
      draft.offer(Say.PLAN_DROPPED, new Answers(draft).ways());
    }
    draft.become(draft.conversation().asking(new Pending.Nothing()));
  }

  /// Ends what was begun; an unfinished plan is not kept.
  void stop() {
    if (draft.conversation().pending() instanceof Pending.PlanStep) {
      draft.care(draft.care().unplanned());
    }
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    draft.offer(Say.PLAN_STOPPED, new Answers(draft).ways());
  }

  /// A step of an exercise.
  void exercise(String name, int step) {
    Say say = (name.equals("breathe") ? BREATHE : GROUND).get(step - 1);
    List<Choice> choices =
        step < Press.Exercise.LAST
            ? List.of(
                draft.choice(new Press.Exercise(name, step + 1), Say.BUTTON_NEXT),
                draft.choice(new Press.Stop(), Say.BUTTON_STOP))
            : new Answers(draft).ways();
    if (draft.conversation().level() == Level.IMMINENT) {
      new Crisis(draft).few(1);
    }
    Pending before = draft.conversation().pending();
    boolean free =
        before instanceof Pending.Nothing
            || before instanceof Pending.Helped
            || before instanceof Pending.Card
            || before instanceof Pending.Exercise;
    if (!free) {
      draft.offer(say, choices); // what was asked stays open
    } else if (step < Press.Exercise.LAST) {
      draft.ask(say, choices, new Pending.Exercise(name, step));
    } else {
      draft.ask(say, choices, new Pending.Nothing());
    }
  }

  private void ask(Step step) {
    draft.ask(
        question(step),
        List.of(draft.choice(new Press.Stop(), Say.BUTTON_STOP)),
        new Pending.PlanStep(step));
  }

  private void show() {
    for (Step step : Step.values()) {
      String words = draft.care().plan().get(step);
      if (words != null) {
        draft.say(line(step), Map.of("words", words));
      }
    }
  }

  private static Say question(Step step) {
    return switch (step) {
      case SIGNS -> Say.PLAN_SIGNS;
      case COPING -> Say.PLAN_COPING;
      case PLACES -> Say.PLAN_PLACES;
      case PEOPLE -> Say.PLAN_PEOPLE;
      case PROFESSIONALS -> Say.PLAN_PROFESSIONALS;
      case SURROUNDINGS -> Say.PLAN_SURROUNDINGS;
    };
  }

  private static Say line(Step step) {
    return switch (step) {
      case SIGNS -> Say.PLAN_LINE_SIGNS;
      case COPING -> Say.PLAN_LINE_COPING;
      case PLACES -> Say.PLAN_LINE_PLACES;
      case PEOPLE -> Say.PLAN_LINE_PEOPLE;
      case PROFESSIONALS -> Say.PLAN_LINE_PROFESSIONALS;
      case SURROUNDINGS -> Say.PLAN_LINE_SURROUNDINGS;
    };
  }
}
