package vn.langnghe.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.Bench;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.intake.Hook.Answer;

/// Telegram delivers by itself.
class TelegramHookTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String UPDATE =
      "{\"update_id\":1,\"message\":{\"message_id\":1,\"text\":\"m1\",\"chat\":{\"id\":11,\"type\":\"private\"}}}";

  @TempDir Path folder = Path.of(".");

  @Test
  void onlyWhatCarriesTheSecretIsKeptAndItIsAnsweredOnce() {
    try (Bench bench = new Bench(folder);
        TelegramPlatform platform = new TelegramPlatform();
        TelegramChannel channel = channel(bench, platform)) {
      bench.start(channel);
      channel.start();
      await().atMost(PATIENCE).until(() -> secret(platform).isPresent());
      String setting = platform.setting("setwebhook").asText();
      assertThat(setting).contains("https://chat.example.vn/hooks/telegram:hooked");
      Hook hook = channel.hook().orElseThrow();
      assertThat(hook.receive(update(Optional.empty()))).isEqualTo(Answer.FORGED);
      assertThat(hook.receive(update(Optional.of("0".repeat(64))))).isEqualTo(Answer.FORGED);
      assertThat(hook.receive(update(secret(platform)))).isEqualTo(Answer.KEPT);
      assertThat(hook.receive(update(secret(platform)))).isEqualTo(Answer.KEPT);
      await().atMost(PATIENCE).until(() -> platform.shown("11").size() == 1);
      await()
          .atMost(PATIENCE)
          .until(() -> bench.store().raw().waiting("telegram:hooked", 0, 10).isEmpty());
      assertThat(platform.shown("11")).hasSize(1);
      assertThat(channel.health().good()).isTrue();
    }
  }

  private static TelegramChannel channel(Bench bench, TelegramPlatform platform) {
    return new TelegramChannel(
        new TelegramChannel.Settings(
            "telegram:hooked",
            new Secret(TelegramPlatform.TOKEN),
            Optional.of(URI.create("https://chat.example.vn")),
            platform.address(),
            Pace.FREE),
        TelegramRig.ports(bench));
  }

  private static Optional<String> secret(TelegramPlatform platform) {
    Matcher found =
        Pattern.compile("[0-9a-f]{64}").matcher(platform.setting("setwebhook").asText());
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  private static Hook.Delivered update(Optional<String> secret) {
    return new Hook.Delivered(
        name -> name.equals("X-Telegram-Bot-Api-Secret-Token") ? secret : Optional.empty(),
        UPDATE.getBytes(StandardCharsets.UTF_8));
  }
}
