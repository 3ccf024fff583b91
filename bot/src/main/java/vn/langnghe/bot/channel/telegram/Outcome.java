package vn.langnghe.bot.channel.telegram;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import vn.langnghe.bot.channel.Delivery;

/// What an error of the Bot API means for a send.
final class Outcome {
  /// Where the platform names no pause.
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private static final Duration TOKEN_PAUSE = Duration.ofSeconds(10);

  private Outcome() {}

  /// @param group whether the limit that was met may be the one of a single group
  static Delivery of(TelegramApiException error, boolean group) {
    if (error instanceof TelegramApiValidationException) {
      return new Delivery.Failed("the reply cannot be drawn for Telegram");
    }
    int code = code(error);
    if (code == 429) {
      Duration pause = pause(error);
      return group ? new Delivery.Retry(pause) : new Delivery.Throttled(pause);
    }
    if (code == 401 || code == 404) { // 404 answers a token that never was
      return new Delivery.Throttled(TOKEN_PAUSE);
    }
    if (code == 403) {
      return new Delivery.Blocked("the person blocked the bot, or is gone");
    }
    if (code >= 500) {
      return new Delivery.Retry(PAUSE);
    }
    if (code >= 400) {
      return new Delivery.Failed("Telegram refused it with " + code);
    }
    return hasNotLeft(error)
        ? new Delivery.Retry(PAUSE)
        : new Delivery.Unknown("the answer of Telegram was lost");
  }

  /// The error code of an answer that Telegram gave; 0 where there was none.
  static int code(TelegramApiException error) {
    if (error instanceof TelegramApiRequestException request) {
      @Nullable Integer code = request.getErrorCode();
      return code == null ? 0 : code;
    }
    return 0;
  }

  private static Duration pause(TelegramApiException error) {
    return Optional.of(error)
        .filter(TelegramApiRequestException.class::isInstance)
        .map(TelegramApiRequestException.class::cast)
        .flatMap(request -> Optional.ofNullable(request.getParameters()))
        .map(ResponseParameters::getRetryAfter)
        .map(Duration::ofSeconds)
        .orElse(PAUSE);
  }

  /// Whether no connection could be made, so that nothing can have arrived.
  static boolean hasNotLeft(Throwable error) {
    @Nullable Throwable cause = error;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof Wire.NotReached) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
