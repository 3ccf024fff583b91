package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseParserTest {
  private final PhraseParser parser =
      new PhraseParser(Map.of("want", List.of("muốn", "định", "chỉ muốn")));

  @Test
  void aSegmentThatMayBeLeftOutGivesTwoPhrases() throws Exception {
    assertThat(parser.parse("chết .. (đi|luôn)?")).hasSize(2);
  }

  @Test
  void optionsOfOneWordAreOneStep() throws Exception {
    assertThat(parser.parse("(muốn|định) chết"))
        .singleElement()
        .isInstanceOfSatisfying(
            Phrase.Sequence.class,
            sequence -> assertThat(sequence.segments().getFirst().ways()).hasSize(1));
  }

  @Test
  void listsOfSeveralWordsAreWrittenOut() throws Exception {
    assertThat(parser.parse("<want> chết"))
        .singleElement()
        .isInstanceOfSatisfying(
            Phrase.Sequence.class,
            sequence -> assertThat(sequence.segments().getFirst().ways()).hasSize(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<nobody> chết", "(muốn chết", "muốn) chết", "muốn $ chết", "(a)? (b)?", "a & "})
  void aFaultyPhraseIsRefusedWithAReason(String phrase) {
    assertThatThrownBy(() -> parser.parse(phrase))
        .isInstanceOf(PhraseParser.FaultyPhrase.class)
        .hasMessageMatching(".{8,}");
  }
}
