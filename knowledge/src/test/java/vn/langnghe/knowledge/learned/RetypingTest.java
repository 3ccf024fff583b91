package vn.langnghe.knowledge.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.text.TextRules;

class RetypingTest {
  private final Retyping twins = new Retyping(TextRules.NONE);

  @Test
  void harmlessExamplesAreTypedOnceMoreAndDangerousOnesAreNot() {
    List<Example> all =
        twins.with(
            List.of(example(Level.NONE, "trời mưa to"), example(Level.HIGH, "em muốn chết")));
    assertThat(all).filteredOn(one -> one.level() == Level.HIGH).hasSize(1);
    assertThat(all).filteredOn(one -> one.level() == Level.NONE).hasSizeBetween(2, 3);
    assertThat(all.stream().map(Example::place).distinct()).hasSize(2);
  }

  @Test
  void twinsOfTheSameTextAreTheSame() {
    String text = "hôm nay trời mưa to quá nên cả nhà ở nhà ăn lẩu";
    assertThat(twins.hurried(text)).isEqualTo(twins.hurried(text));
  }

  @Test
  void aHurriedHandChangesSomeWordsAndLeavesPieces() {
    List<String> texts =
        IntStream.range(0, 200).mapToObj(i -> "hôm nay là ngày thứ " + i + " trời mưa to").toList();
    List<String> hurried = texts.stream().map(twins::hurried).toList();
    assertThat(hurried).isNotEqualTo(texts);
    assertThat(hurried.stream().mapToInt(RetypingTest::words).filter(n -> n < 7).count())
        .isBetween(50L, 150L);
    long kept =
        hurried.stream().flatMap(text -> Stream.of(text.split(" "))).filter("trời"::equals).count();
    assertThat(kept).isBetween(50L, 150L);
  }

  private static int words(String text) {
    return text.split(" ").length;
  }

  private static Example example(Level level, String text) {
    List<Topic> topics = level == Level.NONE ? List.of() : List.of(Topic.SUICIDE);
    return new Example(level, topics, Subject.SELF, "standard", text, new Place(text, 1));
  }
}
