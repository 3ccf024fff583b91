package vn.langnghe.bot.channel.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.langnghe.bot.channel.intake.Hook;

/// Where platforms deliver: hands raw bytes to the hook of the channel that the address names.
/// Thread-safe.
final class Hooks {
  private final Map<String, Hook> hooks = new ConcurrentHashMap<>();

  void open(String channel, Hook hook) {
    hooks.put(channel, hook);
  }

  void receive(Context context) throws IOException {
    Optional<Hook> hook = Optional.ofNullable(hooks.get(context.pathParam("channel")));
    if (hook.isEmpty()) {
      context.status(404).contentType("text/plain").result("");
      return;
    }
    byte[] body;
    try (InputStream bytes = context.req().getInputStream()) {
      body = bytes.readNBytes(Hook.LARGEST_BODY + 1);
    }
    if (body.length > Hook.LARGEST_BODY) {
      context.status(413).contentType("text/plain").result("");
      return;
    }
    Hook.Answer answer =
        hook.get()
            .receive(new Hook.Delivered(name -> Optional.ofNullable(context.header(name)), body));
    context.status(answer.status()).contentType("text/plain").result("");
  }
}
