package vn.langnghe.bot;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A part of the start that goes on beside the others, on a thread of its own.
///
/// @param <T> what it makes
final class Aside<T> {
  private final FutureTask<T> task;

  private Aside(FutureTask<T> task) {
    this.task = task;
  }

  /// A part of the start.
  interface Part<T> {
    T make() throws CannotStart, IOException;
  }

  static <T> Aside<T> begin(Part<T> part) {
    FutureTask<T> task = new FutureTask<>(part::make);
    Thread.ofPlatform().daemon().name("aside").start(task);
    return new Aside<>(task);
  }

  /// Waits for it. Where it cannot be had, what was opened meanwhile is closed.
  T orClose(AutoCloseable opened) throws CannotStart, IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      Throwable why = Objects.requireNonNull(e.getCause());
      close(opened, why);
      switch (why) {
        case CannotStart cannot -> throw cannot;
        case IOException fault -> throw fault;
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        default -> throw new IllegalStateException(why);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close(opened, e);
      throw new CannotStart("it was told to stop before it had begun");
    }
  }

  private static void close(AutoCloseable opened, Throwable why) {
    try {
      opened.close();
    } catch (Exception e) {
      why.addSuppressed(e);
    }
  }
}
