package vn.langnghe.bot.console;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.care.Care;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Step;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.text.Language;

/// Somebody in danger, as their dialogue stands.
final class SomePerson {
  private SomePerson() {}

  /// Who may be watched and kept a safety plan.
  static Conversation watchedWithAPlan() {
    Care care = Care.NONE.with(Note.WATCHED);
    Map<Step, String> plan = new EnumMap<>(Step.class);
    plan.put(Step.SIGNS, "mất ngủ nhiều đêm");
    plan.put(Step.PEOPLE, "chị Hai");
    for (Map.Entry<Step, String> step : plan.entrySet()) {
      care = care.planned(step.getKey(), step.getValue());
    }
    return Conversation.fresh(Language.VI)
        .standing(Level.HIGH, List.of(Topic.SUICIDE), Subject.SELF, Set.of())
        .caring(care);
  }
}
