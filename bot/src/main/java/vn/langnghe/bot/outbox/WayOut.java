package vn.langnghe.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.store.OutboxRows;
import vn.langnghe.bot.store.Outgoing;

/// The way out of one channel: its own limits and its own places for sends, so that a channel that
/// stalls holds back no other.
final class WayOut {
  private static final Logger LOG = LoggerFactory.getLogger(WayOut.class);
  private static final int MOST_AT_ONCE = 64;

  /// Where a stop leaves in doubt what is on its way, little is on its way at once.
  private static final int FEW_AT_ONCE = 16;

  /// More replies than this are not looked at in one go.
  private static final int MOST_DUE = 500;

  /// A send that takes longer is given up; shorter than the store's claim.
  private static final Duration LONGEST_SEND = Duration.ofSeconds(30);

  private final Channel channel;
  private final OutboxRows rows;
  private final ExecutorService threads;
  private final InstantSource clock;
  private final Judge judge;
  private final Tally tally;
  private final Runnable settled;
  private final Limits limits;
  private final int places;
  private final Semaphore free;

  /// @param settled called after each send
  @SuppressWarnings("checkstyle:ParameterNumber")
  WayOut(
      Channel channel,
      OutboxRows rows,
      ExecutorService threads,
      InstantSource clock,
      Tally tally,
      Runnable settled) {
    this.channel = channel;
    this.rows = rows;
    this.threads = threads;
    this.clock = clock;
    this.tally = tally;
    this.judge = new Judge(tally);
    this.settled = settled;
    this.limits = new Limits(channel, clock.instant());
    this.places =
        switch (channel.resend()) {
          case HARMLESS -> MOST_AT_ONCE;
          case SHOWN_TWICE -> FEW_AT_ONCE;
        };
    this.free = new Semaphore(places);
  }

  /// Begins to send what is due, danger first, as far as the limits let it.
  ///
  /// @return how many replies were begun
  int sendDue() {
    Instant now = clock.instant();
    int room = Math.min(free.availablePermits(), limits.ready(now));
    if (room <= 0) {
      return 0;
    }
    int look = Math.min(MOST_DUE, room + limits.waitingChats(now));
    List<Long> due =
        rows.due(channel.name(), now, look).stream()
            .filter(reply -> limits.take(reply.chat(), now))
            .limit(room)
            .map(OutboxRows.Due::id)
            .toList();
    List<Outgoing> claimed = rows.claim(due, now);
    claimed.forEach(this::begin);
    return claimed.size();
  }

  /// Settles what a process that died left in doubt.
  void reclaim(Instant before) {
    int lost = rows.reclaim(channel.name(), channel.resend(), before, clock.instant());
    if (lost > 0) {
      LOG.warn("{}: {} sends were cut short by a stop", channel.name(), lost);
    }
  }

  boolean isIdle() {
    return free.availablePermits() == places;
  }

  /// How long until the limits let something through.
  Duration untilReady() {
    return limits.untilReady(clock.instant());
  }

  private void begin(Outgoing reply) {
    free.acquireUninterruptibly();
    try {
      threads.execute(() -> sendAndSettle(reply));
    } catch (RejectedExecutionException e) {
      free.release();
      throw e;
    }
  }

  private void sendAndSettle(Outgoing reply) {
    try {
      Delivery delivery = judge.judged(reply, pieces(reply));
      if (delivery instanceof Delivery.Throttled(Duration pause)) {
        limits.pause(clock.instant().plus(pause));
      }
      rows.settle(reply.id(), delivery, clock.instant());
    } catch (RuntimeException e) {
      tally.count(Tally.Event.STORE_FAILED);
      LOG.error("reply {} could not be settled: {}", reply.id(), e.getClass().getSimpleName());
    } finally {
      free.release();
      settled.run();
    }
  }

  /// Sends the pieces that are left, each settled before the next.
  private Delivery pieces(Outgoing reply) {
    int pieces = channel.pieces(reply.reply());
    for (int piece = reply.sentPieces(); piece < pieces - 1; piece++) {
      Delivery delivery = inTime(reply, piece);
      if (!(delivery instanceof Delivery.Sent sent)) {
        return delivery;
      }
      rows.advance(reply.id(), sent, clock.instant());
      limits.charge(reply.chat(), 1, clock.instant());
    }
    return inTime(reply, Math.max(reply.sentPieces(), pieces - 1));
  }

  private Delivery inTime(Outgoing reply, int piece) {
    Future<Delivery> send =
        threads.submit(() ->
            channel.send(
                new Parcel(reply.chat(), reply.position(), reply.reply(), piece, reply.level())));
    try {
      return send.get(LONGEST_SEND.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      send.cancel(true);
      return lost("took longer than " + LONGEST_SEND);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return lost("failed: " + (cause == null ? e : cause).getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return lost("was interrupted");
    }
  }

  private Delivery lost(String how) {
    return switch (channel.resend()) {
      case HARMLESS -> new Delivery.Retry(Duration.ZERO);
      case SHOWN_TWICE -> new Delivery.Unknown("the channel " + how);
    };
  }
}
