package vn.langnghe.bot.store;

import vn.langnghe.bot.conversation.Turn;

/// What is to be kept of a turn.
///
/// @param knowledge revision of the snapshot it was decided with
public record Decision(Turn turn, String knowledge) {}
