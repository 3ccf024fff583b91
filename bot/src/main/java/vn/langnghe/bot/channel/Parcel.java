package vn.langnghe.bot.channel;

import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;

/// What a channel is asked to hand over.
///
/// @param chat where to
/// @param sequence number of the reply, rising within a chat; the same number is the same reply; 0
///   for one that is not kept
/// @param reply what to show
/// @param piece which of the [Channel#pieces] of the reply, from 0
/// @param level how much danger the turn spoke of
public record Parcel(ChatRef chat, long sequence, Reply reply, int piece, Level level) {
  @Override
  public String toString() {
    return "Parcel[" + chat.channel() + ", piece " + piece + "]";
  }
}
