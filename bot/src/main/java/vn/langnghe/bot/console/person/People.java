package vn.langnghe.bot.console.person;

import java.util.Optional;
import vn.langnghe.bot.conversation.Conversation;

/// How the dialogue of a case stands: the port to what is kept. Personal data.
@FunctionalInterface
public interface People {
  /// The dialogue of a case; empty when there is none.
  Optional<Conversation> of(String caseId);
}
