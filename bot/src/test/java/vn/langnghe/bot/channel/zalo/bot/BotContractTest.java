package vn.langnghe.bot.channel.zalo.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.Bench;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.ChannelContract;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.zalo.FaultServer.Act;
import vn.langnghe.bot.channel.zalo.HttpCaller;
import vn.langnghe.bot.channel.zalo.Platform;
import vn.langnghe.bot.channel.zalo.Rigs;

/// The contract, and what only the Bot Platform does.
class BotContractTest extends ChannelContract {
  private static final String NAME = "zalo-bot:main";

  @Override
  protected Rig rig(Bench on) {
    return new BotRig(on);
  }

  private BotRig zalo() {
    return (BotRig) rig;
  }

  private static final class BotRig implements Rig {
    private final Platform platform = new Platform();
    private final PlatformBot bot;

    BotRig(Bench bench) {
      this.bot =
          new PlatformBot(
              new PlatformBot.Settings(
                  NAME,
                  "12:ab",
                  "webhook-secret",
                  platform.address(),
                  Optional.of(URI.create("https://chat.example.vn")),
                  Pace.FREE),
              Rigs.needs(bench, new HttpCaller(bench.threads(), Duration.ofSeconds(3))));
      bot.start();
    }

    @Override
    public Channel channel() {
      return bot;
    }

    @Override
    public void says(String chat, int messageId, String text) {
      String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
      deliver(chat, messageId, "text", ",\"text\":\"" + escaped + "\"");
    }

    @Override
    public void sendsSomethingNew(String chat, int messageId) {
      deliver(chat, messageId, "hologram", "");
    }

    @Override
    public void sendsGarbage() {
      deliver("{\"event_name\":");
    }

    void deliver(String chat, int messageId, String kind, String more) {
      deliver(
          "{\"ok\":true,\"result\":{\"event_name\":\"message."
              + kind
              + ".received\",\"message\":{\"message_id\":\""
              + messageId
              + "\",\"chat\":{\"id\":\""
              + chat
              + "\",\"chat_type\":\"PRIVATE\"},\"date\":1750316131602"
              + more
              + "}}}");
    }

    void deliver(String body) {
      Hook.Answer answer = receive(body, "webhook-secret");
      if (answer != Hook.Answer.KEPT) {
        throw new AssertionError(answer);
      }
    }

    Hook.Answer receive(String body, String secret) {
      return bot.hook()
          .orElseThrow()
          .receive(
              new Hook.Delivered(
                  name ->
                      name.equals("X-Bot-Api-Secret-Token")
                          ? Optional.of(secret)
                          : Optional.empty(),
                  body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void answers(Mood mood) {
      platform.mood(mood);
    }

    @Override
    public List<String> shown(String chat) {
      return platform.shown(chat);
    }

    @Override
    public void close() {
      bot.close();
      platform.close();
    }
  }

  @Test
  void aTypedNumberAnswersTheMenuThatWasShownLast() throws Exception {
    rig.says("11", 1, "choices");
    awaitShown("11", 1);
    assertThat(rig.shown("11").getFirst()).startsWith("Chọn?\n\n").endsWith("\n1. Có\n2. Không");
    rig.says("11", 2, "2");
    awaitShown("11", 2);
    assertThat(rig.shown("11").getLast()).isEqualTo("(safety:NO)");
    rig.says("11", 3, "2");
    awaitShown("11", 3);
    assertThat(rig.shown("11").getLast()).as("the last reply had no menu").isEqualTo("[2]");
  }

  @Test
  void whatZaloWithholdsIsAnsweredWhereAChatIsNamedAndCounted() throws Exception {
    zalo().deliver("11", 1, "unsupported", "");
    awaitShown("11", 1);
    assertThat(rig.shown("11")).containsExactly("[withheld]");
    zalo().deliver("{\"event_name\":\"message.unsupported.received\"}");
    await()
        .atMost(PATIENCE)
        .until(() -> zalo().bot.health().tells().contains("withheld 2 messages"));
    assertThat(zalo().bot.health().tells()).contains("1 of them could not be answered");
    assertThat(zalo().bot.health().good()).isTrue();
  }

  @Test
  void inAGroupTheBotExplainsItselfOnce() throws Exception {
    String said =
        "{\"event_name\":\"message.text.received\",\"message\":{\"message_id\":\"%d\",\"text\":\"@bot ơi\","
            + "\"chat\":{\"id\":\"g1\",\"chat_type\":\"GROUP\"}}}";
    zalo().deliver(said.formatted(1));
    awaitShown("g1", 1);
    zalo().deliver(said.formatted(2));
    rig.says("11", 3, "m3");
    awaitShown("11", 1);
    assertThat(rig.shown("g1")).containsExactly("[group]");
  }

  @Test
  void theBotTellsZaloWhereToDeliver() {
    await()
        .atMost(PATIENCE)
        .until(() ->
            zalo().platform.requests().stream()
                .anyMatch(asked ->
                    asked.path().equals("/bot12:ab/setWebhook")
                        && asked
                            .body()
                            .equals(
                                "{\"url\":\"https://chat.example.vn/hooks/zalo-bot:main\",\"secret_token\":\"webhook-secret\"}")));
    await().atMost(PATIENCE).until(() -> zalo().bot.health().good());
  }

  @Test
  void withoutTheSecretNothingIsTakenAndProbesPass() {
    assertThat(zalo().receive("{\"event_name\":\"x\"}", "webhook-secreT"))
        .isEqualTo(Hook.Answer.FORGED);
    assertThat(zalo().receive("", "")).isEqualTo(Hook.Answer.KEPT);
    assertThat(zalo().receive("{}", "webhook-secret")).isEqualTo(Hook.Answer.KEPT);
  }

  @Test
  void aTokenThatZaloDoesNotKnowIsToldAndTheReplyWaits() throws Exception {
    zalo()
        .platform
        .hand((request, body) ->
            Optional.of(new Act.Answer(401, "{\"ok\":false,\"error_code\":401}")));
    rig.says("11", 1, "m1");
    await().atMost(PATIENCE).until(() -> !zalo().bot.health().good());
    assertThat(zalo().bot.health().tells()).contains("token");
    assertThat(zalo().bot.check().getFirst().tells()).contains("token");
    assertThat(rig.shown("11")).isEmpty();
  }
}
