package vn.langnghe.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Updates that a bot has not confirmed yet, as Telegram keeps them: an update goes when a poll
/// asks for a higher offset; an offset far above the newest is taken for a mistake and the oldest
/// are given; a second poll ends the first.
public final class UpdateQueue {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Condition hangs = lock.newCondition();
  private final Deque<ObjectNode> waiting = new ArrayDeque<>();
  private int next = 500_000;
  private int polls;
  private int failing;
  private int pollsAnswered;
  private boolean hanging;
  private int hung;

  /// What a poll is told.
  sealed interface Answer {
    record Updates(List<JsonNode> updates) implements Answer {}

    record Conflict() implements Answer {}

    record Fails(int status) implements Answer {}
  }

  /// A person writes.
  public void text(String chat, int messageId, String text) {
    ObjectNode message = message(chat, messageId);
    message.put("text", text);
    add("message", message);
  }

  /// A person presses a button.
  public void press(String chat, String id, String data) {
    ObjectNode query = TelegramPlatform.JSON.createObjectNode();
    query.put("id", id).put("data", data);
    query.putObject("from").put("id", Long.parseLong(chat)).put("is_bot", false);
    query.set("message", message(chat, 1));
    add("callback_query", query);
  }

  /// A message with these fields beside who wrote it and where.
  public void message(String chat, int messageId, String fields) {
    ObjectNode message = message(chat, messageId);
    message.setAll((ObjectNode) json(fields));
    add("message", message);
  }

  static JsonNode json(String text) {
    try {
      return TelegramPlatform.JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode message(String chat, int messageId) {
    ObjectNode message = TelegramPlatform.JSON.createObjectNode();
    message.put("message_id", messageId).put("date", 1_795_700_000);
    long id = Long.parseLong(chat);
    message.putObject("from").put("id", Math.abs(id)).put("is_bot", false);
    message.putObject("chat").put("id", id).put("type", id < 0 ? "supergroup" : "private");
    return message;
  }

  /// An update of a kind.
  public void add(String kind, JsonNode what) {
    lock.lock();
    try {
      ObjectNode update = TelegramPlatform.JSON.createObjectNode();
      update.put("update_id", next++);
      update.set(kind, what);
      waiting.add(update);
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// After a quiet week the numbers begin somewhere else.
  public void numbersBeginAt(int id) {
    lock.lock();
    try {
      next = id;
    } finally {
      lock.unlock();
    }
  }

  /// So many polls fail with 500.
  public void failPolls(int count) {
    lock.lock();
    try {
      failing = count;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// From now on polls get no answer, or get one again. One that hangs stays so.
  public void hangPolls(boolean now) {
    lock.lock();
    try {
      hanging = now;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// How many polls hang.
  public int hung() {
    lock.lock();
    try {
      return hung;
    } finally {
      lock.unlock();
    }
  }

  /// How many updates nobody has confirmed.
  public int unconfirmed() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  public int pollsAnswered() {
    lock.lock();
    try {
      return pollsAnswered;
    } finally {
      lock.unlock();
    }
  }

  Answer poll(int offset, int limit, int timeoutSeconds) {
    lock.lock();
    try {
      int me = ++polls;
      news.signalAll();
      if (hanging) {
        hung++;
        long forever = TimeUnit.MINUTES.toNanos(5);
        while (forever > 0) {
          forever = hangs.awaitNanos(forever);
        }
        return new Answer.Conflict();
      }
      if (failing > 0) {
        failing--;
        return new Answer.Fails(500);
      }
      confirm(offset);
      long left = TimeUnit.SECONDS.toNanos(timeoutSeconds);
      while (waiting.isEmpty() && left > 0) {
        left = news.awaitNanos(left);
        if (polls != me) {
          return new Answer.Conflict();
        }
      }
      pollsAnswered++;
      return new Answer.Updates(new ArrayList<>(waiting.stream().limit(limit).toList()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Conflict();
    } finally {
      lock.unlock();
    }
  }

  /// What stands up to the one before the offset goes; any other offset says nothing here.
  private void confirm(int offset) {
    boolean known =
        waiting.stream().anyMatch(update -> update.path("update_id").asInt() == offset - 1);
    boolean more = known;
    while (more) {
      more = waiting.remove().path("update_id").asInt() != offset - 1;
    }
  }
}
