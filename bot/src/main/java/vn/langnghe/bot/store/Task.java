package vn.langnghe.bot.store;

import java.time.Instant;
import java.util.List;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;

/// A message waiting for its turn, with the dialogue as it stands.
///
/// @param id of the inbox row
/// @param also ids of rows after it that are answered with it
/// @param conversationId of the conversation
/// @param version of the conversation that the turn starts from
/// @param mutedUntil until then a person of ours is talking in the chat
@SuppressWarnings("checkstyle:ParameterNumber")
public record Task(
    long id,
    List<Long> also,
    String conversationId,
    long version,
    ChatRef chat,
    Content content,
    Conversation conversation,
    Instant mutedUntil) {
  /// Until a counsellor gives the conversation back.
  public static final Instant HELD = Instant.parse("9999-12-31T00:00:00Z");

  public Task {
    also = List.copyOf(also);
  }

  /// Whether a counsellor talks in the conversation.
  public boolean isHeld() {
    return mutedUntil.equals(HELD);
  }

  /// A task of a single message in a chat where no person of ours is talking.
  public Task(
      long id,
      String conversationId,
      long version,
      ChatRef chat,
      Content content,
      Conversation conversation) {
    this(id, List.of(), conversationId, version, chat, content, conversation, Instant.EPOCH);
  }
}
