package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.reply.Composer;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.text.Language;

class DialogueTest {
  private static final Instant EVENING = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-11-24T19:00:00Z");
  private final Dialogue dialogue = new Dialogue(30);

  @Test
  void aPassiveWishIsAskedAboutWithLinesInTheSameReply() {
    Turn turn = say(fresh(), "ước gì ngủ luôn không dậy nữa", EVENING);
    assertThat(turn.level()).isEqualTo(Level.CONCERN);
    assertThat(hotlines(turn)).isNotEmpty();
    assertThat(labels(turn)).contains("Có", "Không", "Không muốn nói", "Gặp người thật");
    assertThat(turn.next().pending()).isInstanceOf(Pending.Safety.class);
    assertThat(turn.effects()).isEmpty();
  }

  /// Who tells of a drunken husband is not asked about suicide, nor told what to do for one who has
  /// drunk too much.
  @Test
  void drinkIsACircumstanceWhereSomebodyDoesHarm() {
    Conversation drunken =
        fresh()
            .standing(
                Level.CONCERN,
                List.of(Topic.SUBSTANCE, Topic.DOMESTIC_VIOLENCE),
                Subject.SELF,
                Set.of());
    Composer composer =
        new Composer(Starter.knowledge().replies(), Language.VI, EVENING.atZone(Hotlines.ZONE));
    Draft draft =
        new Draft(
            drunken,
            Starter.knowledge(),
            composer,
            EVENING,
            new Draft.House(30, () -> Policy.NOBODY));
    assertThat(draft.topic()).isEqualTo(Topic.DOMESTIC_VIOLENCE);
    assertThat(DirectQuestion.of(draft)).isEqualTo(DirectQuestion.VIOLENCE);
  }

  @Test
  void yesToTheQuestionRaisesAndOpensACase() {
    Turn asked = say(fresh(), "ước gì ngủ luôn không dậy nữa", EVENING);
    Turn yes = say(asked.next(), "có", EVENING);
    assertThat(yes.level()).isEqualTo(Level.HIGH);
    assertThat(yes.effects()).contains(Effect.OPEN_CASE, Effect.PAGE);
    assertThat(yes.reply().parts().getFirst()).isInstanceOf(Part.HotlinePart.class);
  }

  @Test
  void noToTheQuestionLowersAndIsNotAskedAgain() {
    Turn asked = say(fresh(), "ước gì ngủ luôn không dậy nữa", EVENING);
    Turn no = press(asked.next(), "safety:NO", EVENING);
    assertThat(no.level()).isEqualTo(Level.DISTRESS);
    Turn again = say(no.next(), "sống để làm gì nữa", EVENING);
    assertThat(again.level()).isEqualTo(Level.CONCERN);
    assertThat(again.next().pending()).isNotInstanceOf(Pending.Safety.class);
  }

  @Test
  void anOldNoButtonNeverLowersStatedDanger() {
    Turn high = say(fresh(), "em muốn chết", EVENING);
    Turn late = press(high.next(), "safety:NO", EVENING);
    assertThat(late.level()).isEqualTo(Level.HIGH);
    assertThat(hotlines(late)).isNotEmpty();
  }

  @Test
  void statedDangerPutsLinesFirstAndPages() {
    Turn turn = say(fresh(), "em muốn chết", EVENING);
    assertThat(turn.reply().parts().getFirst()).isInstanceOf(Part.HotlinePart.class);
    assertThat(turn.effects()).contains(Effect.OPEN_CASE, Effect.PAGE);
    Turn again = say(turn.next(), "em muốn chết thật", EVENING);
    assertThat(again.effects()).contains(Effect.PAGE).doesNotContain(Effect.OPEN_CASE);
  }

