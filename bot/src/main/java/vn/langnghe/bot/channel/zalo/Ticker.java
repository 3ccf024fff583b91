package vn.langnghe.bot.channel.zalo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something now and again until it is stopped; what fails is done again the next time.
public final class Ticker implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

  private final String name;
  private final Runnable work;
  private final Duration pause;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// @param name for the log
  public Ticker(String name, Runnable work, Duration pause) {
    this.name = name;
    this.work = work;
    this.pause = pause;
  }

  @Override
  public void run() {
    try {
      do {
        once();
      } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("{} failed: {}; tried again", name, e.getClass().getSimpleName());
    }
  }

  /// Ends it.
  public void stop() {
    stopped.countDown();
  }
}
