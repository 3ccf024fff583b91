package vn.langnghe.bot.channel.zalo.oa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.Bench;
import vn.langnghe.bot.channel.ChannelContract;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.zalo.FaultServer.Act;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.store.Task;
import vn.langnghe.knowledge.text.Language;

/// The contract, and what only an Official Account does.
class OaContractTest extends ChannelContract {
  private static final ChatRef CHAT = new ChatRef(OaRig.NAME, "11");

  @Override
  protected Rig rig(Bench on) {
    return new OaRig(on);
  }

  private OaRig zalo() {
    return (OaRig) rig;
  }

  @Test
  void buttonsAndNumbersAreDrawnAndPressed() throws Exception {
    rig.says("11", 1, "choices");
    awaitShown("11", 1);
    assertThat(zalo().platform().requests().getLast().body())
        .contains("oa.query.hide", "#ln.safety:YES", "\"title\":\"Không\"");
    rig.says("11", 2, "#ln.safety:NO");
    awaitShown("11", 2);
    rig.says("11", 3, "hotline");
    awaitShown("11", 3);
    assertThat(rig.shown("11").get(1)).isEqualTo("(safety:NO)");
    assertThat(zalo().platform().requests().getLast().body())
        .contains(
            "oa.open.phone", "\"phone_code\":\"+84963061414\"", "\"title\":\"Gọi 096 306 1414");
  }

  @Test
  void whereButtonsAreRefusedTheChoicesAreTyped() throws Exception {
    zalo()
        .platform()
        .hand((request, body) ->
            body.path("message").has("attachment")
                ? Optional.of(new Act.Answer(200, "{\"error\":-201,\"message\":\"bad\"}"))
                : Optional.empty());
    rig.says("11", 1, "choices");
    awaitShown("11", 1);
    assertThat(rig.shown("11")).containsExactly("Chọn?\n1. Có\n2. Không");
    rig.says("11", 2, "2");
    awaitShown("11", 2);
    assertThat(rig.shown("11").getLast()).isEqualTo("(safety:NO)");
  }

  @Test
  void whoFollowsAndOpensTheChatIsGreetedOnce() throws Exception {
    zalo().deliver("{\"follower\":{\"id\":\"11\"},\"event_name\":\"follow\",\"timestamp\":\"5\"}");
    awaitShown("11", 1);
    zalo()
        .deliver("{\"user_id\":\"11\",\"event_name\":\"user_click_chatnow\",\"timestamp\":\"6\"}");
    rig.says("11", 1, "m1");
    awaitShown("11", 2);
    assertThat(rig.shown("11")).containsExactly("[hello]", "[m1]");
  }

  @Test
  void whoUnfollowsIsBlockedUntilTheyComeBack() throws Exception {
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    zalo()
        .deliver("{\"follower\":{\"id\":\"11\"},\"event_name\":\"unfollow\",\"timestamp\":\"5\"}");
    await().atMost(PATIENCE).until(() -> bench.store().notices().isBlocked(CHAT));
    zalo().deliver("{\"follower\":{\"id\":\"11\"},\"event_name\":\"follow\",\"timestamp\":\"6\"}");
    await().atMost(PATIENCE).until(() -> !bench.store().notices().isBlocked(CHAT));
  }

  @Test
  void whoWithdrawsIsForgotten() throws Exception {
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    assertThat(bench.store().transcripts().of(CHAT, 0, 9)).hasSize(2);
    zalo().event("11", "user_withdraw", "\"x\":1");
    await().atMost(PATIENCE).until(() -> bench.store().transcripts().of(CHAT, 0, 9).isEmpty());
  }

  @Test
  void aPersonWhoWritesInTheToolIsNotTalkedOver() throws Exception {
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    zalo().echo("11", "typed-by-a-person", true);
    await().atMost(PATIENCE).until(() -> bench.store().raw().waiting(OaRig.NAME, 0, 9).isEmpty());
    Inbound next =
        new Inbound(CHAT, "next", bench.clock().instant(), Language.VI, new Content.Text("m2"));
    Task task =
        bench.store().turns().next(bench.store().accept(next).conversationId()).orElseThrow();
    assertThat(task.mutedUntil())
        .isBetween(
            bench.clock().instant().plus(Duration.ofMinutes(58)),
            bench.clock().instant().plus(Duration.ofMinutes(60)));
  }

