package vn.langnghe.bot.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Letters as signed JSON to a partner's system.
///
/// ```
///   POST address
///   X-LangNghe-Id: the code; the same letter may come twice
///   X-LangNghe-Signature: t=SECONDS,v1=HEX    HMAC-SHA256 under the shared secret over "SECONDS.BODY"
///   {"answer_by": "2026-11-27T03:15:00Z", "counsellor": "Lan", "id": "ab12cd34", "words": "…"}
///   ◀ 2xx {"acknowledged": "ab12cd34"}         they have it; any other 2xx: taken
/// ```
public final class SignedHook implements Post {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int TOO_MANY = 429;
  private static final int TIMED_OUT = 408;

  private final HttpClient client;
  private final URI address;
  private final String secret;
  private final InstantSource clock;

  /// @param secret shared with the partner
  public SignedHook(URI address, String secret, InstantSource clock, Executor threads) {
    this.address = address;
    this.secret = secret;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .executor(threads)
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Answer send(Letter letter) {
    try {
      String body = body(letter);
      String seconds = Long.toString(clock.instant().getEpochSecond());
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(LONGEST)
              .header("Content-Type", "application/json; charset=utf-8")
              .header("X-LangNghe-Id", letter.id())
              .header(
                  "X-LangNghe-Signature",
                  "t=" + seconds + ",v1=" + signature(secret, seconds + "." + body))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return answer(letter, client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Answer.AGAIN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.AGAIN;
    }
  }

  private static String body(Letter letter) throws JsonProcessingException {
    return JSON.writeValueAsString(
        new TreeMap<>(
            Map.of(
                "id", letter.id(),
                "words", letter.words(),
                "counsellor", letter.counsellor(),
                "answer_by", letter.answerBy().toString())));
  }

  /// HMAC-SHA256 in hex.
  static String signature(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private static Answer answer(Letter letter, HttpResponse<String> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return acknowledges(letter, response.body()) ? Answer.ACKNOWLEDGED : Answer.TAKEN;
    }
    return status >= 500 || status == TOO_MANY || status == TIMED_OUT
        ? Answer.AGAIN
        : Answer.REFUSED;
  }

  private static boolean acknowledges(Letter letter, String body) {
    try {
      return JSON.readTree(body).path("acknowledged").asText().equals(letter.id());
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
