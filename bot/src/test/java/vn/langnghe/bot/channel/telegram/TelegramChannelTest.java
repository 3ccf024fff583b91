package vn.langnghe.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.Bench;
import vn.langnghe.bot.channel.ChannelContract;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.channel.intake.PlatformChannel.Check;
import vn.langnghe.bot.channel.telegram.TelegramPlatform.Faults;
import vn.langnghe.bot.channel.telegram.TelegramPlatform.Shown;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.message.ChatRef;

class TelegramChannelTest extends ChannelContract {
  @Override
  protected Rig rig(Bench on) {
    return new TelegramRig(on);
  }

  private TelegramPlatform platform() {
    return ((TelegramRig) rig).platform;
  }

  @Test
  void numbersThatBeginAgainLowerLoseNothing() throws Exception {
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    platform().queue().numbersBeginAt(100);
    rig.says("11", 2, "m2");
    rig.says("11", 3, "m3");
    awaitShown("11", 3);
    rig.says("11", 4, "m4");
    awaitShown("11", 4);
    await().atMost(PATIENCE).until(() -> platform().queue().unconfirmed() == 0);
    assertThat(rig.shown("11")).containsExactly("[m1]", "[m2]", "[m3]", "[m4]");
  }

  @Test
  void pollsThatFailAreRepeatedAfterAShortPause() throws Exception {
    platform().queue().failPolls(3);
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    assertThat(rig.channel().health().good()).isTrue();
  }

  @Test
  void aPollThatHangsIsStartedAnew() throws Exception {
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    platform().queue().hangPolls(true);
    rig.says("11", 2, "m2"); // by the poll that was under way; the next one hangs
    awaitShown("11", 2);
    await().atMost(PATIENCE).until(() -> platform().queue().hung() > 0);
    platform().queue().hangPolls(false);
    rig.says("11", 3, "m3");
    bench.passes(Duration.ofSeconds(100));
    awaitShown("11", 3);
    assertThat(rig.shown("11")).containsExactly("[m1]", "[m2]", "[m3]");
  }

  @Test
  void anotherPollerIsToldClearly() throws Exception {
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    await().atMost(PATIENCE).until(() -> platform().queue().unconfirmed() == 0);
    platform().queue().poll(0, 100, 0);
    await().atMost(PATIENCE).until(() -> !rig.channel().health().good());
    assertThat(rig.channel().health().tells()).contains("somebody else receives");
    rig.says("11", 2, "m2");
    awaitShown("11", 2);
    assertThat(rig.channel().health().good()).isTrue();
  }

  @Test
  void aWrongTokenIsToldClearlyAndLosesNothing() throws Exception {
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    platform().token("9:other");
    rig.says("11", 2, "m2");
    await().atMost(PATIENCE).until(() -> !rig.channel().health().good());
    assertThat(rig.channel().health().tells()).contains("BotFather");
    assertThat(((TelegramRig) rig).channel.check())
        .extracting(Check::what, Check::good)
        .contains(tuple("token", false));
    platform().token(TelegramPlatform.TOKEN);
    awaitShown("11", 2);
  }

  @Test
  void aSecondNodeStandsByAndReceivesNothing() throws Exception {
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    try (TelegramRig second = new TelegramRig(bench, platform(), Pace.FREE)) {
      await().atMost(PATIENCE).until(() -> second.channel().health().good());
      int before = platform().queue().pollsAnswered();
      rig.says("11", 2, "m2");
      awaitShown("11", 2);
      assertThat(platform().queue().pollsAnswered()).isLessThanOrEqualTo(before + 2);
      assertThat(rig.channel().health().good()).isTrue();
    }
  }

  @Test
  void pressesAreAnsweredAtOnceAndHandledOnce() {
    platform().queue().press("11", "q1", "safety:YES");
    platform().queue().press("11", "q1", "safety:YES");
    awaitShown("11", 1);
    assertThat(rig.shown("11")).containsExactly("(safety:YES)");
    await().atMost(PATIENCE).until(() -> platform().answeredPresses().contains("q1"));
  }

  @Test
  void buttonsStandBelowTheTextWithTheirIds() throws Exception {
    rig.says("11", 1, "choices");
    awaitShown("11", 1);
    JsonNode keyboard =
        platform().shown("11").getFirst().body().path("reply_markup").path("inline_keyboard");
    assertThat(keyboard.path(0).path(0).path("text").asText()).isEqualTo("Có");
    assertThat(keyboard.path(0).path(1).path("callback_data").asText()).isEqualTo("safety:NO");
    assertThat(
            keyboard.path(0).path(0).path("url").isMissingNode()
                || keyboard.path(0).path(0).path("url").isNull())
        .isTrue();
  }

  @Test
  void aNumberThatCanBeDialledComesAsAContactToo() throws Exception {
    rig.says("11", 1, "hotline");
    awaitShown("11", 2);
    assertThat(platform().shown("11"))
        .extracting(Shown::method, Shown::text)
        .containsExactly(
            tuple("sendmessage", "☎ Đường dây Ngày Mai, 096 306 1414\n\nGọi nhé."),
            tuple("sendcontact", "+84963061414"));
  }

