package vn.langnghe.bot.channel.zalo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import vn.langnghe.bot.channel.ChannelContract.Mood;
import vn.langnghe.bot.channel.zalo.FaultServer.Act;
import vn.langnghe.bot.channel.zalo.FaultServer.Request;

/// Zalo's two platforms as far as sending goes, in any mood. What a person would see is kept by
/// chat.
public final class Platform implements AutoCloseable {
  private final FaultServer server = new FaultServer(this::act);
  private final AtomicReference<Mood> mood = new AtomicReference<>(Mood.KIND);
  private final Map<String, List<String>> shown = new ConcurrentHashMap<>();
  private final AtomicInteger messages = new AtomicInteger();
  private final AtomicReference<Hand> hand =
      new AtomicReference<>((request, body) -> Optional.empty());

  /// Decides a request before the mood does.
  public interface Hand {
    /// @param body the request as JSON
    Optional<Act> act(Request request, JsonNode body);
  }

  /// Where it listens.
  public URI address() {
    return server.address();
  }

  /// How sends are treated from now on.
  public void mood(Mood now) {
    mood.set(now);
  }

  /// Requests that this hand decides, the mood does not.
  public void hand(Hand now) {
    hand.set(now);
  }

  /// What a chat shows, in order.
  public List<String> shown(String chat) {
    return List.copyOf(shown.getOrDefault(chat, List.of()));
  }

  /// What arrived, in order.
  public List<Request> requests() {
    return server.requests();
  }

  private Act act(Request request) {
    JsonNode body =
        Fields.object(request.body().getBytes(StandardCharsets.UTF_8))
            .orElse(MissingNode.getInstance());
    Optional<Act> decided = hand.get().act(request, body);
    if (decided.isPresent()) {
      return decided.get();
    }
    boolean account = request.path().startsWith("/v");
    if (!request.path().endsWith("/cs") && !request.path().endsWith("/sendMessage")) {
      return new Act.Answer(
          200,
          "{\"ok\":true,\"result\":{\"account_name\":\"bot\"},\"error\":0,\"data\":{\"name\":\"Lắng Nghe\"}}");
    }
    return switch (mood.get()) {
      case KIND -> show(account, body);
      case MUMBLING -> {
        show(account, body);
        yield new Act.Drop();
      }
      case BUSY ->
          new Act.Answer(
              200,
              account
                  ? "{\"error\":-32,\"message\":\"slow\"}"
                  : "{\"ok\":false,\"error_code\":429}");
      case BLOCKED ->
          new Act.Answer(
              200,
              account
                  ? "{\"error\":-213,\"message\":\"gone\"}"
                  : "{\"ok\":false,\"error_code\":403}");
      case BROKEN -> new Act.Answer(500, "<html>");
    };
  }

  /// Shows a message, as Zalo does.
  public Act show(boolean account, JsonNode body) {
    String chat =
        account ? body.path("recipient").path("user_id").asText() : body.path("chat_id").asText();
    String text = account ? body.path("message").path("text").asText() : body.path("text").asText();
    shown.computeIfAbsent(chat, key -> new CopyOnWriteArrayList<>()).add(text);
    String id = "out-" + messages.incrementAndGet();
    return new Act.Answer(
        200,
        account
            ? "{\"error\":0,\"message\":\"Success\",\"data\":{\"message_id\":\"" + id + "\"}}"
            : "{\"ok\":true,\"result\":{\"message_id\":\"" + id + "\",\"date\":1}}");
  }

  @Override
  public void close() {
    server.close();
  }
}
