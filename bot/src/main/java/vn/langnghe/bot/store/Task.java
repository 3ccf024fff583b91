package vn.langnghe.bot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.referral.ReferralAnswer;

/// A message waiting for its turn, with the dialogue as it stands.
///
/// @param id of the inbox row
/// @param also ids of rows after it that are answered with it
/// @param conversationId of the conversation
/// @param version of the conversation that the turn starts from
/// @param mutedUntil until then a person of ours is talking in the chat
/// @param asked what was said last before it, where that is a question about a hand-over
@SuppressWarnings("checkstyle:ParameterNumber")
public record Task(
    long id,
    List<Long> also,
    String conversationId,
    long version,
    ChatRef chat,
    Content content,
    Conversation conversation,
    Instant mutedUntil,
    Optional<Asked> asked) {
  /// Until a counsellor gives the conversation back.
  public static final Instant HELD = Instant.parse("9999-12-31T00:00:00Z");

  public Task {
    also = List.copyOf(also);
  }

  /// A question about a hand-over.
  ///
  /// @param answers that it offers
  /// @param again whether it was asked for the second time
  /// @param waited until the message came
  public record Asked(List<ReferralAnswer> answers, boolean again, Duration waited) {
    public Asked {
      answers = List.copyOf(answers);
    }
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
    this(
        id,
        List.of(),
        conversationId,
        version,
        chat,
        content,
        conversation,
        Instant.EPOCH,
        Optional.empty());
  }
}
