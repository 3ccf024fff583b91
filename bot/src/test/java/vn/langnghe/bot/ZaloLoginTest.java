package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.zalo.HttpCaller;
import vn.langnghe.bot.channel.zalo.grant.Grant;
import vn.langnghe.bot.channel.zalo.grant.Notebook;
import vn.langnghe.bot.channel.zalo.grant.OAuthServer;
import vn.langnghe.bot.command.Service;
import vn.langnghe.bot.settings.ChannelLimits;
import vn.langnghe.bot.settings.ChannelSettings;
import vn.langnghe.bot.settings.SecretSource;
import vn.langnghe.knowledge.files.Place;

class ZaloLoginTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpCaller caller = new HttpCaller(threads, Duration.ofSeconds(5));
  private final OAuthServer zalo = new OAuthServer();
  private final StringWriter shown = new StringWriter();
  private final Notebook notes = new Notebook();
  private final Grant.Ports grants =
      new Grant.Ports(caller, notes, notes, "login", () -> Instant.parse("2026-11-25T12:00:00Z"));

  @AfterEach
  void close() {
    caller.close();
    zalo.close();
    threads.shutdownNow();
  }

  @Test
  void anOperatorIsLedThroughAGrant() throws Exception {
    run(List.of(account("main")), ask(Optional.empty(), "code-1\n"));
    assertThat(shown.toString())
        .contains(zalo.address() + "/v4/oa/permission?app_id=app")
        .contains("Access is granted to zalo-oa:main")
        .doesNotContain("app-secret", "access-1", "refresh-1");
    Grant grant =
        ZaloAdapters.grant((ChannelSettings.ZaloOa) account("main"), "app-secret", grants);
    assertThat(grant.keeper().access().orElseThrow().token()).isEqualTo("access-1");
  }

  @Test
  void oneOfSeveralAccountsIsNamed() throws Exception {
    List<ChannelSettings> two = List.of(account("one"), account("two"));
    assertThatThrownBy(() -> run(two, ask(Optional.empty(), "")))
        .hasMessageContaining("--channel NAME: zalo-oa:one, zalo-oa:two");
    run(two, ask(Optional.of("zalo-oa:two"), "code-1\n"));
    assertThat(shown.toString()).contains("Access is granted to zalo-oa:two");
  }

  @Test
  void whatStandsInTheWayIsToldInOneLine() {
    assertThatThrownBy(() -> run(List.of(), ask(Optional.empty(), "")))
        .hasMessageContaining("docs/channels.md");
    assertThatThrownBy(() -> run(List.of(account("main")), ask(Optional.empty(), "")))
        .hasMessageContaining("nothing was pasted");
    assertThatThrownBy(() -> run(List.of(account("main")), ask(Optional.empty(), "code-9\n")))
        .hasMessageContaining("-14014");
    Secrets none = new Secrets(Path.of("."), name -> null);
    assertThatThrownBy(() ->
            new ZaloLogin(none, grants, new PrintWriter(shown))
                .run(List.of(account("main")), ask(Optional.empty(), "")))
        .hasMessageContaining("set the environment variable APP");
  }

  private void run(List<ChannelSettings> channels, Service.Login asked)
      throws CannotStart, IOException {
    Secrets secrets = new Secrets(Path.of("."), Map.of("APP", "app-secret")::get);
    new ZaloLogin(secrets, grants, new PrintWriter(shown)).run(channels, asked);
  }

  private static Service.Login ask(Optional<String> channel, String typed) {
    return new Service.Login(
        channel,
        Optional.of(URI.create("https://chat.example.vn/xong")),
        new BufferedReader(new StringReader(typed)));
  }

  private ChannelSettings account(String name) {
    return new ChannelSettings.ZaloOa(
        "zalo-oa:" + name,
        new Place("bot.yaml", 1),
        "app",
        new SecretSource.Environment("APP"),
        new SecretSource.Environment("OA"),
        zalo.address(),
        zalo.address(),
        Optional.empty(),
        false,
        60,
        ChannelLimits.ZALO);
  }
}
