package vn.langnghe.bot.channel.zalo.oa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.Bench;
import vn.langnghe.bot.channel.ChannelContract;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.zalo.FaultServer.Act;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.store.Task;
import vn.langnghe.knowledge.danger.Level;
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
            "oa.open.phone", "\"phone_code\":\"84963061414\"", "\"title\":\"Gọi 096 306 1414");
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
  void aTokenThatIsRejectedRightAfterItWasBoughtIsNotReplacedAtOnce() throws Exception {
    zalo()
        .platform()
        .hand((request, body) ->
            request.header("access_token").equals("access-1")
                ? Optional.of(new Act.Answer(200, "{\"error\":-216,\"message\":\"token\"}"))
                : Optional.empty());
    rig.says("11", 1, "m1");
    await().atMost(PATIENCE).until(() -> bench.tally().of(Tally.Event.SEND_RETRIED) > 0);
    assertThat(zalo().tokens().bought()).isEqualTo(1);
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
  void afterSevenDaysNothingGoesOutAndTheReplyIsKept() {
    Instant heardAt = bench.clock().instant().minus(Duration.ofDays(8));
    Reply reply = new Reply(List.of(new Part.TextPart("replies/x@1", "nhắc nhẹ")));
    bench.store().accept(new Inbound(CHAT, "old", heardAt, Language.VI, new Content.Text("m1")));
    Delivery delivery = rig.channel().send(new Parcel(CHAT, 5, reply, 0, Level.IMMINENT));
    assertThat(delivery)
        .isInstanceOfSatisfying(
            Delivery.Failed.class, failed -> assertThat(failed.reason()).contains("seven days"));
    assertThat(zalo().platform().requests()).isEmpty();
  }

  @Test
  void afterTwoDaysOnlyDangerIsPaidFor() {
    Instant heardAt = bench.clock().instant().minus(Duration.ofDays(3));
    Reply reply = new Reply(List.of(new Part.TextPart("replies/x@1", "nhắc nhẹ")));
    bench.store().accept(new Inbound(CHAT, "old", heardAt, Language.VI, new Content.Text("m1")));
    assertThat(rig.channel().send(new Parcel(CHAT, 5, reply, 0, Level.NONE)))
        .isInstanceOf(Delivery.Failed.class);
    assertThat(rig.channel().send(new Parcel(CHAT, 6, reply, 0, Level.HIGH)))
        .isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void aReplyThatCannotBeKeptIsNotCounted() {
    Instant heardAt = bench.clock().instant().minus(Duration.ofDays(8));
    bench.store().accept(new Inbound(CHAT, "old", heardAt, Language.VI, new Content.Text("m1")));
    rig.channel().sendUnkept(CHAT, EmergencyCard.reply(Language.VI));
    assertThat(rig.shown("11")).containsExactly(EmergencyCard.text(Language.VI));
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
