package vn.langnghe.bot.channel.telegram;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.langnghe.bot.channel.intake.PlatformChannel.Check;

/// Asks Telegram whether a bot is set up.
final class Checks {
  private static final Duration MOST_APART = Duration.ofSeconds(30);

  private final TelegramClient client;
  private final Wire wire;
  private final Optional<URI> webhook;

  /// @param webhook where updates should be delivered; empty for long polling
  Checks(TelegramClient client, Wire wire, Optional<URI> webhook) {
    this.client = client;
    this.wire = wire;
    this.webhook = webhook;
  }

  List<Check> all(Instant now) {
    List<Check> checks = new ArrayList<>();
    try {
      User me = client.execute(GetMe.builder().build());
      checks.add(new Check("token", true, "Telegram knows the bot as @" + me.getUserName()));
      checks.add(webhook(client.execute(GetWebhookInfo.builder().build())));
    } catch (TelegramApiException e) {
      checks.add(failed(e));
    }
    wire.platformTime().ifPresent(theirs -> checks.add(clock(theirs, now)));
    return List.copyOf(checks);
  }

  private static Check failed(TelegramApiException error) {
    int code = Outcome.code(error);
    if (code == 401 || code == 404) {
      return new Check(
          "token", false, "Telegram does not know it; copy the token from @BotFather once more");
    }
    return new Check(
        "network",
        false,
        code == 0
            ? "Telegram cannot be reached; check the network, a proxy, and the field 'server'"
            : "Telegram answers with " + code + "; try again in a minute");
  }

  private Check webhook(WebhookInfo info) {
    String set = info.getUrl() == null ? "" : info.getUrl();
    if (webhook.isEmpty()) {
      return set.isEmpty()
          ? new Check("webhook", true, "none: the bot asks Telegram for updates")
          : new Check(
              "webhook",
              true,
              "one is set and will be removed at the start, since bot.yaml names none");
    }
    if (!set.equals(webhook.get().toString())) {
      return new Check("webhook", true, "will be set to " + webhook.get() + " at the start");
    }
    if (info.getLastErrorMessage() != null && !info.getLastErrorMessage().isEmpty()) {
      return new Check(
          "webhook",
          false,
          "Telegram met: "
              + info.getLastErrorMessage()
              + "; check that "
              + webhook.get()
              + " is reached from outside with a valid certificate");
    }
    return new Check("webhook", true, "set to " + set + "; certificate accepted by Telegram");
  }

  private static Check clock(Instant theirs, Instant ours) {
    Duration apart = Duration.between(theirs, ours).abs();
    return apart.compareTo(MOST_APART) > 0
        ? new Check(
            "clock",
            false,
            "this machine is " + apart.toSeconds() + " s off; set the time by network (ntp)")
        : new Check("clock", true, "right within " + MOST_APART.toSeconds() + " s");
  }
}
