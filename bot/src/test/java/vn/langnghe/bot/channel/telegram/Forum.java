package vn.langnghe.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// A group with topics as Telegram serves it: refuses where it has none, where a topic is gone, and
/// where more than so many calls come within a minute. Remembers every call. Thread-safe.
public final class Forum {
  public static final String CHAT = "-1001234567890";

  static final Set<String> METHODS =
      Set.of(
          "createforumtopic",
          "editforumtopic",
          "closeforumtopic",
          "reopenforumtopic",
          "deleteforumtopic");

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Map<Integer, Topic> topics = new LinkedHashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Instant> counted = new ArrayList<>();
  private final Set<String> strangers = new HashSet<>();
  private Supplier<Instant> clock = () -> Instant.now();
  private boolean isForum = true;
  private int perMinute = Integer.MAX_VALUE;
  private int next = 100;
  private int refused;

  /// Somebody who is in no group.
  public synchronized void stranger(String user) {
    strangers.add(user);
  }

  /// What Telegram says of somebody and a group.
  synchronized JsonNode member(JsonNode asked) {
    String user = asked.path("user_id").asText();
    ObjectNode member = TelegramPlatform.JSON.createObjectNode();
    member.put("status", strangers.contains(user) ? "left" : "member");
    member
        .putObject("user")
        .put("id", Long.parseLong(user))
        .put("is_bot", false)
        .put("first_name", "A");
    return member;
  }

  /// A call that went well.
  public record Call(String method, JsonNode body, Instant at) {}

  /// A topic as the group shows it.
  public record Topic(String title, boolean closed) {}

  /// The clock by which the limit counts.
  public synchronized void clock(Supplier<Instant> by) {
    clock = by;
  }

  /// Topics are switched on or off.
  public synchronized void hasTopics(boolean now) {
    isForum = now;
  }

  /// More calls within a minute are answered with 429.
  public synchronized void limit(int calls) {
    perMinute = calls;
  }

  public synchronized Map<Integer, Topic> topics() {
    return new LinkedHashMap<>(topics);
  }

  /// A topic that is there.
  public synchronized Topic topic(int thread) {
    return Optional.ofNullable(topics.get(thread)).orElseThrow();
  }

  /// Somebody deletes a topic by hand.
  public synchronized void lose(int thread) {
    topics.remove(thread);
  }

  public synchronized List<Call> calls() {
    return new ArrayList<>(calls);
  }

  /// How often the limit was met.
  public synchronized int refused() {
    return refused;
  }

  /// What a topic shows, oldest first.
  public synchronized List<String> posts(int thread) {
    return calls.stream()
        .filter(call -> call.method().equals("sendmessage"))
        .filter(call -> call.body().path("message_thread_id").asInt() == thread)
        .map(call -> call.body().path("text").asText())
        .toList();
  }

  static boolean concerns(String method, JsonNode body) {
    return METHODS.contains(method) || body.path("chat_id").asText().equals(CHAT);
  }

  /// The error that a call meets; empty when it goes well.
  synchronized Optional<ObjectNode> refusal(String method, JsonNode body) {
    Instant now = clock.get();
    counted.removeIf(at -> !at.plus(MINUTE).isAfter(now));
    int thread = body.path("message_thread_id").asInt();
    if (counted.size() >= perMinute && !method.equals("deleteforumtopic")) {
      refused++;
      ObjectNode answer = Answers.failure(429, "Too Many Requests: retry after 20");
      answer.putObject("parameters").put("retry_after", 20);
      return Optional.of(answer);
    }
    if (!isForum && (METHODS.contains(method) || thread != 0)) {
      return Optional.of(Answers.failure(400, "Bad Request: the chat is not a forum"));
    }
    if (thread != 0 && !topics.containsKey(thread)) {
      return Optional.of(Answers.failure(400, "Bad Request: message thread not found"));
    }
    return Optional.empty();
  }

  /// Does what was asked.
  synchronized JsonNode done(String method, JsonNode body) {
    calls.add(new Call(method, body, clock.get()));
    counted.add(clock.get());
    int thread = body.path("message_thread_id").asInt();
    switch (method) {
      case "createforumtopic" -> {
        thread = next++;
        topics.put(thread, new Topic(body.path("name").asText(), false));
        return TelegramPlatform.JSON
            .createObjectNode()
            .put("message_thread_id", thread)
            .put("name", body.path("name").asText())
            .put("icon_color", 7_322_096);
      }
      case "editforumtopic" ->
          topics.computeIfPresent(
              thread, (id, topic) -> new Topic(body.path("name").asText(), topic.closed()));
      case "closeforumtopic" ->
          topics.computeIfPresent(thread, (id, topic) -> new Topic(topic.title(), true));
      case "reopenforumtopic" ->
          topics.computeIfPresent(thread, (id, topic) -> new Topic(topic.title(), false));
      case "deleteforumtopic" -> topics.remove(thread);
      default -> {}
    }
    return TelegramPlatform.JSON.getNodeFactory().booleanNode(true);
  }
}