  @Test
  void anEchoProvesASendWhoseAnswerWasLost() throws Exception {
    rig.answers(Mood.MUMBLING);
    rig.says("11", 1, "m1");
    await().atMost(PATIENCE).until(() -> bench.tally().of(Tally.Event.SEND_UNKNOWN) == 1);
    zalo().echo("11", "out-1", false);
    await().atMost(PATIENCE).until(() -> bench.store().outbox().unknown(OaRig.NAME).isEmpty());
    assertThat(rig.shown("11")).containsExactly("[m1]");
  }

  @Test
  void anExpiredTokenIsRenewedAndTheReplyGoesOut() throws Exception {
    zalo()
        .platform()
        .hand((request, body) ->
            request.header("access_token").equals("access-1")
                ? Optional.of(new Act.Answer(200, "{\"error\":-216,\"message\":\"token\"}"))
                : Optional.empty());
    rig.says("11", 1, "m1");
    await().atMost(PATIENCE).until(() -> bench.tally().of(Tally.Event.SEND_RETRIED) > 0);
    assertThat(zalo().tokens().bought()).as("a fresh token is not replaced at once").isEqualTo(1);
  }

  @Test
  void somebodyWithoutAnAccountIsAnsweredWhereverZaloTakesIt() throws Exception {
    zalo()
        .platform()
        .hand((request, body) ->
            request.path().equals("/v2.0/oa/message")
                ? Optional.of(new Act.Answer(200, "{\"error\":-240,\"message\":\"gone\"}"))
                : Optional.empty());
    zalo()
        .event(
            "a1",
            "anonymous_send_text",
            "\"message\":{\"msg_id\":\"1\",\"text\":\"m1\",\"conversation_id\":\"c9\"}");
    awaitShown("", 1);
    assertThat(zalo().platform().requests().getLast().body())
        .contains("{\"anonymous_id\":\"a1\",\"conversation_id\":\"c9\"}");
  }

  @Test
  void theLastFreeMessagesAreKeptForDanger() {
    // one message each: [m1] to [m6] would be answered within the same count only if nobody wrote
    // between; the rule itself is AllowanceTest's, here the count comes from the store
    zaloWrites(3);
    assertThat(bench.store().heard().last(CHAT).messages()).isEqualTo(1);
    assertThat(bench.store().heard().last(CHAT).at()).isPresent();
  }

  private void zaloWrites(int count) {
    for (int i = 1; i <= count; i++) {
      zalo().says("11", i, "m" + i);
      awaitShown("11", i);
      int settled = i;
      await().atMost(PATIENCE).until(() -> bench.tally().of(Tally.Event.SENT) == settled);
    }
  }

  @Test
  void whatZaloDidNotSignIsRefused() {
    byte[] body =
        "{\"event_name\":\"user_send_text\",\"timestamp\":\"5\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(zalo().receive(body, "mac=00")).isEqualTo(Hook.Answer.FORGED);
    assertThat(zalo().receive(new byte[0], "")).isEqualTo(Hook.Answer.KEPT);
    assertThat(bench.store().raw().waiting(OaRig.NAME, 0, 9)).isEmpty();
  }

  @Test
  void eventsThatConcernNobodyLeaveNothingBehind() {
    zalo().event("11", "user_reacted_message", "\"x\":1");
    zalo().event("11", "user_seen_message", "\"message\":{\"msg_ids\":[\"1\"]}");
    await().atMost(PATIENCE).until(() -> bench.store().raw().waiting(OaRig.NAME, 0, 9).isEmpty());
    assertThat(bench.store().raw().aside(OaRig.NAME)).isZero();
    assertThat(bench.tally().of(Tally.Event.ACCEPTED)).isZero();
  }

  @Test
  void theCheckTellsWhatIsWrong() {
    assertThat(zalo().account().check())
        .extracting(check -> check.what() + " " + check.good())
        .containsExactly("token true", "webhook false");
    zalo().platform().hand((request, body) -> Optional.of(new Act.Answer(200, "{\"error\":-216}")));
    assertThat(zalo().account().check().getFirst().tells())
        .contains("-216", "./langnghe zalo login");
  }
}
