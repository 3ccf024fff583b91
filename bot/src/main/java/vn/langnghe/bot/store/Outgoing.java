package vn.langnghe.bot.store;

import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;

/// A reply to be sent.
///
/// @param id of the outbox row
/// @param position in the chat; the same position is the same reply
/// @param attempts how often it was tried before
/// @param sentPieces how many of its pieces were sent before
/// @param level how much danger its turn spoke of
@SuppressWarnings("checkstyle:ParameterNumber")
public record Outgoing(
    long id, ChatRef chat, long position, int attempts, int sentPieces, Level level, Reply reply) {}
