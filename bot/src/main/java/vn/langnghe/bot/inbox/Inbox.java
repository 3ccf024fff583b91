package vn.langnghe.bot.inbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.store.Decision;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Task;

/// Keeps messages and runs the lanes. Thread-safe.
public final class Inbox implements Acceptor {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /// More messages waiting than this, and channels are told to come again.
  private static final int MOST_WAITING = 2_000;

  private static final int MOST_LANES = 64;
  private static final int SWEEP = 500;

  private final Store store;
  private final Turns turns;
  private final ExecutorService lanes;
  private final InstantSource clock;
  private final Tally tally;
  private final Runnable afterTurn;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final Set<String> again = ConcurrentHashMap.newKeySet();
  private final Semaphore free = new Semaphore(MOST_LANES);
  private final AtomicInteger waiting = new AtomicInteger();

  /// @param lanes runs one task for each busy conversation; virtual threads
  /// @param afterTurn called when a reply waits in the outbox
  public Inbox(
      Store store,
      Turns turns,
      ExecutorService lanes,
      InstantSource clock,
      Tally tally,
      Runnable afterTurn) {
    this.store = store;
    this.turns = turns;
    this.lanes = lanes;
    this.clock = clock;
    this.tally = tally;
    this.afterTurn = afterTurn;
  }

  @Override
  public Acceptance accept(Inbound inbound) {
    if (waiting.get() >= MOST_WAITING) {
      tally.count(Tally.Event.BUSY);
      return Acceptance.BUSY;
    }
    try {
      Store.Kept kept = store.accept(inbound);
      if (kept.acceptance() == Acceptance.ACCEPTED) {
        tally.count(Tally.Event.ACCEPTED);
        waiting.incrementAndGet();
        run(kept.conversationId());
      } else {
        tally.count(Tally.Event.DUPLICATE);
      }
      return kept.acceptance();
    } catch (RuntimeException e) {
      tally.count(Tally.Event.NOT_KEPT);
      LOG.error("a message could not be kept: {}", e.getClass().getSimpleName());
      return Acceptance.FAILED;
    }
  }

  /// Looks for messages that wait without a lane: accepted before a restart, or by another node.
  public void sweep() {
    store.turns().waiting(SWEEP).forEach(this::run);
  }

  /// Waits until no lane is running, at most so long.
  public void awaitIdle(Duration longest) {
    try {
      if (!isIdle() && free.tryAcquire(MOST_LANES, longest.toMillis(), TimeUnit.MILLISECONDS)) {
        free.release(MOST_LANES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// True when no lane is running.
  public boolean isIdle() {
    return running.isEmpty();
  }

  private void run(String conversation) {
    again.add(conversation);
    if (running.add(conversation)) {
      lanes.execute(() -> lane(conversation));
    }
  }

  private void lane(String conversation) {
    free.acquireUninterruptibly();
    try {
      boolean more = true;
      while (more) {
        again.remove(conversation);
        more =
            store.turns().next(conversation).map(this::handle).orElse(false)
                || again.contains(conversation);
      }
    } catch (RuntimeException e) {
      tally.count(Tally.Event.STORE_FAILED);
      LOG.error("conversation {} must wait: {}", conversation, e.getClass().getSimpleName());
    } finally {
      free.release();
      running.remove(conversation);
    }
    if (again.contains(conversation)) {
      run(conversation);
    }
  }

  /// @return true when the lane should look for the next message
  private boolean handle(Task task) {
    Decision decision = turns.decide(task);
    boolean kept = store.turns().complete(task, decision, clock.instant());
    waiting.updateAndGet(count -> Math.max(0, count - 1));
    tally.count(kept ? Tally.Event.HANDLED : Tally.Event.HANDLED_ELSEWHERE);
    afterTurn.run();
    return true;
  }
}
