package vn.langnghe.bot.channel.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.langnghe.bot.channel.Health;

/// What machines ask: `/healthz`, does the process live; `/readyz`, can it keep messages. Both name
/// every channel and how it fares; a channel in trouble takes the node out of nothing, since the
/// others go on. Thread-safe.
final class HealthPages {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What is asked.
  ///
  /// @param channels how the channels beside the web fare
  /// @param keeps whether the store answers
  record Sources(Supplier<Map<String, Health>> channels, BooleanSupplier keeps) {}

  private final AtomicReference<Sources> sources =
      new AtomicReference<>(new Sources(Map::of, () -> true));

  void ask(Sources these) {
    sources.set(these);
  }

  void alive(Context context) {
    answer(context, true);
  }

  void ready(Context context) {
    answer(context, sources.get().keeps().getAsBoolean());
  }

  private void answer(Context context, boolean keeps) {
    Map<String, Health> channels = sources.get().channels().get();
    boolean good = channels.values().stream().allMatch(Health::good);
    ObjectNode answer = JSON.createObjectNode();
    answer.put("status", keeps ? good ? "ok" : "degraded" : "down");
    answer.put("store", keeps ? "ok" : "does not answer; check the database");
    ObjectNode each = answer.putObject("channels");
    each.put(WebChannel.NAME, "ok");
    channels.forEach((name, health) -> each.put(name, health.tells()));
    context
        .status(keeps ? 200 : 503)
        .contentType("application/json; charset=utf-8")
        .result(answer.toPrettyString() + "\n");
  }
}
