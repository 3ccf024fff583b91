package vn.langnghe.knowledge.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.text.Meanings;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

class TrainerTest {
  private static final double[] HALF = {0.5, 0.5, 0.5, 0.5};
  private final Reader reader = Reader.of(TextRules.NONE);

  @Test
  void theSameExamplesGiveTheSameBytes() throws IOException {
    assertThat(bytes(trained())).isEqualTo(bytes(trained()));
  }

  @Test
  void whatWasTrainedIsKnownAgainHoweverItIsTyped() {
    SecondOpinion model = trained();
    for (String text : List.of("em không muốn sống nữa", "em khong muon song nua")) {
      Opinion opinion = model.judge(reader.read(text));
      assertThat(opinion.level()).isEqualTo(Level.HIGH);
      assertThat(opinion.topics()).startsWith(Topic.SUICIDE);
    }
    assertThat(model.judge(reader.read("hôm nay ăn phở ngon quá")).level()).isEqualTo(Level.NONE);
  }

  @Test
  void theEndOfALongMessageIsRead() {
    String padding = "hôm nay ăn phở ngon quá ".repeat(60);
    Opinion opinion = trained().judge(reader.read(padding + "em không muốn sống nữa"));
    assertThat(opinion.route()).isGreaterThan(trained().judge(reader.read(padding)).route());
  }

  @Test
  void aModelReadBackAnswersTheSame() throws IOException {
    SecondOpinion model = trained();
    SecondOpinion again = ModelFile.read(new ByteArrayInputStream(bytes(model)), Meanings.NONE);
    for (String text : List.of("em không muốn sống nữa", "ăn phở", "bạn em bị đánh", "")) {
      assertThat(again.judge(reader.read(text))).isEqualTo(model.judge(reader.read(text)));
    }
  }

  @Test
  void aModelCutShortIsRefused() throws IOException {
    byte[] bytes = bytes(trained());
    byte[] half = java.util.Arrays.copyOf(bytes, bytes.length / 2);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> ModelFile.read(new ByteArrayInputStream(half), Meanings.NONE))
        .isInstanceOf(IOException.class);
  }

  private SecondOpinion trained() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      examples.add(example(Level.HIGH, Topic.SUICIDE, Subject.SELF, i + " em không muốn sống nữa"));
      examples.add(
          example(Level.IMMINENT, Topic.SUICIDE, Subject.SELF, i + " tối nay em chết đây"));
      examples.add(example(Level.CONCERN, Topic.BULLYING, Subject.OTHER, i + " bạn em bị đánh"));
      examples.add(example(Level.DISTRESS, Topic.GENERAL, Subject.SELF, i + " em buồn và mệt"));
      examples.add(harmless(i + " hôm nay ăn phở ngon quá"));
      examples.add(harmless(i + " phim này hay ghê bạn ơi"));
    }
    return new Trainer(examples, reader, Meanings.NONE).train(HALF);
  }

  private static Example example(Level level, Topic topic, Subject subject, String text) {
    return new Example(level, List.of(topic), subject, "standard", text, new Place(text, 1));
  }

  private static Example harmless(String text) {
    return new Example(Level.NONE, List.of(), Subject.SELF, "standard", text, new Place(text, 1));
  }

  private static byte[] bytes(SecondOpinion model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelFile.write(model, bytes);
    return bytes.toByteArray();
  }
}
