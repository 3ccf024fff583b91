package vn.langnghe.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Telegram's Bot API on this machine, with faults to order: what it keeps back until a higher
/// offset confirms it, how it answers a second poller, what it does when numbers begin again, and
/// sends that fail in every way there is.
public final class TelegramPlatform implements AutoCloseable {
  public static final String TOKEN = "123456:test-token";

  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final UpdateQueue queue = new UpdateQueue();
  private final Map<String, Queue<Shown>> shown = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> settings = new ConcurrentHashMap<>();
  private final Queue<String> answeredPresses = new ConcurrentLinkedQueue<>();
  private final Queue<String> pressTexts = new ConcurrentLinkedQueue<>();
  private final Forum forum = new Forum();
  private final AtomicInteger messageIds = new AtomicInteger(1_000_000);
  private final AtomicReference<Fault> fault = new AtomicReference<>(request -> Faults.NONE);
  private final AtomicInteger shownInAll = new AtomicInteger();
  private final AtomicLong delay = new AtomicLong();
  private final AtomicReference<String> token = new AtomicReference<>(TOKEN);

  /// A message as a person sees it.
  ///
  /// @param method `sendmessage` or `sendcontact`
  /// @param body what was sent
  /// @param at nanoseconds
  public record Shown(String method, JsonNode body, long at) {
    /// The text, or the number of a contact.
    public String text() {
      return body.path("text").asText(body.path("phone_number").asText());
    }
  }

  /// Decides what goes wrong with a send.
  public interface Fault {
    Faults of(JsonNode send);
  }

  /// What can go wrong with a send.
  public enum Faults {
    NONE,
    /// 429 with a second to wait.
    BUSY,
    /// 403, the person blocked the bot.
    BLOCKED,
    /// 500 in Telegram's own words; nothing is shown.
    BROKEN,
    /// The connection ends before anything is shown.
    DROPPED_BEFORE,
    /// The message is shown and the connection ends before the answer.
    DROPPED_AFTER,
    /// The message is shown, and what answers is no JSON (a proxy).
    GARBLED,
    /// Ten seconds pass before the answer.
    STALLED
  }

