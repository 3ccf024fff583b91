package vn.langnghe.bot.inbox;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// One thread for each busy conversation, at most so many at work at once. Thread-safe.
final class Lanes {
  private final Step step;
  private final Executor threads;
  private final Semaphore free;
  private final ConcurrentHashMap<String, Look> lanes = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();

  /// Whether something came since the lane looked last.
  private enum Look {
    NEWS,
    SEEN
  }

  /// One step of a lane.
  interface Step {
    /// @return true when the lane should take another step
    boolean take(String conversation);
  }

  Lanes(Step step, Executor threads, int most) {
    this.step = step;
    this.threads = threads;
    this.free = new Semaphore(most, true);
  }

  /// There is something new in a conversation: its lane runs until nothing is left.
  void run(String conversation) {
    if (lanes.put(conversation, Look.NEWS) == null) {
      try {
        threads.execute(() -> lane(conversation));
      } catch (RejectedExecutionException e) {
        lanes.remove(conversation);
        throw e;
      }
    }
  }

  /// Waits until no lane runs, at most so long.
  ///
  /// @return false when one still runs
  boolean awaitIdle(Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    lock.lock();
    try {
      while (!isIdle() && left > 0) {
        left = ended.awaitNanos(left);
      }
      return isIdle();
    } finally {
      lock.unlock();
    }
  }

  boolean isIdle() {
    return lanes.isEmpty();
  }

  private void lane(String conversation) {
    free.acquireUninterruptibly();
    boolean more = true;
    try {
      while (more) {
        lanes.replace(conversation, Look.SEEN);
        more = step.take(conversation) || !lanes.remove(conversation, Look.SEEN);
      }
    } finally {
      if (more) {
        lanes.remove(conversation); // the step ended in an error; the next sweep begins anew
      }
      free.release();
      signal();
    }
  }

  private void signal() {
    lock.lock();
    try {
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
