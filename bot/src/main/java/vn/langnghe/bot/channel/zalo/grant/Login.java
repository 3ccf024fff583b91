package vn.langnghe.bot.channel.zalo.grant;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A grant by an administrator of the account: they open an address, agree, and bring back the
/// address they were led to. Not thread-safe.
public final class Login {
  private final TokenShelf shelf;
  private final OAuth oauth;
  private final InstantSource clock;
  private final Pkce pkce;

  Login(TokenShelf shelf, OAuth oauth, SecureRandom random, InstantSource clock) {
    this.shelf = shelf;
    this.oauth = oauth;
    this.clock = clock;
    this.pkce = Pkce.fresh(random);
  }

  /// How a login ended.
  public sealed interface Ending {
    /// Tokens were bought and are kept.
    ///
    /// @param until when the access token ends, unless it is renewed before
    record Granted(Instant until) implements Ending {}

    /// Nothing was bought.
    ///
    /// @param why one line that says what to do
    record Failed(String why) implements Ending {}
  }

  /// The address to open, while logged in to Zalo as an administrator of the account.
  ///
  /// @param callback an address that is registered with the app
  public URI address(URI callback) {
    return oauth.permission(callback, pkce);
  }

  /// Buys and keeps the tokens.
  ///
  /// @param brought the address the browser was led to, or only the code in it
  public Ending finish(String brought) {
    Map<String, String> query = query(brought.strip());
    Optional<String> state = Optional.ofNullable(query.get("state"));
    if (state.filter(mark -> !mark.equals(pkce.state())).isPresent()) {
      return new Ending.Failed("that address belongs to another login; run this again");
    }
    Optional<String> code = Optional.ofNullable(query.get("code")).filter(it -> !it.isBlank());
    if (code.isEmpty()) {
      return new Ending.Failed(
          "there is no code in it; copy the whole address the browser shows after you agreed");
    }
    return switch (oauth.exchange(code.get(), pkce)) {
      case OAuth.Outcome.Granted(Tokens tokens) -> keep(tokens);
      case OAuth.Outcome.Refused(String reason) ->
          new Ending.Failed(
              reason
                  + "; a code is good for ten minutes and once: run this again, and check app_id and app_secret");
      case OAuth.Outcome.NotSent(String reason) -> new Ending.Failed(reason + "; run this again");
      case OAuth.Outcome.Lost(String reason) -> new Ending.Failed(reason + "; run this again");
    };
  }

  private Ending keep(Tokens tokens) {
    try {
      return shelf.grant(tokens, clock.instant())
          ? new Ending.Granted(tokens.expiresAt())
          : new Ending.Failed(
              "the service is renewing the old tokens just now; wait two minutes and run this again");
    } catch (RuntimeException e) {
      return new Ending.Failed(
          "the tokens could not be kept ("
              + e.getClass().getSimpleName()
              + "); mend the database and run this again");
    }
  }

  private static Map<String, String> query(String brought) {
    int mark = brought.indexOf('?');
    if (mark < 0) {
      return Map.of("code", brought.contains("/") || brought.contains(" ") ? "" : brought);
    }
    Map<String, String> query = new HashMap<>();
    String fields = brought.substring(mark + 1).split("#", 2)[0];
    for (String field : fields.split("&")) {
      String[] pair = field.split("=", 2);
      query.put(pair[0], pair.length > 1 ? decoded(pair[1]) : "");
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