  /// Starts it on a free port.
  public TelegramPlatform() {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /// From now on a send that goes well is answered after so long.
  public void answersAfter(long millis) {
    delay.set(millis);
  }

  /// How many messages were shown, in all chats.
  public int shownInAll() {
    return shownInAll.get();
  }

  /// What bot.yaml calls `server`.
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// From now on sends meet this.
  public void faults(Fault next) {
    fault.set(next);
  }

  /// From now on another token is the right one.
  public void token(String next) {
    token.set(next);
  }

  /// The group of staff.
  public Forum forum() {
    return forum;
  }

  /// What those who pressed were told.
  public List<String> pressTexts() {
    return new ArrayList<>(pressTexts);
  }

  public UpdateQueue queue() {
    return queue;
  }

  /// What a chat shows, in order.
  public List<Shown> shown(String chat) {
    return new ArrayList<>(shown.getOrDefault(chat, new ConcurrentLinkedQueue<>()));
  }

  /// Ids of presses that were answered.
  public List<String> answeredPresses() {
    return new ArrayList<>(answeredPresses);
  }

  /// The last body that was sent with a method, such as `setmycommands`.
  public JsonNode setting(String method) {
    return settings.getOrDefault(method, JSON.createObjectNode());
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    if (!path.startsWith("/bot" + token.get())) {
      Answers.error(exchange, 401, "Unauthorized");
      return;
    }
    JsonNode body = isJson(exchange) ? JSON.readTree(bytes) : JSON.createObjectNode();
    switch (Forum.METHODS.contains(method) ? "sendmessage" : method) {
      case "getupdates" -> poll(exchange, body);
      case "sendmessage", "sendcontact" -> send(exchange, method, body);
      case "answercallbackquery" -> {
        answeredPresses.add(body.path("callback_query_id").asText());
        pressTexts.add(body.path("text").asText());
        Answers.ok(exchange, JSON.getNodeFactory().booleanNode(true));
      }
      case "getchatmember" -> Answers.ok(exchange, forum.member(body));
      case "getme" ->
          Answers.ok(
              exchange,
              JSON.readTree(
                  "{\"id\":123456,\"is_bot\":true,\"first_name\":\"B\",\"username\":\"b_bot\"}"));
      case "getwebhookinfo" ->
          Answers.ok(exchange, JSON.readTree("{\"url\":\"\",\"pending_update_count\":0}"));
      default -> {
        settings.put(
            method,
            isJson(exchange)
                ? body
                : JSON.getNodeFactory().textNode(new String(bytes, StandardCharsets.UTF_8)));
        Answers.ok(exchange, JSON.getNodeFactory().booleanNode(true));
      }
    }
  }

  private static boolean isJson(HttpExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type != null && type.startsWith("application/json");
  }

  private void poll(HttpExchange exchange, JsonNode body) throws IOException {
    UpdateQueue.Answer answer =
        queue.poll(
            body.path("offset").asInt(0),
            body.path("limit").asInt(100),
            body.path("timeout").asInt(0));
    switch (answer) {
      case UpdateQueue.Answer.Conflict() ->
          Answers.error(exchange, 409, "Conflict: terminated by other getUpdates request");
      case UpdateQueue.Answer.Fails(int status) -> Answers.error(exchange, status, "on purpose");
      case UpdateQueue.Answer.Updates(List<JsonNode> updates) -> {
        ArrayNode result = JSON.createArrayNode();
        updates.forEach(result::add);
        Answers.ok(exchange, result);
      }
    }
  }

  private void send(HttpExchange exchange, String method, JsonNode body) throws IOException {
    Optional<ObjectNode> refusal =
        Forum.concerns(method, body) ? forum.refusal(method, body) : Optional.empty();
    if (refusal.isPresent()) {
      Answers.respond(exchange, refusal.get().path("error_code").asInt(), refusal.get());
      return;
    }
    switch (fault.get().of(body)) {
      case NONE -> {
        JsonNode message = show(method, body);
        pause(delay.get());
        Answers.ok(exchange, message);
      }
      case BUSY -> {
        ObjectNode answer = Answers.failure(429, "Too Many Requests: retry after 1");
        answer.putObject("parameters").put("retry_after", 1);
        Answers.respond(exchange, 429, answer);
      }
      case BLOCKED -> Answers.error(exchange, 403, "Forbidden: bot was blocked by the user");
      case BROKEN -> Answers.error(exchange, 500, "Internal Server Error");
      case DROPPED_BEFORE -> exchange.close();
      case DROPPED_AFTER -> {
        show(method, body);
        exchange.close();
      }
      case GARBLED -> {
        show(method, body);
        byte[] html = "<html>502</html>".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(502, html.length);
        exchange.getResponseBody().write(html);
        exchange.close();
      }
      case STALLED -> {
        pause(10_000);
        Answers.ok(exchange, show(method, body));
      }
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private JsonNode show(String method, JsonNode body) {
    String chat = body.path("chat_id").asText();
    if (Forum.concerns(method, body)) {
      JsonNode done = forum.done(method, body);
      if (Forum.METHODS.contains(method)) {
        return done;
      }
    }
    shown
        .computeIfAbsent(chat, of -> new ConcurrentLinkedQueue<>())
        .add(new Shown(method, body, System.nanoTime()));
    shownInAll.incrementAndGet();
    ObjectNode message = JSON.createObjectNode();
    message.put("message_id", messageIds.incrementAndGet());
    message.put("date", 1_795_700_000);
    message.putObject("chat").put("id", Long.parseLong(chat)).put("type", "private");
    message.put("text", body.path("text").asText());
    return message;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