  @Test
  void aPieceThatMustWaitGoesOnWhereItStopped() throws Exception {
    platform()
        .faults(send ->
            send.has("phone_number") && bench.tally().of(Tally.Event.SEND_THROTTLED) == 0
                ? Faults.BUSY
                : Faults.NONE);
    rig.says("11", 1, "hotline");
    awaitShown("11", 2);
    assertThat(platform().shown("11"))
        .extracting(Shown::method)
        .containsExactly("sendmessage", "sendcontact");
  }

  @Test
  void everyKindOfThingIsHandedInWithItsCaption() {
    platform().queue().message("11", 1, "{\"sticker\":{\"emoji\":\"x\"}}");
    platform().queue().message("11", 2, "{\"photo\":[{\"file_id\":\"x\"}],\"caption\":\"đau\"}");
    platform().queue().message("11", 3, "{\"voice\":{\"duration\":3}}");
    platform().queue().message("11", 4, "{\"location\":{\"latitude\":1.0,\"longitude\":2.0}}");
    platform().queue().message("11", 5, "{\"contact\":{\"phone_number\":\"1\"}}");
    platform().queue().message("11", 6, "{\"document\":{\"file_id\":\"x\"}}");
    platform().queue().message("11", 7, "{\"video_note\":{\"file_id\":\"x\"}}");
    awaitShown("11", 7);
    assertThat(rig.shown("11"))
        .containsExactly(
            "{STICKER }",
            "{PHOTO đau}",
            "{VOICE }",
            "{LOCATION }",
            "{CONTACT }",
            "{FILE }",
            "{VIDEO }");
  }

  @Test
  void anAlbumIsAnsweredOnceAndServiceMessagesNever() throws Exception {
    for (int i = 1; i <= 3; i++) {
      platform().queue().message("11", i, "{\"media_group_id\":\"g\",\"photo\":[{}]}");
    }
    platform().queue().message("11", 4, "{\"pinned_message\":{\"message_id\":1}}");
    rig.says("11", 5, "m5");
    awaitShown("11", 2);
    assertThat(rig.shown("11")).containsExactly("{PHOTO }", "[m5]");
  }

  @Test
  void startGreetsAndMenuCommandsPress() throws Exception {
    rig.says("11", 1, "/start abc");
    rig.says("11", 2, "/gap");
    awaitShown("11", 2);
    assertThat(rig.shown("11")).containsExactly("[hello]", "(urgent)");
  }

  @Test
  void anEditIsEvidenceAndNoNewQuestion() throws Exception {
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    for (String text : List.of("m1 again", "danger")) {
      JsonNode edited =
          UpdateQueue.message("11", 1)
              .put("text", text)
              .put("edit_date", 1_795_700_001 + text.length());
      platform().queue().add("edited_message", edited);
    }
    awaitShown("11", 2);
    rig.says("11", 2, "m2");
    awaitShown("11", 3);
    assertThat(rig.shown("11")).containsExactly("[m1]", "[danger]", "[m2]");
  }

  @Test
  void aGroupIsToldOnceAndItsMessagesAreLeftAlone() throws Exception {
    member("-77", "supergroup", "member");
    awaitShown("-77", 1);
    rig.says("-77", 1, "danger");
    member("-77", "supergroup", "administrator");
    rig.says("11", 2, "m2");
    awaitShown("11", 1);
    assertThat(rig.shown("-77")).containsExactly("[group]");
  }

  @Test
  void blockingIsRecordedAndWritingAgainEndsIt() throws Exception {
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    ChatRef chat = new ChatRef(TelegramRig.NAME, "11");
    member("11", "private", "kicked");
    await().atMost(PATIENCE).until(() -> bench.store().notices().isBlocked(chat));
    member("11", "private", "member");
    await().atMost(PATIENCE).until(() -> !bench.store().notices().isBlocked(chat));
  }

  @Test
  void menuAndProfileAreSetFromPublishedTexts() {
    await().atMost(PATIENCE).until(() -> !platform().setting("setmyshortdescription").isEmpty());
    assertThat(platform().setting("setmycommands").path("commands"))
        .extracting(command -> command.path("command").asText())
        .containsExactly("gap", "so", "nguoi", "thoat");
  }

  @Test
  void connectionsThatEndBeforeTheAnswerLeaveASendUnknown() throws Exception {
    int message = 0;
    for (Faults fault : List.of(Faults.DROPPED_BEFORE, Faults.GARBLED)) {
      message++;
      long before = bench.tally().of(Tally.Event.SEND_UNKNOWN);
      platform().faults(send -> fault);
      rig.says("11", message, "m" + fault);
      await()
          .atMost(PATIENCE)
          .until(() -> bench.tally().of(Tally.Event.SEND_UNKNOWN) == before + 1);
    }
    assertThat(rig.shown("11")).containsExactly("[mGARBLED]");
  }

  private void member(String chat, String type, String status) {
    platform()
        .queue()
        .add(
            "my_chat_member",
            UpdateQueue.json(
                "{\"chat\":{\"id\":"
                    + chat
                    + ",\"type\":\""
                    + type
                    + "\"},\"new_chat_member\":{\"status\":\""
                    + status
                    + "\"}}"));
  }
}
