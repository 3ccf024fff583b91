package vn.langnghe.bot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Goes once through what a start and a first message need, so that the JDK can note it in its
/// start-up cache. The launcher calls for it after each build.
final class Rehearsal {
  private Rehearsal() {}

  /// Visits the page and sends one message.
  static void answerOnce(int port) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      String cookie = page.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
      HttpRequest message =
          HttpRequest.newBuilder(address.resolve("/messages"))
              .header("Cookie", cookie)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"id\":\"rehearsal\",\"text\":\"...\"}"))
              .build();
      client.send(message, BodyHandlers.discarding());
    }
  }
}
