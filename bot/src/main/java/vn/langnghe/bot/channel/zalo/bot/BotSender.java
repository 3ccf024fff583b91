package vn.langnghe.bot.channel.zalo.bot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.channel.zalo.Fields;
import vn.langnghe.bot.channel.zalo.Words;
import vn.langnghe.bot.message.Reply;

/// The sending side of one bot of the Zalo Bot Platform. Thread-safe.
final class BotSender {
  private static final Duration TOO_FAST = Duration.ofSeconds(2);
  private static final Duration WITHOUT_TOKEN = Duration.ofMinutes(1);

  private final BotApi api;
  private final Words words;
  private volatile Optional<String> trouble = Optional.empty();

  BotSender(BotApi api, Words words) {
    this.api = api;
    this.words = words;
  }

  int pieces(Reply reply) {
    return Math.max(1, BotDrawing.draw(reply, words).size());
  }

  Delivery send(Parcel parcel) {
    List<String> texts = BotDrawing.draw(parcel.reply(), words);
    return parcel.piece() < texts.size()
        ? delivery(api.send(parcel.chat().chat(), texts.get(parcel.piece())))
        : new Delivery.Sent();
  }

  private Delivery delivery(BotVerdict verdict) {
    return switch (verdict) {
      case BotVerdict.Done(var result) -> {
        trouble = Optional.empty();
        yield new Delivery.Sent(Fields.text(result, "message_id").stream().toList());
      }
      case BotVerdict.Later(boolean tooFast, String reason) ->
          tooFast ? new Delivery.Throttled(TOO_FAST) : new Delivery.Retry(Duration.ZERO);
      case BotVerdict.TokenVoid() -> {
        trouble = Optional.of("Zalo does not know the token; put the bot's token in place again");
        yield new Delivery.Retry(WITHOUT_TOKEN);
      }
      case BotVerdict.Refused(int code) ->
          code == 403
              ? new Delivery.Blocked("the person cannot be reached (code 403)")
              : new Delivery.Failed("Zalo refused the message (code " + code + ")");
      case BotVerdict.Unclear(String reason) -> new Delivery.Unknown(reason);
    };
  }

  /// What stands in the way of sending.
  Health health() {
    return trouble.map(Health::bad).orElse(Health.GOOD);
  }
}
