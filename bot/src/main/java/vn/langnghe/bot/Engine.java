package vn.langnghe.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.inbox.Inbox;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.inbox.Turns;
import vn.langnghe.bot.outbox.Outbox;
import vn.langnghe.bot.store.Store;

/// The moving parts between the channels and the store: inbox, turns, outbox, and the clockwork
/// that looks for what was left behind. Started once, stopped once.
final class Engine {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final Duration LONGEST_TURN = Duration.ofSeconds(5);
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final Store store;
  private final Threads threads;
  private final InstantSource clock;
  private final Tally tally = new Tally();
  private final Turns turns;
  private final int retentionDays;

  /// Threads of the engine, made by the wiring.
  record Threads(ExecutorService virtual, ScheduledExecutorService clockwork) {}

  Engine(Store store, Flow flow, Threads threads, InstantSource clock, int retentionDays) {
    this.store = store;
    this.threads = threads;
    this.clock = clock;
    this.retentionDays = retentionDays;
    this.turns = new Turns(flow, threads.virtual(), LONGEST_TURN, tally);
  }

  /// A started engine.
  record Running(Inbox inbox, Outbox outbox, Engine engine) {
    /// Finishes what was accepted, then stops. Channels must have stopped accepting.
    void stop() {
      engine.drain(inbox);
      outbox.stop();
      engine.threads.clockwork().shutdownNow();
      engine.threads.virtual().shutdown();
      try {
        if (!engine.threads.virtual().awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
          LOG.warn("stopped with work left; it is kept and goes on after the next start");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Starts everything.
  Running start(List<Channel> channels) {
    Outbox outbox =
        new Outbox(
            store.outbox(),
            channels.stream().collect(Collectors.toMap(Channel::name, Function.identity())),
            threads.virtual(),
            clock,
            tally);
    Inbox inbox = new Inbox(store, turns, threads.virtual(), clock, tally, outbox::wake);
    var loop = threads.virtual().submit(outbox);
    var sweeping =
        threads
            .clockwork()
            .scheduleWithFixedDelay(() -> quietly("sweep", inbox::sweep), 0, 1, TimeUnit.SECONDS);
    var forgetting =
        threads
            .clockwork()
            .scheduleWithFixedDelay(() -> quietly("forget", this::forget), 1, 60, TimeUnit.MINUTES);
    LOG.debug("clockwork started: {}", List.of(loop, sweeping, forgetting));
    return new Running(inbox, outbox, this);
  }

  private void forget() {
    Instant since = clock.instant().minus(Duration.ofDays(retentionDays));
    while (store.erasure().forget(since) > 0) {
      LOG.info("forgot conversations that were silent for {} days", retentionDays);
    }
  }

  private static void quietly(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed: {}; tried again later", what, e.getClass().getSimpleName());
    }
  }

  private void drain(Inbox inbox) {
    Instant until = clock.instant().plus(DRAIN);
    while (!inbox.isIdle() && clock.instant().isBefore(until)) {
      inbox.awaitIdle(Duration.ofMillis(50));
    }
  }
}
