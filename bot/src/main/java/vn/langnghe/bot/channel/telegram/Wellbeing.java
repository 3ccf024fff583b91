package vn.langnghe.bot.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import vn.langnghe.bot.channel.Health;

/// How a bot fares, from what its calls met. Tells operators when that changes. Thread-safe.
final class Wellbeing {
  private static final Logger LOG = LoggerFactory.getLogger(Wellbeing.class);

  private final String channel;
  private final InstantSource clock;
  private final AtomicReference<Optional<String>> receiving =
      new AtomicReference<>(Optional.of("has not reached Telegram yet"));
  private final AtomicReference<Optional<String>> sending = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Instant> received = new AtomicReference<>(Instant.EPOCH);
  private final AtomicReference<Instant> turned = new AtomicReference<>(Instant.EPOCH);

  Wellbeing(String channel, InstantSource clock) {
    this.channel = channel;
    this.clock = clock;
  }

  /// Receiving works.
  void received() {
    received.set(clock.instant());
    turned();
    if (receiving.getAndSet(Optional.empty()).isPresent()) {
      LOG.info("{}: receives", channel);
    }
  }

  /// Another node of the cluster receives.
  void standsBy() {
    turned();
    if (receiving.getAndSet(Optional.empty()).isPresent()) {
      LOG.info("{}: another node receives; this one stands by", channel);
    }
  }

  /// Receiving met an answer other than success.
  void notReceived(int status) {
    trouble(
        receiving,
        switch (status) {
          case 401, 404 -> "Telegram does not know the token; get the right one from BotFather";
          case 409 ->
              "somebody else receives for this bot; stop the other program or remove its webhook";
          case 429 -> "Telegram asks to wait";
          default -> "Telegram answers with " + status + "; tried again";
        });
  }

  /// Receiving met no answer.
  void notReached() {
    trouble(receiving, "Telegram cannot be reached; check the network; tried again");
  }

  /// What was received could not be kept.
  void notKept() {
    trouble(receiving, "updates cannot be kept; check the database; Telegram keeps them meanwhile");
  }

  /// The loop that receives goes round, whatever it meets.
  void turned() {
    turned.set(clock.instant());
  }

  Duration sinceTurned() {
    return Duration.between(turned.get(), clock.instant());
  }

  void sent() {
    if (sending.getAndSet(Optional.empty()).isPresent()) {
      LOG.info("{}: sends", channel);
    }
  }

  void notSent(TelegramApiException error) {
    switch (Outcome.code(error)) {
      case 401, 404 ->
          trouble(sending, "Telegram does not know the token; get the right one from BotFather");
      case 429 -> LOG.warn("{}: Telegram asks to wait before more is sent", channel);
      case 0 -> trouble(sending, "sends get no answer from Telegram");
      default -> {} // about this message alone
    }
  }

  private void trouble(AtomicReference<Optional<String>> about, String tells) {
    if (!about.getAndSet(Optional.of(tells)).equals(Optional.of(tells))) {
      LOG.warn("{}: {}", channel, tells);
    }
  }

  Health health() {
    return receiving.get().or(sending::get).map(Health::bad).orElse(Health.GOOD);
  }
}
