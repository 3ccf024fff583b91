package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.bot.question.Unanswered.Kind;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.text.Language;

/// Whether a card helped, and what is queued for those who write the cards.
class FeedbackTest extends Talk {
  private static final String ASKED = "mất ngủ cả tuần nay rồi phải làm sao";

  @Test
  void afterACardItIsAskedWhetherItHelped() {
    assertThat(ids(say(ASKED)))
        .containsExactly("more:sleep", "helped:yes:sleep", "helped:no:sleep", "human", "urgent");
    assertThat(ids(press("more:sleep")))
        .hasSize(5)
        .contains("helped:yes:sleep", "helped:no:sleep", "human", "urgent")
        .anyMatch(id -> id.startsWith("card:"));
  }

  @Test
  void yesIsThankedWithRelatedCardsAndQueuesNothing() {
    say(ASKED);
    Turn yes = press("helped:yes:sleep");
    assertThat(text(yes)).startsWith("Cảm ơn");
    assertThat(ids(yes)).hasSizeBetween(3, 5).contains("human", "urgent");
    assertThat(queued(yes)).isEmpty();
    assertThat(queued(press("helped:no:sleep"))).as("already answered").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"helped:no:sleep", "Chưa", "không"})
  void noOffersSomethingElseAndAPersonAndIsQueuedOnce(String answer) {
    say(ASKED + ", em tên là Lan, 0912345678");
    Turn no = answer.startsWith("helped") ? press(answer) : say(answer);
    assertThat(text(no)).startsWith("Cảm ơn bạn đã nói thật");
    assertThat(ids(no)).contains("human", "urgent");
    assertThat(queued(no))
        .singleElement()
        .satisfies(question -> {
          assertThat(question.kind()).isEqualTo(Kind.NO);
          assertThat(question.candidates()).startsWith("sleep").hasSizeLessThanOrEqualTo(3);
          assertThat(question.text()).isEqualTo(ASKED + ", em tên là «tên», «số»");
          assertThat(question.toString()).doesNotContain("mất ngủ");
        });
    assertThat(queued(press("helped:no:sleep"))).isEmpty();
  }

  @Test
  void anotherQuestionIsNotTakenForANo() {
    say(ASKED);
    assertThat(queued(say("không ngủ được"))).isEmpty();
  }

  @Test
  void noneOfTheCardsNamedIsQueuedWithThem() {
    Turn which = unsure();
    List<String> named = ids(which).stream().filter(id -> id.startsWith("card:")).toList();
    Turn none = press("none");
    assertThat(queued(none))
        .singleElement()
        .satisfies(question -> {
          assertThat(question.kind()).isEqualTo(Kind.NONE);
          assertThat(question.candidates())
              .isEqualTo(named.stream().map(id -> id.substring(5)).toList());
        });
    assertThat(ids(none)).contains("area:study", "human", "urgent");
    assertThat(queued(press("none"))).isEmpty();
  }

  @Test
  void aCardChosenFromSeveralThatDoesNotHelpIsQueuedWithWhatWasAsked() {
    Turn which = unsure();
    String card = ids(which).getFirst().substring("card:".length());
    press("card:" + card);
    assertThat(queued(press("helped:no:" + card)))
        .singleElement()
        .satisfies(question -> {
          assertThat(question.candidates()).startsWith(card);
          assertThat(question.text()).isNotEmpty();
        });
  }

  /// Words that tell of somebody's danger are heard as that first, even where they are a title.
  @Test
  void aCardIsChosenByItsLabelToo() {
    Choice last =
        choices(unsure(FeedbackTest::isHarmless)).stream()
            .filter(FeedbackTest::isHarmless)
            .toList()
            .getLast();
    assertThat(ids(say(last.label().toLowerCase(Locale.ROOT) + ".")))
        .contains("helped:no:" + last.id().substring("card:".length()));
  }

  @Test
  void readMoreBeforeACardWasChosenMeansTheLikeliest() {
    String first = ids(unsure()).getFirst().substring("card:".length());
    assertThat(ids(say("đọc thêm"))).contains("helped:no:" + first);
  }

  /// Three cards that may fit serve somebody who suffers better than a menu of everything.
  @Test
  void whoSpeaksOfSufferingIsNamedTheNearestCards() {
    Turn turn = say("Dạo này tối nào về phòng trọ mình cũng ngồi khóc");
    assertThat(turn.level()).isEqualTo(Level.DISTRESS);
    assertThat(ids(turn)).anyMatch(id -> id.startsWith("card:") || id.startsWith("more:"));
  }

  @Test
  void aQuestionThatNoCardIsNearIsQueuedAndAGreetingIsNot() {
    assertThat(queued(say("giá vàng hôm nay bao nhiêu")))
        .singleElement()
        .satisfies(question -> assertThat(question.kind()).isEqualTo(Kind.FAR));
    assertThat(queued(say("chào bạn"))).isEmpty();
    assertThat(queued(say("hmm"))).isEmpty();
  }

  @Test
  void nothingOfAConversationInDangerIsQueued() {
    say(ASKED);
    assertThat(queued(say("em muốn chết"))).isEmpty();
    assertThat(queued(press("helped:no:sleep"))).isEmpty();
    assertThat(numbers(press("helped:no:sleep"))).isNotEmpty();
    assertThat(queued(say("giá vàng hôm nay bao nhiêu"))).isEmpty();
    Turn card = say("khám tâm lý ở đâu");
    assertThat(queued(card)).isEmpty();
    assertThat(ids(card)).noneMatch(id -> id.startsWith("helped:"));
  }

  @Test
  void forgedAnswersQueueNothing() {
    for (String id :
        List.of("helped:", "helped:no", "helped:no:", "helped:maybe:sleep", "helped:no:../x")) {
      Turn turn = press(id);
      assertThat(turn.reply().parts()).as(id).isNotEmpty();
      assertThat(queued(turn)).as(id).isEmpty();
    }
  }

  /// True for a card whose title alone is no word of danger.
  private static boolean isHarmless(Choice choice) {
    return choice.id().startsWith("card:")
        && Starter.knowledge().signals().assess(choice.label()).level() == Level.NONE;
  }

  private Turn unsure() {
    return unsure(choice -> true);
  }

  /// The turn on a message for which several cards are named, such a one among them.
  private Turn unsure(Predicate<Choice> wanted) {
    for (Card card : Starter.knowledge().guidance(Language.VI).cards()) {
      for (String words : card.words()) {
        now = Conversation.fresh(Language.VI);
        Turn turn = say(words);
        if (words.contains(" ")
            && !turn.level().isCrisisRoute()
            && ids(turn).contains("none")
            && choices(turn).stream().anyMatch(wanted)) {
          return turn;
        }
      }
    }
    throw new AssertionError("the finder is never unsure");
  }

  private static List<Unanswered> queued(Turn turn) {
    for (Part part : turn.reply().parts()) {
      if (part instanceof Part.ChoicesPart asked) {
        assertThat(asked.choices()).extracting(Choice::id).doesNotHaveDuplicates();
      }
    }
    return turn.effects().stream()
        .filter(Effect.Queue.class::isInstance)
        .map(effect -> ((Effect.Queue) effect).question())
        .toList();
  }
}
