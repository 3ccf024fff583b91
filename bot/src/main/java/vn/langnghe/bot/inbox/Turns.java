package vn.langnghe.bot.inbox;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.store.Decision;
import vn.langnghe.bot.store.Task;

/// Runs turns with a deadline: a turn that throws or takes too long ends in the emergency card.
public final class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  private final Handler handler;
  private final ExecutorService threads;
  private final Duration longest;
  private final Tally tally;

  /// A turn computes and waits for nothing: more at once than processors only delays them all.
  private final Semaphore free =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  /// @param threads runs one task for each turn
  /// @param longest a turn that takes longer is given up
  public Turns(Handler handler, ExecutorService threads, Duration longest, Tally tally) {
    this.handler = handler;
    this.threads = threads;
    this.longest = longest;
    this.tally = tally;
  }

  /// Whether texts that wait together are answered once.
  boolean gathers() {
    return handler.gathers();
  }

  /// The decision on a message: the handler's, or the emergency card.
  Decision decide(Task task) {
    free.acquireUninterruptibly();
    try {
      return timed(task);
    } finally {
      free.release(); // a turn that spins on after its time holds back no other
    }
  }

  private Decision timed(Task task) {
    Future<Decision> turn = threads.submit(() -> handler.handle(task));
    try {
      return turn.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      turn.cancel(true);
      return failed(task, Tally.Event.TURN_TOO_SLOW, "took longer than " + longest);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return failed(
          task, Tally.Event.TURN_FAILED, cause == null ? "threw" : cause.getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(task, Tally.Event.TURN_FAILED, "interrupted");
    }
  }

  private Decision failed(Task task, Tally.Event event, String why) {
    tally.count(event);
    LOG.error(
        "turn {} of conversation {}: {}; the emergency card goes out",
        task.id(),
        task.conversationId(),
        why);
    return handler.emergency(task);
  }
}
