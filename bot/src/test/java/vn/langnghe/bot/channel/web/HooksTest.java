package vn.langnghe.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.intake.Hook;

/// What platforms and machines ask the server.
class HooksTest {
  private final WebSite site = new WebSite(new WebChannel.Limits(5, 100));
  private final AtomicReference<String> seen = new AtomicReference<>("");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void rawBytesAndHeadersReachTheHookOfTheChannel() throws Exception {
    site.channel.hook(
        "telegram:main",
        delivered -> {
          seen.set(
              new String(delivered.body(), StandardCharsets.UTF_8)
                  + delivered.header().apply("X-Secret").orElse("")
                  + delivered.header().apply("X-Other").orElse("none"));
          return Hook.Answer.KEPT;
        });
    assertThat(post("/hooks/telegram:main", " {\"ô\": 1} ").statusCode()).isEqualTo(200);
    assertThat(seen.get()).isEqualTo(" {\"ô\": 1} abcnone");
    assertThat(post("/hooks/telegram:other", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void whatTheHookAnswersIsTheStatus() throws Exception {
    for (Hook.Answer answer : Hook.Answer.values()) {
      site.channel.hook("a", delivered -> answer);
      assertThat(post("/hooks/a", "{}").statusCode()).isEqualTo(answer.status());
    }
  }

  @Test
  void aHookThatStallsOrThrowsIsAnsweredInTime() throws Exception {
    site.channel.hook(
        "slow",
        delivered -> {
          LockSupport.parkNanos(Duration.ofSeconds(6).toNanos());
          return Hook.Answer.KEPT;
        });
    site.channel.hook(
        "broken",
        delivered -> {
          throw new IllegalStateException("no database");
        });
    long begun = System.nanoTime();
    assertThat(post("/hooks/slow", "{}").statusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    assertThat(post("/hooks/broken", "{}").statusCode()).isEqualTo(503);
  }

  @Test
  void aBodyThatIsTooLargeNeverReachesTheHook() throws Exception {
    site.channel.hook(
        "a",
        delivered -> {
          throw new AssertionError("too large");
        });
    assertThat(post("/hooks/a", "x".repeat(Hook.LARGEST_BODY + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void aChannelInTroubleIsNamedAndTakesNothingElseDown() throws Exception {
    site.channel.watch(() -> Map.of("telegram:main", Health.bad("no token")), () -> true);
    for (String path : new String[] {"/healthz", "/readyz"}) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("degraded", "telegram:main", "no token");
    }
  }

  @Test
  void withoutAStoreTheServiceIsAliveAndNotReady() throws Exception {
    site.channel.watch(Map::of, () -> false);
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/readyz").body()).contains("down", "check the database");
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(site.address.resolve(path))
            .header("X-Secret", "abc")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(site.address.resolve(path)).build());
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
