package vn.langnghe.bot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.text.Language;

/// Goes through a start and some hundreds of conversations, so that the JDK can note in its
/// start-up cache which classes are needed and which methods are worth compiling. The launcher
/// calls for it after each build; without it the first minutes under load are slow.
final class Rehearsal {
  /// Messages of one visitor; few enough for every limit.
  private static final int EACH = 20;

  private static final int EACH_CARD = 5;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client;
  private final URI address;

  private Rehearsal(HttpClient client, URI address) {
    this.client = client;
    this.address = address;
  }

  /// Visitors come, listen and write what the cards say that people ask.
  static void hold(int port, Knowledge knowledge) throws IOException, InterruptedException {
    List<String> asked =
        knowledge.guidance(Language.VI).cards().stream()
            .flatMap(card -> card.questions().stream().limit(EACH_CARD))
            .toList();
    try (HttpClient client = HttpClient.newHttpClient()) {
      Rehearsal rehearsal = new Rehearsal(client, URI.create("http://127.0.0.1:" + port));
      for (int from = 0; from < asked.size(); from += EACH) {
        rehearsal.visit(asked.subList(from, Math.min(asked.size(), from + EACH)));
      }
    }
  }

  private void visit(List<String> texts) throws IOException, InterruptedException {
    HttpResponse<String> page = client.send(request("/").build(), BodyHandlers.ofString());
    String cookie = page.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
    HttpRequest listening = request("/events").header("Cookie", cookie).build();
    try (InputStream events = client.send(listening, BodyHandlers.ofInputStream()).body()) {
      for (int i = 0; i < texts.size(); i++) {
        String message =
            JSON.writeValueAsString(Map.of("id", "rehearsal-" + i, "text", texts.get(i)));
        client.send(
            request("/messages")
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(message))
                .build(),
            BodyHandlers.discarding());
      }
      events.read();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path));
  }
}
