package vn.langnghe.bot.store;

import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;

/// A message waiting for its turn, with the dialogue as it stands.
///
/// @param id of the inbox row
/// @param conversationId of the conversation
/// @param version of the conversation that the turn starts from
public record Task(
    long id,
    String conversationId,
    long version,
    ChatRef chat,
    Content content,
    Conversation conversation) {}
