package vn.langnghe.bot.channel.zalo.oa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.zalo.Fields;

/// Takes the events of one Official Account: what Zalo signed is kept before Zalo is told so. Zalo
/// wants that within two seconds and, failing five times, takes the webhook away.
final class OaHook implements Hook {
  private static final Logger LOG = LoggerFactory.getLogger(OaHook.class);
  private static final Duration BETWEEN_ALARMS = Duration.ofMinutes(10);

  private final String channel;
  private final OaSignature signature;
  private final Function<byte[], Answer> keeping;
  private final InstantSource clock;
  private final AtomicLong forged = new AtomicLong();
  private volatile @Nullable Instant alarmedAt;
  private volatile Optional<Instant> keptAt = Optional.empty();

  /// @param channel the channel's name
  /// @param keeping keeps an event and tells after the commit
  OaHook(
      String channel,
      OaSignature signature,
      Function<byte[], Answer> keeping,
      InstantSource clock) {
    this.channel = channel;
    this.signature = signature;
    this.keeping = keeping;
    this.clock = clock;
  }

  @Override
  public Answer receive(Delivered delivered) {
    if (Fields.isBlank(delivered.body())) {
      return Answer.KEPT; // a probe
    }
    Optional<String> mac = delivered.header().apply("X-ZEvent-Signature");
    Optional<String> moment = delivered.header().apply("X-ZEvent-Timestamp");
    if (!signature.holds(delivered.body(), mac, moment)) {
      tell(forged.incrementAndGet());
      return Answer.FORGED;
    }
    Answer answer = keeping.apply(delivered.body());
    if (answer == Answer.KEPT) {
      keptAt = Optional.of(clock.instant());
    }
    return answer;
  }

  /// When the newest event came; empty when none came since the start.
  Optional<Instant> keptAt() {
    return keptAt;
  }

  /// How many events had no good signature.
  long forged() {
    return forged.get();
  }

  /// Told now and then: a wrong secret looks just like this.
  private void tell(long count) {
    Instant now = clock.instant();
    Instant before = alarmedAt;
    if (before == null || before.plus(BETWEEN_ALARMS).isBefore(now)) {
      alarmedAt = now;
      LOG.error(
          "{}: {} events without a good signature; if Zalo sent them, app_id or oa_secret in bot.yaml is wrong",
          channel,
          count);
    }
  }
}
