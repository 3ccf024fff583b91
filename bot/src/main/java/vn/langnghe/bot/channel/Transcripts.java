package vn.langnghe.bot.channel;

import java.time.Instant;
import java.util.List;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Reply;

/// What was said in a chat, for channels that show their own history (web).
public interface Transcripts {
  /// Lines of a chat after a position, oldest first; at most `limit`, the newest ones when there
  /// are more.
  ///
  /// @param after position of the last line already seen; 0 for all
  List<Line> of(ChatRef chat, long after, int limit);

  /// Removes the chat from what [#of] gives, for good (quick exit). What is kept for other reasons
  /// is not touched.
  void hide(ChatRef chat);

  /// The chat is shown to its person.
  default void shown(ChatRef chat) {}

  /// It is shown nowhere on this node any more.
  default void unshown(ChatRef chat, Instant now) {}

  /// Who answers in a chat at a moment; may be a second old.
  default Presence presence(ChatRef chat, Instant now) {
    return Presence.AUTOMATIC;
  }

  /// Who answers.
  enum Presence {
    /// The service.
    AUTOMATIC,
    /// A counsellor, who is not writing now.
    COUNSELLOR,
    /// A counsellor, who is writing now.
    WRITING
  }

  /// One thing said. Positions rise over both sides of a chat in the order things were said.
  sealed interface Line {
    /// Position in the chat.
    long position();

    /// When it was said.
    Instant at();

    /// Said by the person.
    record Person(long position, Instant at, String messageId, Content content) implements Line {}

    /// Said by the service.
    record Service(long position, Instant at, Reply reply) implements Line {}
  }
}
