package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.care.Care;
import vn.langnghe.bot.conversation.care.Fragments;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Question;
import vn.langnghe.bot.conversation.care.Reminder;
import vn.langnghe.bot.conversation.care.Step;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.text.Language;

class JsonTest {
  static List<Content> contents() {
    return List.of(
        new Content.Text("chào\u0000 \"bạn\""),
        new Content.Button("safety:YES"),
        new Content.Due("CHECK"),
        new Content.Attachment(Content.Kind.STICKER, ""),
        new Content.Unreadable());
  }

  static List<Pending> questions() {
    return List.of(
        new Pending.Nothing(),
        new Pending.Safety(),
        new Pending.Age(),
        new Pending.Province(),
        new Pending.Card(List.of("sleep", "breakup"), "hỏi gì đó"),
        new Pending.Helped(List.of("sleep"), ""),
        new Pending.Safety("talk-to-parents"),
        new Pending.Follow(Question.MEANS),
        new Pending.SafeToWrite(),
        new Pending.Denied(),
        new Pending.Erase(),
        new Pending.CheckBack(),
        new Pending.PlanStep(Step.PEOPLE),
        new Pending.KeepPlan(),
        new Pending.Exercise("breathe", 2),
        new Pending.Over());
  }

  @ParameterizedTest
  @MethodSource("contents")
  void everyKindOfMessageComesBackAsItWas(Content content) {
    Store.Body body = new Store.Body("m1", content, Optional.of(Language.EN));
    assertThat(Json.read(Json.write(body), Store.Body.class)).isEqualTo(body);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aWholeStateComesBackAsItWas(Pending pending) {
    Conversation state =
        new Conversation(
            Language.EN,
            Set.of(Milestone.values()),
            Level.CONCERN,
            List.of(Topic.values()),
            Subject.SELF,
            Set.of(Hazard.values()),
            Optional.of(AgeGroup.UNDER_16),
            Optional.of("Hà Nội"),
            pending,
            new Care(
                Set.of(Note.values()),
                Set.of(Question.values()),
                List.of(new Reminder(Reminder.Kind.CHECK, 17)),
                Map.of(Step.SIGNS, "đêm khuya"),
                Optional.of(Language.VI),
                Map.of("distress", 2),
                18,
                Fragments.NONE.with("em", 19),
                Set.of("115")));
    assertThat(Json.read(Json.write(state), Conversation.class)).isEqualTo(state);
  }

  @Test
  void everyPartOfAReplyComesBackAsItWas() {
    assertThat(Json.read(Json.write(Samples.reply()), Reply.class)).isEqualTo(Samples.reply());
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() {
    assertThat(
            body(
                "{\"messageId\":\"m\",\"content\":{\"is\":\"text\",\"text\":\"a\",\"x\":1},\"y\":[]}"))
        .isEqualTo(new Store.Body("m", new Content.Text("a"), Optional.empty()));
    assertThat(body("{\"messageId\":\"m\",\"content\":{\"is\":\"hologram\",\"z\":2}}").content())
        .isEqualTo(new Content.Unreadable());
  }

  @Test
  void whatCannotBeReadIsToldWithoutItsText() {
    assertThatThrownBy(() -> body("{\"messageId\":\"marker-of-the-person\",\"content\":7,"))
        .isInstanceOf(Unreadable.class)
        .hasNoCause()
        .hasMessageNotContaining("marker");
  }

  private static Store.Body body(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), Store.Body.class);
  }
}