  @Test
  void dangerIsStickyAndLinesStayInReach() {
    Turn high = say(fresh(), "em muốn chết", EVENING);
    Turn later = say(high.next(), "khám tâm lý ở đâu", EVENING);
    assertThat(later.level()).isEqualTo(Level.HIGH);
    assertThat(hotlines(later)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tối nay em sẽ tự tử",
        "em vừa uống hết cả vỉ thuốc",
        "em đang đứng trên cầu, em muốn nhảy xuống",
        "đây là tin nhắn cuối cùng của em"
      })
  void lifeInDangerIsShortAndBeginsWithAnEmergencyNumber(String message) {
    Turn turn = say(fresh(), message, NIGHT);
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
    assertThat(hotlines(turn).getFirst()).isIn("115", "113", "114");
    assertThat(turn.reply().parts()).noneMatch(Part.ChoicesPart.class::isInstance);
    assertThat(turn.reply().parts()).anyMatch(part -> part.text().contains("khoa cấp cứu"));
    int length = turn.reply().parts().stream().mapToInt(part -> part.text().length()).sum();
    assertThat(length).isLessThanOrEqualTo(400);
  }

  @Test
  void atNightItIsSaidThatNoListeningLineIsOpen() {
    Turn turn = say(fresh().aged(AgeGroup.ADULT), "em muốn chết", NIGHT);
    assertThat(turn.reply().parts())
        .anyMatch(part -> part.text().contains("Giờ này chưa có đường dây"));
  }

  @Test
  void theAgeIsAskedOnceAndChangesTheLines() {
    Turn turn = say(fresh(), "em muốn chết", NIGHT);
    Turn asked = turn;
    for (int i = 0; i < 3; i++) {
      assertThat(asked.next().pending()).isInstanceOf(Pending.Follow.class);
      asked = say(asked.next(), "không muốn nói", NIGHT);
    }
    asked = press(asked.next(), "numbers", NIGHT);
    assertThat(asked.next().pending()).isInstanceOf(Pending.Age.class);
    Turn child = say(asked.next(), "14 tuổi", NIGHT);
    assertThat(hotlines(child)).startsWith("111");
    assertThat(child.next().pending()).isNotInstanceOf(Pending.Age.class);
  }

  @Test
  void aQuestionGetsItsCardAndTheRestOnRequest() {
    Turn turn = say(fresh(), "mất ngủ cả tuần nay rồi phải làm sao", EVENING);
    assertThat(turn.reply().parts())
        .anySatisfy(part ->
            assertThat(part)
                .isInstanceOfSatisfying(
                    Part.GuidancePart.class,
                    guidance -> assertThat(guidance.slug()).isEqualTo("sleep")));
    Turn more = press(turn.next(), "more:sleep", EVENING);
    assertThat(more.reply().parts())
        .anyMatch(part -> part.text().contains("Chưa có chuyên gia ký duyệt"));
  }

  @Test
  void aQuestionThatNobodyAnsweredIsNotGuessed() {
    Turn turn = say(fresh(), "giá vàng hôm nay bao nhiêu", EVENING);
    assertThat(turn.reply().parts()).noneMatch(Part.GuidancePart.class::isInstance);
    assertThat(turn.reply().parts()).isNotEmpty();
  }

