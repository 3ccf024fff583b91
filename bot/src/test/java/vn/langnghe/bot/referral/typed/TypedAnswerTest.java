package vn.langnghe.bot.referral.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.referral.Called;
import vn.langnghe.bot.referral.Consent;
import vn.langnghe.bot.referral.Question;
import vn.langnghe.bot.referral.ReferralAnswer;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.danger.Level;

class TypedAnswerTest {
  private static final Knowledge KNOWLEDGE = Starter.knowledge();
  private static final String ID = "abcd2345";
  private static final Duration LATER = Duration.ofSeconds(20);
  private static final List<ReferralAnswer> CONSENT =
      Arrays.stream(Consent.values())
          .<ReferralAnswer>map(one -> new ReferralAnswer.Agreed(ID, one))
          .toList();
  private static final List<ReferralAnswer> CALLED =
      Arrays.stream(Called.values())
          .<ReferralAnswer>map(one -> new ReferralAnswer.Told(ID, one))
          .toList();
  private static final List<ReferralAnswer> VISIT =
      Stream.of(true, false)
          .<ReferralAnswer>map(may -> new ReferralAnswer.MayVisit(ID, may))
          .toList();

  @ParameterizedTest
  @CsvSource({
    "dạ được, TELL",
    "ừ em đồng ý, TELL",
    "Dạ em đồng ý ạ!, TELL",
    "da duoc a, TELL",
    "da co a, TELL",
    "ok chị, TELL",
    "vâng, TELL",
    "dạ vâng ạ, TELL",
    "u em dong y, TELL",
    "em đồng ý cho chị báo trước ạ, TELL",
    "chị cứ báo giúp em, TELL",
    "yes please, TELL",
    "'thôi khỏi', NO",
    "không cần đâu chị, NO",
    "khong can dau chi oi, NO",
    "thoi khoi a, NO",
    "dạ không ạ, NO",
    "em không muốn, NO",
    "'không, cảm ơn chị', NO",
    "đừng báo chị ơi, NO",
    "no thanks, NO",
    "cho em số thôi, NUMBER",
    "chị cho em xin số, NUMBER",
    "chỉ cho mình số, NUMBER",
    "em tự gọi, NUMBER",
    "chi cho em xin so dien thoai, NUMBER",
    "just the number please, NUMBER"
  })
  void consentIsUnderstoodWhereItIsPlain(String text, Consent consent) {
    assertThat(TypedAnswer.of(CONSENT, text, LATER))
        .isEqualTo(new TypedAnswer.Given(new ReferralAnswer.Agreed(ID, consent)));
    assertThat(KNOWLEDGE.signals().assess(text).level()).isLessThan(Level.CONCERN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dạ",
        "ừm",
        "chắc được",
        "để em nghĩ đã",
        "cũng được",
        "sao cũng được",
        "được rồi",
        "thôi được",
        "được nhưng đừng nói tên em",
        "em không biết nữa",
        "có lẽ",
        "chưa chị ơi",
        "maybe",
        "ok mà thôi",
        "không phải vậy",
        "đồng ý nếu giấu tên"
      })
  void whatIsNotClearIsAskedAgain(String text) {
    assertThat(TypedAnswer.of(CONSENT, text, LATER))
        .isEqualTo(new TypedAnswer.Unclear(ID, Question.CONSENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "được không chị?",
        "đó là đường dây nào vậy chị",
        "em đang ở nhà, mẹ em không có nhà",
        "em sợ",
        "em so",
        "hôm qua em có nói với cô giáo rồi mà cô không tin em",
        "",
        "???",
        "dạ đau"
      })
  void whatSaysSomethingElseIsNoAnswer(String text) {
    assertThat(TypedAnswer.of(CONSENT, text, LATER))
        .isNotInstanceOf(TypedAnswer.Given.class)
        .satisfies(answer -> {
          if (!text.startsWith("dạ")) {
            assertThat(answer).isInstanceOf(TypedAnswer.None.class);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "gọi được rồi ạ, REACHED",
    "rồi ạ, REACHED",
    "em goi duoc roi, REACHED",
    "có người nghe máy rồi chị, REACHED",
    "I got through, REACHED",
    "không ai nghe máy, NOBODY",
    "em gọi rồi mà không ai nghe máy chị ơi, NOBODY",
    "ko ai bat may, NOBODY",
    "toàn máy bận, NOBODY",
    "may ban chi oi, NOBODY",
    "nobody answered, NOBODY",
    "sai số rồi, WRONG",
    "số này sai chị ơi, WRONG",
    "thue bao khong ton tai, WRONG",
    "wrong number, WRONG",
    "chưa ạ, NOT_YET",
    "em chưa gọi, NOT_YET",
    "em chưa dám gọi, NOT_YET",
    "lát nữa em gọi, NOT_YET",
    "not yet, NOT_YET"
  })
  void whatBecameOfACallIsUnderstood(String text, Called called) {
    assertThat(TypedAnswer.of(CALLED, text, LATER))
        .isEqualTo(new TypedAnswer.Given(new ReferralAnswer.Told(ID, called)));
    assertThat(KNOWLEDGE.signals().assess(text).level()).isLessThan(Level.CONCERN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gọi không được", "chưa gọi được", "gọi rồi", "ừ", "không", "em gọi mà", "được"})
  void whatMayMeanTwoThingsIsAskedAgain(String text) {
    assertThat(TypedAnswer.of(CALLED, text, LATER))
        .isEqualTo(new TypedAnswer.Unclear(ID, Question.CALLED));
  }

  @Test
  void aYesThatCameBeforeTheQuestionCouldBeReadIsAskedAgain() {
    assertThat(TypedAnswer.of(CONSENT, "dạ được", Duration.ofSeconds(1)))
        .isEqualTo(new TypedAnswer.Unclear(ID, Question.CONSENT));
  }

  @Test
  void aVisitIsAgreedToInTheSameWords() {
    assertThat(TypedAnswer.of(VISIT, "dạ được chị", LATER))
        .isEqualTo(new TypedAnswer.Given(new ReferralAnswer.MayVisit(ID, true)));
    assertThat(TypedAnswer.of(VISIT, "thôi đừng hỏi", LATER))
        .isEqualTo(new TypedAnswer.Given(new ReferralAnswer.MayVisit(ID, false)));
    assertThat(TypedAnswer.of(VISIT.subList(1, 2), "dạ được", LATER))
        .isInstanceOf(TypedAnswer.None.class);
  }
}
