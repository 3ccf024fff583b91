package vn.langnghe.bot.channel.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.message.ChatRef;

/// Reads what lies in the [RawInbox] of one channel and hands it in. [#run] is the loop, for one
/// thread; [#keep] and [#wake] may be called by any.
public final class Intake implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int PAGE = 200;

  /// Looks again after so long without news: for what another node kept, or a full queue refused.
  private static final long LOOK_MILLIS = 500;

  private final String channel;
  private final UpdateReader reader;
  private final RawInbox inbox;
  private final Acceptor acceptor;
  private final InstantSource clock;
  private final Executor threads;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean stopped;

  /// @param channel name of the channel
  /// @param threads runs one task for each chat of a page; virtual threads
  public Intake(
      String channel,
      UpdateReader reader,
      RawInbox inbox,
      Acceptor acceptor,
      InstantSource clock,
      Executor threads) {
    this.channel = channel;
    this.reader = reader;
    this.inbox = inbox;
    this.acceptor = acceptor;
    this.clock = clock;
    this.threads = threads;
  }

  /// Keeps what a webhook received.
  ///
  /// @return KEPT after the commit; AGAIN when the store failed
  public Hook.Answer keep(byte[] update) {
    try {
      inbox.keep(channel, List.of(update), clock.instant());
    } catch (RuntimeException e) {
      LOG.error("{}: an update could not be kept: {}", channel, e.getClass().getSimpleName());
      return Hook.Answer.AGAIN;
    }
    wake();
    return Hook.Answer.KEPT;
  }

  /// Something may be waiting.
  public void wake() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  /// Ends the loop; what waits is kept for the next start.
  public void stop() {
    stopped = true;
    wake();
  }

  @Override
  public void run() {
    while (!stopped) {
      try {
        look();
        news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        news.drainPermits();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void look() throws InterruptedException {
    try {
      readAll();
    } catch (RuntimeException e) {
      LOG.error("{}: updates must wait: {}; tried again", channel, e.getClass().getSimpleName());
    }
  }

  /// One pass over everything that waits.
  ///
  /// @return how many updates were read or put aside
  public int readAll() throws InterruptedException {
    Set<ChatRef> held = ConcurrentHashMap.newKeySet();
    int settled = 0;
    long after = 0;
    List<RawInbox.Raw> page = inbox.waiting(channel, after, PAGE);
    while (!page.isEmpty() && !stopped) {
      settled += read(page, held);
      after = page.getLast().id();
      page = inbox.waiting(channel, after, PAGE);
    }
    return settled;
  }

  /// An update and what it holds.
  private record Read(long id, List<Received> holds) {}

  private int read(List<RawInbox.Raw> page, Set<ChatRef> held) throws InterruptedException {
    Queue<Long> done = new ConcurrentLinkedQueue<>();
    Map<ChatRef, List<Read>> chats = new LinkedHashMap<>();
    int aside = 0;
    for (RawInbox.Raw raw : page) {
      Optional<List<Received>> holds = understood(raw);
      if (holds.isEmpty()) {
        inbox.aside(raw.id());
        aside++;
      } else if (holds.get().isEmpty()) {
        done.add(raw.id());
      } else {
        chats
            .computeIfAbsent(chat(holds.get().getFirst()), chat -> new ArrayList<>())
            .add(new Read(raw.id(), holds.get()));
      }
    }
    CountDownLatch left = new CountDownLatch(chats.size());
    chats.forEach((chat, reads) ->
        threads.execute(() -> {
          try {
            handIn(chat, reads, held, done);
          } finally {
            left.countDown();
          }
        }));
    left.await();
    if (!done.isEmpty()) {
      inbox.done(new HashSet<>(done));
    }
    return done.size() + aside;
  }

  private Optional<List<Received>> understood(RawInbox.Raw raw) {
    try {
      return Optional.of(reader.read(raw.body(), raw.receivedAt()));
    } catch (UpdateReader.Puzzling e) {
      LOG.error("{}: update {} is put aside: {}", channel, raw.id(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("{}: update {} is put aside: {}", channel, raw.id(), e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  /// Hands in what one chat sent, in order. Where something must come again, so must all behind it.
  private void handIn(ChatRef chat, List<Read> reads, Set<ChatRef> held, Queue<Long> done) {
    for (Read read : reads) {
      if (held.contains(chat) || !read.holds().stream().allMatch(this::isTaken)) {
        held.add(chat);
        return;
      }
      done.add(read.id());
    }
  }

  private boolean isTaken(Received received) {
    Acceptance acceptance =
        switch (received) {
          case Received.Message(var inbound) -> acceptor.accept(inbound);
          case Received.News(ChatRef chat, var notice, Instant at) ->
              acceptor.note(chat, notice, at);
          case Received.Staff(ChatRef lane, var heard) -> acceptor.heard(heard);
        };
    return switch (acceptance) {
      case ACCEPTED, DUPLICATE -> true;
      case BUSY, FAILED -> false;
    };
  }

  private static ChatRef chat(Received received) {
    return switch (received) {
      case Received.Message(var inbound) -> inbound.chat();
      case Received.News(ChatRef chat, var notice, Instant at) -> chat;
      case Received.Staff(ChatRef lane, var heard) -> lane;
    };
  }
}
