package vn.langnghe.bot.channel.zalo.oa;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.channel.zalo.Answer;
import vn.langnghe.bot.channel.zalo.Caller;
import vn.langnghe.bot.channel.zalo.Fields;

/// The parts of Zalo's Official Account interface that are used here.
final class OaApi {
  private static final String TOKEN = "access_token";
  private static final String SEND = "/v3.0/oa/message/cs";

  /// The one address that a sample shows for anonymous chats. Where it is shut down, [#SEND] is
  /// tried.
  private static final String SEND_ANONYMOUS = "/v2.0/oa/message";

  private final Caller caller;
  private final URI host;

  /// @param host such as `https://openapi.zalo.me`
  OaApi(Caller caller, URI host) {
    this.caller = caller;
    this.host = host;
  }

  /// What an answer means. Success and failure both come with HTTP 200; `error` tells which.
  sealed interface Verdict {
    /// Done.
    ///
    /// @param data what came with it
    record Done(JsonNode data) implements Verdict {}

    /// Certainly not done.
    record Refused(OaRefusal refusal, int code) implements Verdict {}

    /// Certainly not done: the platform was not reached or is not available.
    record Absent(String reason) implements Verdict {}

    /// Perhaps done: the answer was lost or makes no sense.
    record Unclear(String reason) implements Verdict {}
  }

  /// Sends one message.
  Verdict send(OaAddress to, OaMessage message, String token) {
    return switch (to) {
      case OaAddress.User user -> post(SEND, to, message, token);
      case OaAddress.Anonymous anonymous -> {
        Verdict first = post(SEND_ANONYMOUS, to, message, token);
        yield first instanceof Verdict.Refused(OaRefusal refusal, int code)
                && refusal == OaRefusal.SHUT_DOWN
            ? post(SEND, to, message, token)
            : first;
      }
    };
  }

  /// Who the account is: `oa_id` and `name` among others.
  Verdict account(String token) {
    return meaning(caller.get(host.resolve("/v2.0/oa/getoa"), Map.of(TOKEN, token)));
  }

  private Verdict post(String path, OaAddress to, OaMessage message, String token) {
    return meaning(
        caller.post(
            host.resolve(path), Map.of(TOKEN, token), "application/json", message.body(to)));
  }

  private static Verdict meaning(Answer answer) {
    return switch (answer) {
      case Answer.NotSent(String why) -> new Verdict.Absent("no connection to Zalo (" + why + ")");
      case Answer.Lost(String why) -> new Verdict.Unclear("the answer was lost (" + why + ")");
      case Answer.Got got -> meaning(got);
    };
  }

  private static Verdict meaning(Answer.Got got) {
    Optional<JsonNode> json = got.json();
    Optional<Integer> code =
        json.flatMap(body -> Fields.text(body, "error"))
            .filter(text -> text.matches("-?\\d{1,9}"))
            .map(Integer::valueOf);
    if (code.isPresent() && code.get() != 0) {
      return new Verdict.Refused(OaRefusal.of(code.get()), code.get());
    }
    if (code.isPresent() && got.status() == 200) {
      return new Verdict.Done(json.get().path("data"));
    }
    return switch (got.status()) {
      case 429 -> new Verdict.Refused(OaRefusal.TOO_FAST, 429);
      case 401 -> new Verdict.Refused(OaRefusal.TOKEN, 401);
      case 503 -> new Verdict.Absent("Zalo is not available");
      default ->
          got.status() >= 400 && got.status() < 500
              ? new Verdict.Refused(OaRefusal.UNKNOWN, got.status())
              : new Verdict.Unclear("Zalo failed with HTTP " + got.status());
    };
  }
}
