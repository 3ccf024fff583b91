package vn.langnghe.knowledge.guidance.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.guidance.Guidance;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.guidance.Match.Confidence;
import vn.langnghe.knowledge.text.Language;

class FinderTest {
  private static final Guidance GUIDANCE = Starter.knowledge().guidance(Language.VI);

  @Test
  void nearlyEveryExampleQuestionIsSurelyAnsweredWithItsOwnCard() {
    int asked = 0;
    int answered = 0;
    for (Card card : GUIDANCE.cards()) {
      for (String question : card.questions()) {
        Match match = GUIDANCE.match(question);
        asked++;
        answered +=
            match.confidence() == Confidence.SURE
                    && match.hits().getFirst().slug().equals(card.slug())
                ? 1
                : 0;
      }
    }
    assertThat((double) answered / asked).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @CsvSource({
    "my boss screams at me every morning and I dread going in, work-stress",
    "does the insurance card pay for a psychiatrist, cost-insurance",
    "em bị insomnia mấy tuần rồi, sleep",
    "my bf bắt em gửi location suốt ngày, toxic-relationship"
  })
  void questionInEnglishOrMixedFindsItsCardInAVietnameseConversation(String question, String slug) {
    assertThat(GUIDANCE.match(question).hits().getFirst().slug()).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "giá vàng hôm nay tăng hay giảm",
        "cho hỏi tiệm photo gần đây",
        "how tall is the Eiffel tower",
        "",
        "???",
        "asdkjh qwe zxc"
      })
  void otherQuestionIsNeverAnsweredWithACard(String question) {
    assertThat(GUIDANCE.match(question).confidence()).isNotEqualTo(Confidence.SURE);
  }

  @Test
  void scoresFallFromZeroToOneAndTheBestComesFirst() {
    List<Match.Hit> hits = GUIDANCE.match("em mất ngủ cả tuần vì lo thi").hits();
    assertThat(hits).hasSizeBetween(2, 5);
    assertThat(hits).extracting(Match.Hit::score).allMatch(score -> score >= 0 && score <= 1);
    assertThat(hits)
        .extracting(Match.Hit::score)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void theSameCardsGiveTheSameMatch() {
    String question = "sếp mắng em trước cả phòng";
    assertThat(
            Finder.of(Lessons.starter(Starter.knowledge()), Lessons.reader())
                .find(Lessons.reader().read(question)))
        .isEqualTo(GUIDANCE.match(question));
  }

  @Test
  void cardFindsWhatNobodyElseSpeaksOf() {
    List<Lesson> lessons =
        List.of(
            new Lesson("sea", Language.VI, List.of(), List.of("biển"), List.of("ra biển sợ sóng")),
            new Lesson("hill", Language.VI, List.of(), List.of(), List.of("lên núi sợ độ cao")));
    try (Finder finder = Finder.of(lessons, Lessons.reader())) {
      assertThat(finder.find(Lessons.reader().read("sóng to quá")).hits())
          .extracting(Match.Hit::slug)
          .startsWith("sea");
      assertThat(finder.find(Lessons.reader().read("xin chào")).confidence())
          .isEqualTo(Confidence.FAR);
    }
  }
}
