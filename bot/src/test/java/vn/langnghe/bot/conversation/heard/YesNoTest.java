package vn.langnghe.bot.conversation.heard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "có",
        "Có ạ",
        "dạ có",
        "co",
        "uk có",
        "ừ",
        "ừa",
        "ờ có",
        "vâng ạ",
        "phải",
        "phải rồi",
        "đúng vậy",
        "rồi",
        "dạ rồi",
        "r",
        "có chứ",
        "có chứ sao không",
        "có nha",
        "cũng có",
        "thì cũng có",
        "em cũng có nghĩ",
        "mà có lúc cũng có",
        "có lúc",
        "đôi lúc",
        "lâu lâu",
        "lâu lâu cũng nghĩ",
        "thỉnh thoảng cũng có",
        "mỗi đêm",
        "đêm nào cũng nghĩ tới",
        "ngày nào cũng vậy",
        "lúc có lúc không",
        "có lẽ",
        "chắc vậy",
        "nghĩ hoài",
        "em nghĩ tới suốt",
        "cũng nghĩ đến rồi á",
        "em cũng từng",
        "không hẳn",
        "có, em nghĩ nhiều lắm mà em sợ",
        "có em nghĩ tới chuyện đó khi nằm",
        "em có nghĩ mà em không dám làm",
        "ừ em mệt lắm",
        "yes",
        "yeah sometimes",
        "i do",
        "i think about it",
        "kinda",
        "maybe a little"
      })
  void whatAffirmsIsAYes(String text) {
    assertThat(YesNo.of(text)).as(text).contains(YesNo.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "không",
        "hông",
        "hổng có",
        "hông có",
        "dạ không ạ",
        "ko",
        "k",
        "không có đâu",
        "hông có đâu á",
        "có gì đâu",
        "co gi dau",
        "có đâu",
        "đâu có",
        "chưa",
        "chưa từng",
        "chưa bao giờ",
        "em không nghĩ vậy",
        "không nghĩ tới chuyện đó",
        "không phải đâu",
        "khong",
        "k có j đâu",
        "giờ thì không",
        "làm gì có",
        "no",
        "nope",
        "not really",
        "never",
        "i don't"
      })
  void whatDeniesIsANo(String text) {
    assertThat(YesNo.of(text)).as(text).contains(YesNo.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "không biết",
        "em không biết nữa",
        "không muốn nói",
        "em chưa muốn kể",
        "đừng hỏi nữa",
        "bỏ qua đi",
        "không chắc",
        "chưa chắc nữa",
        "i'd rather not say",
        "i don't know",
        "not sure"
      })
  void whatPassesIsNoAnswer(String text) {
    assertThat(YesNo.of(text)).as(text).contains(YesNo.SKIP);
  }

  /// A word of an answer inside a sentence that says something else.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tôi phải làm gì",
        "em phải làm sao",
        "phải đi đâu bây giờ",
        "có nên kể không",
        "có ai không",
        "có không",
        "em có chị gái",
        "em có con",
        "nhà em có hai đứa nhỏ",
        "em có mèo",
        "có ai biết em nhắn không",
        "em không biết phải làm sao",
        "không biết nói với ai",
        "hỏi làm gì",
        "ý là sao",
        "không hiểu",
        "tới rồi",
        "mẹ tới rồi",
        "hết rồi",
        "lâu rồi, hồi lớp 9",
        "chết rồi",
        "ảnh vô rồi",
        "đau lắm",
        "dau lam",
        "có gì",
        "đừng",
        "em muốn về",
        "không sao đâu",
        "ok để em xuống",
        "ừ cảm ơn bạn",
        "bao giờ mới hết",
        "không, ảnh không cho em đi đâu một mình hết",
        "có phải mình bệnh không",
        "có?",
        "yes who can help me"
      })
  void whatSaysSomethingElseIsNoAnswer(String text) {
    assertThat(YesNo.of(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"có dao", "dạ có thuốc của mẹ", "có", "co thuoc"})
  void aThingNamedIsAYesToWhatIsNear(String text) {
    assertThat(YesNo.aboutThings(text)).as(text).contains(YesNo.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"em có em gái", "có mẹ ở đây", "có gì đâu mà thuốc", "có ai không"})
  void somebodyIsNoThing(String text) {
    assertThat(YesNo.aboutThings(text).filter(YesNo.YES::equals)).as(text).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"có em gái", "có mẹ", "dạ có bà ngoại ạ", "có"})
  void somebodyNamedIsAYesToWhoIsThere(String text) {
    assertThat(YesNo.aboutPeople(text)).as(text).contains(YesNo.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"có ai đâu", "không có ai", "có ai không"})
  void nobodyIsNoYesToWhoIsThere(String text) {
    assertThat(YesNo.aboutPeople(text).filter(YesNo.YES::equals)).as(text).isEmpty();
  }
}
