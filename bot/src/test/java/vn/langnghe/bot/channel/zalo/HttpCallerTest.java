package vn.langnghe.bot.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.zalo.FaultServer.Act;

class HttpCallerTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpCaller caller = new HttpCaller(threads, Duration.ofMillis(700));
  private final Queue<Act> acts = new ArrayDeque<>();
  private final FaultServer server = new FaultServer(request -> acts.remove());

  @AfterEach
  void close() {
    caller.close();
    server.close();
    threads.shutdownNow();
  }

  @Test
  void anAnswerIsGiven() {
    acts.add(new Act.Answer(503, "{\"a\":1}"));
    Answer.Got got = (Answer.Got) post(server.address());
    assertThat(got.status()).isEqualTo(503);
    assertThat(got.json().orElseThrow().path("a").asInt()).isEqualTo(1);
    assertThat(server.requests().getFirst().header("access_token")).isEqualTo("t");
    assertThat(server.requests().getFirst().body()).isEqualTo("{\"x\":\"ế\"}");
  }

  @Test
  void aRequestWhoseConnectionBreaksIsLostAndNotRepeated() {
    acts.add(new Act.Answer(200, "{}"));
    acts.add(new Act.Drop()); // the pooled connection breaks after the request was read
    acts.add(new Act.Half());
    assertThat(post(server.address())).isInstanceOf(Answer.Got.class);
    assertThat(post(server.address())).isInstanceOf(Answer.Lost.class);
    assertThat(post(server.address())).isInstanceOf(Answer.Lost.class);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aSlowAnswerIsLost() {
    acts.add(new Act.Slow(Duration.ofSeconds(2), new Act.Answer(200, "{}")));
    assertThat(post(server.address())).isInstanceOf(Answer.Lost.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void withoutAConnectionNothingWasSent() throws IOException {
    URI nobody;
    try (ServerSocket closed = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
    }
    for (URI address : List.of(nobody, URI.create("http://no-such-host.invalid"))) {
      assertThat(post(address)).as(address.toString()).isInstanceOf(Answer.NotSent.class);
    }
  }

  @Test
  void aBodyThatIsNoJsonGivesNone() {
    acts.add(new Act.Answer(200, "<html>"));
    acts.add(new Act.Answer(200, "[1]"));
    acts.add(new Act.Answer(200, ""));
    for (int i = 0; i < 3; i++) {
      assertThat(((Answer.Got) post(server.address())).json()).isEmpty();
    }
  }

  private Answer post(URI address) {
    return caller.post(
        address,
        Map.of("access_token", "t"),
        "application/json",
        "{\"x\":\"ế\"}".getBytes(StandardCharsets.UTF_8));
  }
}
