package vn.langnghe.bot.channel.zalo.bot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.intake.Received;
import vn.langnghe.bot.channel.intake.UpdateReader;
import vn.langnghe.bot.channel.zalo.Offered;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.knowledge.text.Language;

/// Turns events of the Zalo Bot Platform into messages.
final class BotReader implements UpdateReader {
  private static final Logger LOG = LoggerFactory.getLogger(BotReader.class);

  /// In a group the bot explains itself once, so that every message there counts as the same one,
  /// and leaves alone what people say to each other.
  private static final String IN_GROUP = "added-to-group";

  private final String channel;
  private final Offered offered;
  private final AtomicLong withheld = new AtomicLong();
  private final AtomicLong unanswerable = new AtomicLong();

  /// @param channel the channel's name
  BotReader(String channel, Offered offered) {
    this.channel = channel;
    this.offered = offered;
  }

  @Override
  public List<Received> read(byte[] update, Instant receivedAt) {
    return switch (BotEvents.read(update)) {
      case BotEvent.Said(String chat, String id, boolean group, Content content) ->
          List.of(
              group
                  ? message(chat, IN_GROUP, receivedAt, new Content.AddedToGroup())
                  : message(chat, id, receivedAt, content));
      case BotEvent.Withheld(Optional<String> chat, String id) -> withheld(chat, id, receivedAt);
      case BotEvent.Passing passing -> List.of();
      case BotEvent.Misread(String why) -> throw new Puzzling(why);
    };
  }

  /// The person may be a child. Where the platform names a chat they get numbers to call; where it
  /// names none, nobody can answer, and operators are told each time.
  private List<Received> withheld(Optional<String> chat, String id, Instant receivedAt) {
    long count = withheld.incrementAndGet();
    if (chat.isEmpty()) {
      LOG.error(
          "{}: Zalo withheld a message and whom it is from ({} since the start): nobody can answer",
          channel,
          unanswerable.incrementAndGet());
      return List.of();
    }
    LOG.warn(
        "{}: Zalo withheld what a message says ({} since the start); numbers to call go out",
        channel,
        count);
    return List.of(message(chat.get(), id, receivedAt, new Content.Withheld()));
  }

  private Received message(String chat, String id, Instant receivedAt, Content content) {
    ChatRef where = new ChatRef(channel, chat);
    return new Received.Message(
        new Inbound(where, id, receivedAt, Language.VI, offered.meant(where, content)));
  }

  /// How many messages the platform withheld, and how many of them nobody could answer.
  Counts counts() {
    return new Counts(withheld.get(), unanswerable.get());
  }

  /// @param all every message withheld since the start
  /// @param unanswerable those without a chat
  record Counts(long all, long unanswerable) {}
}
