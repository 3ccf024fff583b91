package vn.langnghe.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.group.StaffGroup;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Language;

class ChannelListTest {
  @TempDir Path folder = Path.of(".");
  private final Problems problems = new Problems();

  @Test
  void botsStandSideBySideEachWithItsOwnName() throws IOException {
    List<ChannelSettings> channels =
        read(
            """
            channels:
              - type: telegram
                name: main
                token: env:TOKEN
              - type: telegram
                name: second
                token: file:/run/secrets/token
                webhook: https://chat.example.vn/
                limits: {per_second: 5}
              - type: zalo-oa
                name: main
                app_id: "123"
                app_secret: env:APP
                oa_secret: env:OA
              - type: zalo-bot
                name: main
                token: env:BOT
                webhook_secret: env:SECRET
            """);
    assertThat(problems.list()).isEmpty();
    assertThat(channels)
        .extracting(ChannelSettings::channel)
        .containsExactly("telegram:main", "telegram:second", "zalo-oa:main", "zalo-bot:main");
    ChannelSettings.Telegram second = (ChannelSettings.Telegram) channels.get(1);
    assertThat(second.webhook()).isEqualTo(Optional.of(URI.create("https://chat.example.vn")));
    assertThat(second.limits()).isEqualTo(new ChannelLimits(5, 60, 20));
    assertThat(second.token()).isEqualTo(new SecretSource.SecretFile("/run/secrets/token"));
  }

  @Test
  void whatIsWrongIsToldWithItsLineAndNoSecretIsShown() throws IOException {
    read(
        """
        channels:
          - type: telegram
            name: main
            token: 123456:a-real-token
          - type: telegram
            name: main
            token: env:TOKEN
            webhook: http://chat.example.vn
          - type: signal
            name: x
          - type: telegram
            name: "Mặt trời"
            token: env:TOKEN
            tokn: env:TOKEN
        """);
    assertThat(problems.list()).extracting(Problem::line).containsExactly(4, 6, 8, 9, 12, 14);
    assertThat(problems.list().toString())
        .doesNotContain("a-real-token")
        .contains("env:NAME", "already there on line 2", "telegram, zalo-oa or zalo-bot");
  }

  @Test
  void oneBotServesTheGroupOfStaff() throws IOException {
    List<ChannelSettings> channels =
        read(
            """
            channels:
              - {type: telegram, name: a, token: "env:A", staff_group: {chat: "-1001234", words: never, language: en}}
              - {type: telegram, name: b, token: "env:B"}
            """);
    assertThat(problems.list()).isEmpty();
    assertThat(((ChannelSettings.Telegram) channels.getFirst()).staff())
        .contains(
            new ChannelSettings.Staffed(
                Optional.of("-1001234"), StaffGroup.Words.NEVER, Language.EN));
    assertThat(((ChannelSettings.Telegram) channels.getLast()).staff()).isEmpty();
    read(
        """
        channels:
          - {type: telegram, name: a, token: "env:A", staff_group: {chat: "@nhom"}}
          - {type: telegram, name: b, token: "env:B", staff_group: {chat: code, words: sometimes}}
          - {type: telegram, name: c, token: "env:C", staff_group: {}}
        """);
    assertThat(problems.list().toString())
        .contains("the id of the group", "a second bot", "after-take, always or never", "'chat'");
  }

  @Test
  void theStarterNamesNoChannel() {
    Path config = Starter.ROOT.resolve("config");
    assertThat(BotSettings.load(config, config.resolve("bot.yaml"), problems).channels()).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  private List<ChannelSettings> read(String yaml) throws IOException {
    Path file = folder.resolve("bot.yaml");
    Files.writeString(file, yaml);
    return BotSettings.load(folder, file, problems).channels();
  }
}
