package vn.langnghe.bot.store;

import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;

/// A reply to be sent.
///
/// @param id of the outbox row
/// @param position in the chat; the same position is the same reply
/// @param attempts how often it was tried before
public record Outgoing(long id, ChatRef chat, long position, int attempts, Reply reply) {}
