package vn.langnghe.bot.channel.zalo.grant;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.langnghe.bot.channel.zalo.Answer;
import vn.langnghe.bot.channel.zalo.Caller;
import vn.langnghe.bot.channel.zalo.Fields;

/// Zalo's OAuth v4 for Official Accounts: the address where an administrator grants, and the
/// purchase of tokens with a code or with a refresh token. Repeats nothing.
final class OAuth {
  /// Zalo gives 25 hours; taken where it names none.
  private static final Duration USUAL_LIFE = Duration.ofHours(25);

  private final Caller caller;
  private final URI host;
  private final String appId;
  private final String appSecret;
  private final InstantSource clock;

  /// @param host such as `https://oauth.zaloapp.com`
  OAuth(Caller caller, URI host, String appId, String appSecret, InstantSource clock) {
    this.caller = caller;
    this.host = host;
    this.appId = appId;
    this.appSecret = appSecret;
    this.clock = clock;
  }

  /// What a purchase of tokens came to.
  sealed interface Outcome {
    /// Bought.
    record Granted(Tokens tokens) implements Outcome {}

    /// Refused, so nothing was spent.
    record Refused(String reason) implements Outcome {}

    /// Never reached Zalo, so nothing was spent.
    record NotSent(String reason) implements Outcome {}

    /// The answer was lost: the token may be spent.
    record Lost(String reason) implements Outcome {}
  }

  /// Where an administrator of the account grants.
  ///
  /// @param callback an address registered with the app; the code comes back in its query
  URI permission(URI callback, Pkce pkce) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("app_id", appId);
    query.put("redirect_uri", callback.toString());
    query.put("code_challenge", pkce.challenge());
    query.put("state", pkce.state());
    return host.resolve("/v4/oa/permission?" + form(query));
  }

  /// Buys the first tokens.
  ///
  /// @param code from the callback; good for ten minutes
  Outcome exchange(String code, Pkce pkce) {
    return buy(
        Map.of(
            "code",
            code,
            "app_id",
            appId,
            "grant_type",
            "authorization_code",
            "code_verifier",
            pkce.verifier()));
  }

  /// Spends a refresh token.
  Outcome refresh(Tokens tokens) {
    return buy(
        Map.of("refresh_token", tokens.refresh(), "app_id", appId, "grant_type", "refresh_token"));
  }

  private Outcome buy(Map<String, String> form) {
    Instant asked = clock.instant();
    Answer answer =
        caller.post(
            host.resolve("/v4/oa/access_token"),
            Map.of("secret_key", appSecret),
            "application/x-www-form-urlencoded",
            form(form).getBytes(StandardCharsets.UTF_8));
    return switch (answer) {
      case Answer.NotSent(String why) -> new Outcome.NotSent("no connection to Zalo (" + why + ")");
      case Answer.Lost(String why) -> new Outcome.Lost("the answer was lost (" + why + ")");
      case Answer.Got got -> outcome(got, asked);
    };
  }

  private static Outcome outcome(Answer.Got got, Instant asked) {
    Optional<JsonNode> json = got.json();
    Optional<String> access = json.flatMap(body -> Fields.text(body, "access_token"));
    Optional<String> refresh = json.flatMap(body -> Fields.text(body, "refresh_token"));
    if (access.isPresent() && refresh.isPresent()) {
      Duration life =
          json.flatMap(body -> Fields.text(body, "expires_in"))
              .filter(text -> text.matches("\\d{1,9}"))
              .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
              .orElse(USUAL_LIFE);
      return new Outcome.Granted(new Tokens(access.get(), refresh.get(), asked.plus(life)));
    }
    Optional<String> error = json.flatMap(body -> Fields.text(body, "error"));
    if (error.isPresent() && !error.get().equals("0")) {
      return new Outcome.Refused("Zalo refused (code " + error.get() + ")");
    }
    return switch (got.status()) {
      case 429, 503 -> new Outcome.NotSent("Zalo is not available");
      default ->
          got.status() >= 400 && got.status() < 500
              ? new Outcome.Refused("Zalo refused (HTTP " + got.status() + ")")
              : new Outcome.Lost("the answer makes no sense (HTTP " + got.status() + ")");
    };
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
