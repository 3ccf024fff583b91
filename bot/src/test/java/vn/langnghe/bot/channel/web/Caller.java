package vn.langnghe.bot.channel.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A visitor without a browser: keeps cookies, follows nothing.
final class Caller {
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new TreeMap<>();
  String cookie = "";

  Caller(URI address) {
    this.address = address;
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return remember(client.send(request, BodyHandlers.ofString()));
  }

  HttpResponse<InputStream> stream(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofInputStream());
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(address.resolve(path));
    return cookie.isEmpty() ? builder : builder.header("Cookie", cookie);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  HttpResponse<String> json(String body) throws IOException, InterruptedException {
    return post("/messages", "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build();
    return send(request);
  }

  private HttpResponse<String> remember(HttpResponse<String> answer) {
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";")[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    cookie =
        cookies.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("; "));
    return answer;
  }
}
