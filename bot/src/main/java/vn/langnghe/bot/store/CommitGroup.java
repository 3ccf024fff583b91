package vn.langnghe.bot.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Lets several writers share one commit, for a database with a single writer. Whoever gets the
/// turn first carries out what waits, each write under a savepoint of its own, and commits once;
/// everybody learns of success only after that commit. Thread-safe.
final class CommitGroup {
  private static final int MOST = 64;

  private final Jdbi writer;
  private final ReentrantLock turn = new ReentrantLock();
  private final Queue<Write<?>> waiting = new ConcurrentLinkedQueue<>();

  CommitGroup(Jdbi writer) {
    this.writer = writer;
  }

  /// Carries out a write; returns after the commit. What the write throws comes out here, and only
  /// its own changes are undone.
  <T> T write(HandleCallback<T, RuntimeException> work) {
    Write<T> write = new Write<>(work);
    waiting.add(write);
    while (!write.isSettled()) {
      if (turn.tryLock()) {
        try {
          commit(next());
        } finally {
          passOn();
        }
      } else {
        write.await();
      }
    }
    return write.result();
  }

  /// Does something with the connection between two commits, outside any transaction.
  void between(Runnable work) {
    turn.lock();
    try {
      work.run();
    } finally {
      passOn();
    }
  }

  /// Ends a turn and wakes whoever waits longest, to take the next. Whoever could not get the turn
  /// stood in the queue before, so nobody sleeps on; and whoever is done waits for no other commit.
  private void passOn() {
    turn.unlock();
    Write<?> longest = waiting.peek();
    if (longest != null) {
      longest.wake();
    }
  }

  /// How many writes wait for their turn.
  int waiting() {
    return waiting.size();
  }

  private List<Write<?>> next() {
    List<Write<?>> group = new ArrayList<>();
    while (group.size() < MOST && !waiting.isEmpty()) {
      Write<?> write = waiting.poll();
      if (write != null) {
        group.add(write);
      }
    }
    return group;
  }

  private void commit(List<Write<?>> group) {
    try {
      writer.useTransaction(handle -> group.forEach(write -> write.carryOut(handle)));
      group.forEach(Write::committed);
    } catch (RuntimeException e) {
      group.forEach(write -> write.failed(e));
    } finally {
      group.forEach(
          write -> write.failed(new IllegalStateException("the commit ended in an error")));
    }
  }

  /// One write on its way. Settled by whoever has the turn, read by its owner after that.
  private static final class Write<T> {
    private final HandleCallback<T, RuntimeException> work;
    private final Semaphore news = new Semaphore(0);
    private @Nullable T value;
    private @Nullable RuntimeException failure;
    private volatile boolean settled;

    Write(HandleCallback<T, RuntimeException> work) {
      this.work = work;
    }

    void carryOut(Handle handle) {
      handle.execute("savepoint one");
      try {
        value = work.withHandle(handle);
      } catch (RuntimeException e) {
        failure = e;
        handle.execute("rollback to one");
      }
      handle.execute("release one");
    }

    void committed() {
      settled = true;
      wake();
    }

    void failed(RuntimeException why) {
      if (!settled) {
        failure = failure == null ? why : failure;
        settled = true;
        wake();
      }
    }

    void await() {
      news.acquireUninterruptibly();
    }

    void wake() {
      news.release();
    }

    boolean isSettled() {
      return settled;
    }

    T result() {
      if (failure != null) {
        throw failure;
      }
      if (value == null) {
        throw new IllegalStateException("a write gives something back");
      }
      return value;
    }
  }
}
