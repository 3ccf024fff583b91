package vn.langnghe.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.message.ChatRef;

/// How fast one channel may send now: over all, for each chat, and while the platform asks it to
/// wait. Thread-safe.
final class Limits {
  /// Chats whose buckets are full again are forgotten beyond so many.
  private static final int MOST_CHATS = 10_000;

  private final Channel channel;
  private final Pace pace;
  private final Bucket all;
  private final Map<ChatRef, Bucket> chats = new HashMap<>();
  private Instant pausedUntil = Instant.EPOCH;

  Limits(Channel channel, Instant now) {
    this.channel = channel;
    this.pace = channel.pace();
    this.all = new Bucket(pace.all(), now);
  }

  /// How many may be begun now, over all.
  synchronized int ready(Instant now) {
    return pausedUntil.isAfter(now) ? 0 : all.ready(now);
  }

  /// How many chats must wait for their own limit.
  synchronized int waitingChats(Instant now) {
    return (int) chats.values().stream().filter(bucket -> bucket.ready(now) == 0).count();
  }

  /// Takes the room for one message to a chat.
  ///
  /// @return false when the chat or the channel must wait
  synchronized boolean take(ChatRef chat, Instant now) {
    if (ready(now) == 0) {
      return false;
    }
    if (isLimited(chat)) {
      Bucket own = bucket(chat, now);
      if (own.ready(now) == 0) {
        return false;
      }
      own.take(1, now);
    }
    all.take(1, now);
    return true;
  }

  /// Counts messages that went out beyond the one asked for: a reply of several pieces.
  synchronized void charge(ChatRef chat, int more, Instant now) {
    all.take(more, now);
    if (isLimited(chat)) {
      bucket(chat, now).take(more, now);
    }
  }

  /// The platform asks the whole channel to wait.
  synchronized void pause(Instant until) {
    pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
  }

  /// How long until there is room again; zero when there is now.
  synchronized Duration untilReady(Instant now) {
    Duration paused = pausedUntil.isAfter(now) ? Duration.between(now, pausedUntil) : Duration.ZERO;
    Duration room = all.untilReady(now);
    return paused.compareTo(room) > 0 ? paused : room;
  }

  private boolean isLimited(ChatRef chat) {
    return !rate(chat).isFree();
  }

  private Pace.Rate rate(ChatRef chat) {
    return channel.isGroup(chat) ? pace.group() : pace.chat();
  }

  private Bucket bucket(ChatRef chat, Instant now) {
    if (chats.size() >= MOST_CHATS) {
      chats.values().removeIf(bucket -> bucket.isFull(now));
    }
    return chats.computeIfAbsent(chat, of -> new Bucket(rate(of), now));
  }
}
