package vn.langnghe.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.duty.CaseClockwork;
import vn.langnghe.bot.duty.CaseColleagues;
import vn.langnghe.bot.duty.CaseDesk;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.inbox.Inbox;
import vn.langnghe.bot.inbox.Replying;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.inbox.Turns;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.outbox.Outbox;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.cases.CaseRows;

/// The moving parts between the channels and the store: inbox, turns, outbox, and the clockwork
/// that looks for what was left behind. Started once, stopped once.
final class Engine {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final Duration LONGEST_TURN = Duration.ofSeconds(5);
  static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final Store store;
  private final Threads threads;
  private final InstantSource clock;
  private final Tally tally = new Tally();
  private final Turns turns;
  private final int retentionDays;
  private final Cases cases;
  private final List<Pager> pagers = new CopyOnWriteArrayList<>();
  private final List<Beat> beats = new CopyOnWriteArrayList<>();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private volatile Runnable woken = () -> {};

  /// Threads of the engine, made by the wiring.
  ///
  /// @param turns platform threads: a turn that spins must not take the carriers of the virtual
  ///   ones
  record Threads(
      ExecutorService virtual, ExecutorService turns, ScheduledExecutorService clockwork) {}

  /// Cases and who takes them.
  record Cases(CaseRows rows, Supplier<Policy> policy) {}

  @SuppressWarnings("checkstyle:ParameterNumber")
  Engine(
      Store store,
      Flow flow,
      Threads threads,
      InstantSource clock,
      int retentionDays,
      Cases cases) {
    this.store = store;
    this.threads = threads;
    this.clock = clock;
    this.retentionDays = retentionDays;
    this.cases = cases;
    this.turns = new Turns(flow, threads.turns(), LONGEST_TURN, tally);
  }

  /// The desk of the counsellors; works before the start as well.
  CaseDesk desk() {
    return new CaseDesk(store, cases.rows(), cases.policy(), clock, () -> woken.run());
  }

  /// What counsellors do with each other; works before the start as well.
  Colleagues colleagues() {
    return new CaseColleagues(store, desk(), () -> cases.policy().get().care(), clock);
  }

  /// Adds a way of telling staff; before the start.
  void tellBy(Pager pager) {
    pagers.add(pager);
  }

  /// Does something again and again, never twice at once; before the start.
  ///
  /// @param what for the log
  void beat(String what, Duration every, Runnable work) {
    beats.add(new Beat(what, every, work));
  }

  private record Beat(String what, Duration every, Runnable work) {}

  /// Counts of this node.
  Tally tally() {
    return tally;
  }

  /// Cases and who takes them.
  Cases cases() {
    return cases;
  }

  /// Looks at once for what was put into the inbox or the outbox.
  void wake() {
    woken.run();
  }

  /// A started engine.
  record Running(Inbox inbox, Outbox outbox, Future<?> sending, Engine engine) {
    /// Finishes what was accepted, then stops. Channels must have stopped accepting.
    void stop() {
      if (!inbox.drain(DRAIN)) {
        LOG.warn("stopped amid a turn; its message is kept and goes on after the next start");
      }
      outbox.stop();
      try {
        sending.get(DRAIN.toSeconds(), TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        LOG.warn("stopped with replies left; they are kept and go out after the next start");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      engine.threads.clockwork().shutdownNow();
      engine.threads.turns().shutdownNow();
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
    if (store.isAlone()) {
      outbox.takeOver();
    }
    Inbox inbox = new Inbox(store, turns, threads.virtual(), clock, tally, wayOut(outbox));
    woken =
        () -> {
          inbox.sweep();
          outbox.wake();
        };
    watchCases();
    Future<?> loop = threads.virtual().submit(outbox);
    var sweeping =
        threads
            .clockwork()
            .scheduleWithFixedDelay(() -> quietly("sweep", inbox::sweep), 0, 1, TimeUnit.SECONDS);
    var reminding =
        threads
            .clockwork()
            .scheduleWithFixedDelay(() -> quietly("remind", inbox::remind), 1, 1, TimeUnit.SECONDS);
    var forgetting =
        threads
            .clockwork()
            .scheduleWithFixedDelay(() -> quietly("forget", this::forget), 1, 60, TimeUnit.MINUTES);
    LOG.debug("clockwork started: {}", List.of(sweeping, reminding, forgetting));
    startBeats();
    return new Running(inbox, outbox, loop, this);
  }

  private void startBeats() {
    for (Beat beat : beats) {
      long pause = beat.every().toMillis();
      var beating =
          threads
              .clockwork()
              .scheduleWithFixedDelay(() -> once(beat), pause, pause, TimeUnit.MILLISECONDS);
      LOG.debug("{} beats: {}", beat.what(), beating);
    }
  }

  /// Cases have a thread of their own at each tick: telling people may take seconds.
  private void watchCases() {
    CaseClockwork casework =
        new CaseClockwork(store, cases.rows(), pagers, clock, tally, () -> woken.run());
    beat("cases", SECOND, casework::tick);
    var sweeping =
        threads
            .clockwork()
            .scheduleWithFixedDelay(
                () -> quietly("sweep of cases", casework::sweep), 5, 60, TimeUnit.SECONDS);
    LOG.debug("cases are watched: {}", sweeping);
  }

  /// Starts one beat where the last of it is over.
  private void once(Beat beat) {
    if (busy.add(beat.what())) {
      threads
          .virtual()
          .execute(() -> {
            quietly(beat.what(), beat.work());
            busy.remove(beat.what());
          });
    }
  }

  private void forget() {
    store.staff().sessions().sweep(clock.instant());
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

  private static Replying wayOut(Outbox outbox) {
    return new Replying() {
      @Override
      public void replyWaits() {
        outbox.wake();
      }

      @Override
      public void unkept(ChatRef chat, Reply emergency) {
        outbox.sendUnkept(chat, emergency);
      }
    };
  }
}
