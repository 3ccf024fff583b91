package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir Path data = Path.of(".");

  @Test
  void afterAKillEveryAcceptedMessageIsAnsweredOnce() throws Exception {
    List<String> visitors = new ArrayList<>();
    int accepted = 0;
    try (ServiceProcess service = ServiceProcess.start(data)) {
      for (int visitor = 0; visitor < 8; visitor++) {
        visitors.add(visit(service));
      }
      for (int message = 0; message < 80; message++) {
        accepted += send(service, visitors.get(message % 8), message) == 202 ? 1 : 0;
      }
      service.kill();
    }
    assertThat(accepted).isEqualTo(80);
    try (ServiceProcess again = ServiceProcess.start(data)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() ->
              assertThat(pages(again, visitors))
                  .allSatisfy(page -> {
                    assertThat(page.texts()).hasSize(10).doesNotHaveDuplicates();
                    assertThat(page.unanswered()).isZero();
                  }));
      assertThat(pages(again, visitors)).allMatch(page -> page.surplus() == 0);
      assertThat(again.stop()).isEqualTo(143);
      assertThat(again.printed()).contains("is listening").doesNotContain("ERROR");
    }
  }

  @Test
  void aPortThatIsTakenIsToldInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
        ServiceProcess service = ServiceProcess.launch(data, taken.getLocalPort())) {
      assertThat(service.exitStatus()).isEqualTo(1);
      assertThat(service.printed())
          .contains("is taken; choose another with --port")
          .doesNotContain("\tat ");
      assertThat(data.resolve("langnghe.db"))
          .as("what another service may be using")
          .doesNotExist();
    }
  }

  @Test
  void signalsThatDoNotDoWhatTheirExamplesSayAreNotServed() throws Exception {
    Path starter = data.resolve("starter");
    FewLines.copy(Starter.ROOT, starter);
    Path content = starter.resolve("knowledge/content");
    Path file = content.resolve("signals/left-or-lost.yaml");
    int lines = Files.readAllLines(file).size();
    Files.writeString(file, "      - \"toi thua het roi\"\n", StandardOpenOption.APPEND);
    Path log = data.resolve("service.log");
    Process service =
        ServiceProcess.process(
            log,
            Files.createDirectory(data.resolve("data")),
            "--port",
            "0",
            "--knowledge",
            content,
            "--config",
            starter.resolve("config"));
    assertThat(service.waitFor()).isEqualTo(1);
    assertThat(Files.readString(log))
        .contains(
            "left-or-lost.yaml:" + (lines + 1),
            "fires on its counterexample",
            "mend them and start")
        .doesNotContain("is listening", "\tat ");
  }

  private String visit(ServiceProcess service) throws IOException, InterruptedException {
    HttpResponse<String> page =
        client.send(HttpRequest.newBuilder(service.address).build(), BodyHandlers.ofString());
    return page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private int send(ServiceProcess service, String cookie, int number)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.address.resolve("/messages"))
            .header("Cookie", cookie)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"id\":\"message-" + number + "\",\"text\":\"em mất ngủ quá\"}"))
            .build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }

  private List<ChatPage> pages(ServiceProcess service, List<String> visitors)
      throws IOException, InterruptedException {
    List<ChatPage> pages = new ArrayList<>();
    for (String cookie : visitors) {
      HttpRequest request =
          HttpRequest.newBuilder(service.address).header("Cookie", cookie).build();
      pages.add(ChatPage.of(client.send(request, BodyHandlers.ofString()).body()));
    }
    return pages;
  }
}
