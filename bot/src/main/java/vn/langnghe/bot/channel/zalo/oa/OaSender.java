package vn.langnghe.bot.channel.zalo.oa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.Heard;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.channel.zalo.Fields;
import vn.langnghe.bot.channel.zalo.Needs;
import vn.langnghe.bot.channel.zalo.Words;
import vn.langnghe.bot.channel.zalo.grant.TokenKeeper;
import vn.langnghe.bot.message.Reply;

/// The sending side of one Official Account: draws a reply as few messages, minds the free ones,
/// and tells what became of each. Thread-safe.
final class OaSender {
  private static final Logger LOG = LoggerFactory.getLogger(OaSender.class);

  /// While nobody has granted access, a reply waits so long between tries.
  private static final Duration WITHOUT_TOKEN = Duration.ofMinutes(1);

  private static final Duration TOO_FAST = Duration.ofSeconds(2);

  /// So long after Zalo refused for a used up quota operators are told.
  private static final Duration REMEMBERED = Duration.ofHours(6);

  private final String name;
  private final boolean pays;
  private final OaApi api;
  private final TokenKeeper tokens;
  private final Heard heard;
  private final Words words;
  private final InstantSource clock;
  private volatile Optional<Instant> usedUpAt = Optional.empty();

  /// @param name of the channel
  /// @param pays true when the account pays for messages beyond the free ones
  OaSender(String name, boolean pays, OaApi api, TokenKeeper tokens, Needs needs) {
    this.name = name;
    this.pays = pays;
    this.api = api;
    this.tokens = tokens;
    this.heard = needs.heard();
    this.words = needs.words();
    this.clock = needs.ports().clock();
  }

  int pieces(Reply reply) {
    return Math.max(1, OaDrawing.draw(reply, words).size());
  }

  Delivery send(Parcel parcel) {
    List<OaMessage> messages = OaDrawing.draw(parcel.reply(), words);
    if (parcel.piece() >= messages.size()) {
      return new Delivery.Sent();
    }
    if (parcel.sequence() > 0) {
      Optional<Delivery> kept = kept(parcel, messages.size() - parcel.piece());
      if (kept.isPresent()) {
        return kept.get();
      }
    }
    return tokens
        .access()
        .map(access -> send(parcel, messages.get(parcel.piece()), access))
        .orElse(new Delivery.Retry(WITHOUT_TOKEN));
  }

  /// Whether a reply must not go out for want of free messages.
  private Optional<Delivery> kept(Parcel parcel, int messages) {
    Heard.Since since = heard.last(parcel.chat());
    boolean danger = parcel.level().isPage();
    return switch (new Allowance(since.at(), since.messages())
        .judge(messages, danger, pays, clock.instant())) {
      case Allowance.Verdict.Keep(var why, String reason) ->
          Optional.of(new Delivery.Failed(why, reason));
      case Allowance.Verdict.Send(boolean low) -> {
        if (low) {
          LOG.warn(
              "{}: reply {} leaves few free messages or none; a counsellor should know",
              name,
              parcel.sequence());
        }
        yield Optional.empty();
      }
    };
  }

  private Delivery send(Parcel parcel, OaMessage message, TokenKeeper.Access access) {
    OaAddress to = OaAddress.of(parcel.chat().chat());
    OaApi.Verdict verdict = api.send(to, message, access.token());
    boolean buttonsRefused =
        verdict instanceof OaApi.Verdict.Refused(OaRefusal refusal, int code)
            && refusal == OaRefusal.MALFORMED
            && !message.buttons().isEmpty();
    if (buttonsRefused) {
      LOG.warn("{}: Zalo refused the buttons of a message; it goes out without them", name);
      verdict = api.send(to, message.withoutButtons(), access.token());
    }
    return switch (verdict) {
      case OaApi.Verdict.Done(var data) -> {
        usedUpAt = Optional.empty();
        yield new Delivery.Sent(Fields.text(data, "message_id").stream().toList());
      }
      case OaApi.Verdict.Absent(String reason) -> new Delivery.Retry(Duration.ZERO);
      case OaApi.Verdict.Unclear(String reason) -> new Delivery.Unknown(reason);
      case OaApi.Verdict.Refused(OaRefusal refusal, int code) -> refused(refusal, code, access);
    };
  }

  private Delivery refused(OaRefusal refusal, int code, TokenKeeper.Access access) {
    return switch (refusal) {
      case TOO_FAST -> new Delivery.Throttled(TOO_FAST);
      case TOKEN -> {
        tokens.rejected(access);
        yield new Delivery.Retry(Duration.ZERO);
      }
      case UNREACHABLE -> new Delivery.Blocked(refusal.reason(code));
      case QUOTA -> {
        usedUpAt = Optional.of(clock.instant());
        yield new Delivery.Failed(Delivery.Why.BUDGET, refusal.reason(code));
      }
      case CLOSED -> new Delivery.Failed(Delivery.Why.QUIET, refusal.reason(code));
      case MALFORMED, SHUT_DOWN, POLICY, UNKNOWN -> new Delivery.Failed(refusal.reason(code));
    };
  }

  /// What stands in the way of sending.
  Health health() {
    Optional<String> trouble = tokens.trouble();
    if (trouble.isPresent()) {
      return Health.bad(trouble.get());
    }
    boolean usedUp =
        usedUpAt.filter(at -> at.plus(REMEMBERED).isAfter(clock.instant())).isPresent();
    return usedUp
        ? Health.bad("Zalo refuses messages for a used up quota; buy more at oa.zalo.me")
        : Health.GOOD;
  }
}
