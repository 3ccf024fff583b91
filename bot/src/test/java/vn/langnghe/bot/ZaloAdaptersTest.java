package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.intake.PlatformChannel;
import vn.langnghe.bot.channel.intake.Ports;
import vn.langnghe.bot.settings.BotSettings;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.knowledge.files.Problems;

/// From lines of `bot.yaml` to channels, or to problems with their lines.
class ZaloAdaptersTest {
  private static final String BOTH =
      """
      channels:
        - type: zalo-oa
          name: north
          app_id: "36"
          app_secret: env:APP
          oa_secret: env:OA
          webhook: "https://chat.example.vn"
          pays: true
        - type: zalo-oa
          name: south
          app_id: "37"
          app_secret: env:APP
          oa_secret: env:OA
        - type: zalo-bot
          name: main
          token: env:TOKEN
          webhook_secret: env:HOOK
      """;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Problems problems = new Problems();
  @TempDir Path folder = Path.of(".");
  private Store store;

  @BeforeEach
  void open() {
    store =
        Store.open(
            "jdbc:sqlite:" + folder.resolve("z.db"), MasterKey.text(MasterKey.fresh(), "test"));
  }

  @AfterEach
  void close() {
    store.close();
    threads.shutdownNow();
  }

  @Test
  void accountsAndBotsStandSideBySide() throws IOException {
    List<PlatformChannel> channels =
        channels(BOTH, Map.of("APP", "a", "OA", "o", "TOKEN", "1:t", "HOOK", "12345678"));
    assertThat(problems.list()).isEmpty();
    assertThat(channels)
        .extracting(Channel::name)
        .containsExactly("zalo-oa:north", "zalo-oa:south", "zalo-bot:main");
    assertThat(channels).allMatch(channel -> channel.hook().isPresent());
    assertThat(channels).allMatch(channel -> channel.resend() == Channel.Resend.SHOWN_TWICE);
    channels.forEach(PlatformChannel::close);
  }

  @Test
  void aMissingOrUnusableSecretIsAProblemWithItsLine() throws IOException {
    channels(BOTH, Map.of("APP", "a", "TOKEN", "1:t", "HOOK", "short"))
        .forEach(PlatformChannel::close);
    assertThat(problems.list())
        .extracting(Object::toString)
        .satisfiesExactly(
            first -> assertThat(first).contains("bot.yaml:2", "oa_secret", "OA"),
            second -> assertThat(second).contains("bot.yaml:9", "oa_secret", "OA"),
            third -> assertThat(third).contains("bot.yaml:14", "8 to 256"))
        .noneMatch(problem -> problem.contains("short"));
  }

  @Test
  void aSlipInAnEntryIsTold() throws IOException {
    channels(
        BOTH.replace("pays: true", "pays: maybe").replace("app_id: \"37\"", "appid: \"37\""),
        Map.of());
    assertThat(problems.list())
        .extracting(Object::toString)
        .anyMatch(problem -> problem.contains("pays: maybe"))
        .anyMatch(problem -> problem.contains("app_id"))
        .anyMatch(problem -> problem.contains("'appid' is not a field here"));
  }

  private List<PlatformChannel> channels(String yaml, Map<String, String> environment)
      throws IOException {
    Path file = folder.resolve("bot.yaml");
    Files.writeString(file, yaml);
    BotSettings settings = BotSettings.load(folder, file, problems);
    if (!problems.isEmpty()) {
      return List.of();
    }
    Ports ports =
        new Ports(
            new LateAcceptor(),
            store.raw(),
            store.notes(),
            store.leases(),
            (key, language) -> key,
            InstantSource.system(),
            threads,
            "test");
    Secrets secrets = new Secrets(folder, environment::get);
    ZaloAdapters zalo = new ZaloAdapters(ports, store.transcripts(), store.heard());
    return new Adapters(secrets, ports, zalo, problems).all(settings.channels());
  }
}
