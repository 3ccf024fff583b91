package vn.langnghe.bot.channel.zalo.bot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import vn.langnghe.bot.channel.zalo.Answer;
import vn.langnghe.bot.channel.zalo.Fields;

/// What an answer of the Zalo Bot Platform means. Success and failure both come with HTTP 200; `ok`
/// tells which.
sealed interface BotVerdict {
  /// Done.
  ///
  /// @param result what the method gave
  record Done(JsonNode result) implements BotVerdict {}

  /// Not done, and worth another try: the platform says too fast, or nothing ever reached it.
  ///
  /// @param tooFast true when the whole channel should wait
  record Later(boolean tooFast, String reason) implements BotVerdict {}

  /// Not done: the token is void, which no retry of this message mends.
  record TokenVoid() implements BotVerdict {}

  /// Not done, and never will be.
  record Refused(int code) implements BotVerdict {}

  /// Perhaps done: the answer was lost or makes no sense.
  record Unclear(String reason) implements BotVerdict {}

  /// The meaning of an answer.
  static BotVerdict of(Answer answer) {
    return switch (answer) {
      case Answer.NotSent(String why) -> new Later(false, "no connection to Zalo (" + why + ")");
      case Answer.Lost(String why) -> new Unclear("the answer was lost (" + why + ")");
      case Answer.Got got -> of(got);
    };
  }

  private static BotVerdict of(Answer.Got got) {
    Optional<JsonNode> json = got.json();
    if (json.isPresent() && json.get().path("ok").asBoolean(false)) {
      return new Done(json.get().path("result"));
    }
    Optional<Integer> stated =
        json.flatMap(body -> Fields.text(body, "error_code"))
            .filter(text -> text.matches("-?\\d{1,9}"))
            .map(Integer::valueOf);
    int code = stated.orElse(got.status());
    return switch (code) {
      case 429 -> new Later(true, "Zalo asks to slow down");
      case 503 -> new Later(false, "Zalo is not available");
      case 401, 404 -> new TokenVoid();
      default -> {
        if (code >= 500 && stated.isPresent()) {
          yield new Later(false, "Zalo says that it failed (" + code + ")");
        }
        yield code >= 500 || code == 200
            ? new Unclear("Zalo failed with " + code)
            : new Refused(code);
      }
    };
  }
}
