package vn.langnghe.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A member of staff without a browser: keeps cookies, follows nothing, reads the form's token.
final class StaffBrowser {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .cookieHandler(new CookieManager())
          .build();
  private String csrf = "";

  StaffBrowser(URI address) {
    this.address = address;
  }

  static StaffBrowser signedIn(ConsoleSite site, String login) throws Exception {
    StaffBrowser browser = new StaffBrowser(site.address);
    assertThat(browser.post("/console/sign-in", "login", login, "password", ConsoleSite.PASSWORD))
        .extracting(StaffBrowser::to)
        .isEqualTo("/console/code");
    browser.get("/console/code");
    assertThat(browser.post("/console/code", "code", site.code(login)))
        .extracting(StaffBrowser::to)
        .isEqualTo("/console");
    browser.get("/console/me");
    return browser;
  }

  static String to(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return keep(
        client.send(
            HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString()));
  }

  /// Lines of the stream of news, as they come.
  Iterator<String> stream() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/console/events"))
            .header("Accept", "text/event-stream")
            .build();
    return client.send(request, BodyHandlers.ofLines()).body().iterator();
  }

  /// Sends a form with the token of the last page.
  HttpResponse<String> post(String path, String... fields)
      throws IOException, InterruptedException {
    return send(csrf, "", path, fields);
  }

  /// Sends a form as another site would make the browser send it, or with another token.
  HttpResponse<String> send(String token, String site, String path, String... fields)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder("csrf=").append(encoded(token));
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString()));
    if (!site.isEmpty()) {
      request.header("Sec-Fetch-Site", site);
    }
    return keep(client.send(request.build(), BodyHandlers.ofString()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> keep(HttpResponse<String> answer) {
    Matcher found = CSRF.matcher(answer.body());
    if (found.find()) {
      csrf = found.group(1);
    }
    return answer;
  }

  /// The token of the last page.
  String csrf() {
    return csrf;
  }
}
