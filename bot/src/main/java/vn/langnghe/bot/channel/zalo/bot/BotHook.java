package vn.langnghe.bot.channel.zalo.bot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.zalo.Fields;

/// Takes the events of one bot: what carries the secret is kept before Zalo is told so.
final class BotHook implements Hook {
  private static final Logger LOG = LoggerFactory.getLogger(BotHook.class);

  /// Told at the first one and then each time so many more came.
  private static final int TOLD_EVERY = 1000;

  private final String channel;
  private final byte[] secret;
  private final Function<byte[], Answer> keeping;
  private final AtomicLong forged = new AtomicLong();

  /// @param channel the channel's name
  /// @param secret what the webhook was set with
  /// @param keeping keeps an event and tells after the commit
  BotHook(String channel, String secret, Function<byte[], Answer> keeping) {
    this.channel = channel;
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.keeping = keeping;
  }

  @Override
  public Answer receive(Delivered delivered) {
    boolean known =
        delivered
            .header()
            .apply("X-Bot-Api-Secret-Token")
            .filter(given -> MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8)))
            .isPresent();
    if (Fields.isBlank(delivered.body())) {
      return Answer.KEPT; // a probe, with or without the secret
    }
    if (!known) {
      if (forged.getAndIncrement() % TOLD_EVERY == 0) {
        LOG.error("{}: an event without the right secret was refused", channel);
      }
      return Answer.FORGED;
    }
    return keeping.apply(delivered.body());
  }
}
