package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What phrases find, and which ones are refused.
class PhraseTest {
  @TempDir private Path content;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "muốn chết                   | em muốn chết quá",
        "muốn chết                   | MUON CHET",
        "muốn chết                   | mún c.h.ế.t",
        "\"(muốn|định) chết\"        | định chết",
        "\"(muốn|sắp sửa) chết\"     | sắp sửa chết",
        "\"không (còn)? muốn\"       | không muốn",
        "\"không (còn)? muốn\"       | ko còn muốn",
        "<want> chết                 | ước gì được chết",
        "<want>? chết                | chết",
        "muốn .. chết                | muốn được nằm yên chết",
        "muốn .. chết                | muốn chết",
        "muốn ..6 chết               | muốn một hai ba bốn năm sáu chết",
        "chết & thuốc                | thuốc đây rồi mai sẽ chết",
        "chết &2 thuốc               | thuốc một hai chết",
        "want to die                 | I want to die",
        "tự-tử                       | tự tử"
      })
  void phraseFinds(String phrase, String message) {
    assertThat(found(phrase, message)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "muốn chết                   | chết muốn",
        "muốn chết                   | muốn ăn chết",
        "muốn chết                   | muộn chết",
        "tự tử                       | từ từ",
        "\"không (còn)? muốn\"       | không hề muốn",
        "muốn .. chết                | muốn một hai ba bốn chết",
        "muốn ..6 chết               | muốn một hai ba bốn năm sáu bảy chết",
        "chết & thuốc                | chết rồi",
        "chết &2 thuốc               | thuốc một hai ba chết",
        "con                         | còn"
      })
  void phraseDoesNotFind(String phrase, String message) {
    assertThat(found(phrase, message)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(muốn chết",
        "muốn) chết",
        "<nowhere> chết",
        "(muốn)?",
        "muốn | chết",
        "muốn [chết]",
        "",
        "muốn &",
        "& chết"
      })
  void faultyPhraseIsRefused(String phrase) {
    PhraseParser parser = new PhraseParser(Map.of("want", List.of("muốn")));
    assertThatThrownBy(() -> parser.parse(phrase)).isInstanceOf(PhraseParser.FaultyPhrase.class);
  }

  @Test
  void phraseWithTooManyWaysIsRefused() {
    PhraseParser parser = new PhraseParser(Map.of());
    String phrase = "(a b|c d|e f|g h|i k) ".repeat(5);
    assertThatThrownBy(() -> parser.parse(phrase)).hasMessageContaining("ways");
  }

  private boolean found(String phrase, String message) {
    try (Signals signals =
        new SmallContent(content).signals(SmallContent.signal("x.y", 3, phrase)).load()) {
      return !signals.assess(message).hits().isEmpty();
    }
  }
}