  @Test
  void aWishForAPersonIsAnsweredHonestly() {
    Turn turn = say(fresh(), "cho mình nói chuyện với người thật", EVENING);
    assertThat(turn.effects()).contains(Effect.OPEN_CASE);
    assertThat(hotlines(turn)).isNotEmpty();
    assertThat(turn.reply().parts().getFirst().text()).contains("chưa có tư vấn viên");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "😭😭", "...", "\u0000\u0001", "\u202E\u200F", "?"})
  void aMessageWithoutWordsGetsAReply(String message) {
    assertThat(say(fresh(), message, EVENING).reply().parts()).isNotEmpty();
  }

  @Test
  void stickersPhotosAndUnreadableMessagesGetAReply() {
    for (Content.Kind kind : Content.Kind.values()) {
      assertThat(turn(fresh(), new Content.Attachment(kind, ""), EVENING).reply().parts())
          .isNotEmpty();
    }
    assertThat(turn(fresh(), new Content.Unreadable(), EVENING).reply().parts()).isNotEmpty();
    assertThat(
            turn(fresh(), new Content.Attachment(Content.Kind.PHOTO, "em muốn chết"), EVENING)
                .level())
        .isEqualTo(Level.HIGH);
  }

  @Test
  void everyReplyNamesItsTextsAndEveryButtonIsShortEnough() {
    long seed = 7;
    Random random = new Random(seed);
    List<String> said =
        List.of(
            "em muốn chết",
            "mất ngủ quá",
            "chào bạn",
            "cảm ơn",
            "em buồn",
            "15",
            "có",
            "không",
            "hcm",
            "bot ngu",
            "chồng em đánh em");
    Conversation conversation = fresh();
    for (int i = 0; i < 400; i++) {
      Turn turn = say(conversation, said.get(random.nextInt(said.size())), EVENING);
      assertThat(turn.reply().parts()).as("seed %d, step %d", seed, i).isNotEmpty();
      assertThat(turn.reply().parts()).allMatch(part -> part.ref().contains("@"));
      assertThat(turn.level().compareTo(conversation.level()))
          .as("danger only rises")
          .isGreaterThanOrEqualTo(-1);
      conversation = i % 20 == 19 ? fresh() : turn.next();
    }
  }

  @Test
  void thanksAfterDangerAreThanksAndWhoIsNotAloneIsNotCalledAlone() {
    Turn high = say(fresh(), "em muốn chết", EVENING);
    Turn thanks = say(high.next(), "cảm ơn", EVENING);
    assertThat(thanks.reply().parts()).noneMatch(Part.GuidancePart.class::isInstance);
    assertThat(hotlines(thanks)).isNotEmpty();
    Turn company = say(thanks.next(), "mà em không ở một mình đâu", EVENING);
    assertThat(company.reply().parts()).noneMatch(part -> part.text().startsWith("Đang một mình"));
    assertThat(hotlines(say(company.next(), "gửi lại mấy số gọi", EVENING))).isNotEmpty();
  }

  @Test
  void englishReadersGetEnglish() {
    Turn turn = say(Conversation.fresh(Language.EN), "I want to die", EVENING);
    assertThat(turn.level()).isEqualTo(Level.HIGH);
    assertThat(turn.reply().parts())
        .anyMatch(part -> part.text().contains("They answer in Vietnamese"));
  }

  @Test
  void forgedButtonsHaveADefinedAnswer() {
    for (String id :
        List.of(
            "",
            ":",
            "safety:MAYBE",
            "age:200",
            "card:nothing",
            "more:../../etc",
            "x".repeat(120))) {
      assertThat(press(fresh(), id, EVENING).reply().parts()).as(id).isNotEmpty();
    }
  }

  private static Conversation fresh() {
    return Conversation.fresh(Language.VI);
  }

  private Turn say(Conversation before, String text, Instant now) {
    return turn(before, new Content.Text(text), now);
  }

  private Turn press(Conversation before, String id, Instant now) {
    return turn(before, new Content.Button(id), now);
  }

  private Turn turn(Conversation before, Content content, Instant now) {
    return dialogue.turn(before, content, Starter.knowledge(), now);
  }

  private static List<String> hotlines(Turn turn) {
    return turn.reply().parts().stream()
        .filter(Part.HotlinePart.class::isInstance)
        .map(part -> ((Part.HotlinePart) part).card().number())
        .toList();
  }

  private static List<String> labels(Turn turn) {
    return turn.reply().parts().stream()
        .filter(Part.ChoicesPart.class::isInstance)
        .flatMap(part -> ((Part.ChoicesPart) part).choices().stream())
        .map(Choice::label)
        .toList();
  }
}
