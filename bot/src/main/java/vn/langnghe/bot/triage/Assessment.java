package vn.langnghe.bot.triage;

import java.util.List;
import vn.langnghe.knowledge.danger.Level;

/// How dangerous a conversation is after a message.
public sealed interface Assessment {
  /// The level of the message by itself.
  Level message();

  /// The danger of the conversation with this message in it.
  History now();

  /// Every rule could be applied.
  record Assessed(Level message, History now) implements Assessment {}

  /// Some rules failed: the message counts as possible danger, and operators must be told.
  ///
  /// @param faults ids of the rules
  record Unassessed(Level message, History now, List<String> faults) implements Assessment {
    public Unassessed {
      faults = List.copyOf(faults);
    }
  }
}
