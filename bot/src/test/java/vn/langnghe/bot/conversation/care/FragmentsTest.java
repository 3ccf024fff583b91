package vn.langnghe.bot.conversation.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentsTest {
  /// Texts after `/`, each one minute later than the one before; what they make in the end.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "em                                    | -",
        "em / ko muon                          | em ko muon",
        "em / ko muon / song                   | em ko muon song",
        "em / ko muon / song / nua             | em ko muon song nua",
        "a / b / c / d / e                     | b c d e",
        "em / hôm nay em đi học về muộn        | em hôm nay em đi học về muộn",
        "a / b c d e f g h i / j k l m n o p q  | a b c d e f g h i j k l m n o p q",
        "a b / c d e f g h i j k / l m n o p q r s t | c d e f g h i j k l m n o p q r s t",
        "em / hôm nay em đi học về muộn vì trời mưa to / nua  | -",
        "một hai ba bốn / năm                  | một hai ba bốn năm"
      })
  void shortTextsOfThreeMinutesMakeASentence(String texts, String sentence) {
    Fragments fragments = Fragments.NONE;
    long now = 0;
    for (String text : texts.split("/")) {
      fragments = fragments.with(text, now);
      now += 60_000;
    }
    assertThat(fragments.joined().orElse(null)).isEqualTo(sentence);
  }

  @Test
  void atMostEightAreKept() {
    Fragments fragments = Fragments.NONE;
    for (String text : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")) {
      fragments = fragments.with(text, 5);
    }
    assertThat(fragments.joined()).contains("3 4 5 6 7 8 9 10");
  }

  @Test
  void theyAreGoneAfterThreeMinutes() {
    Fragments fragments = Fragments.NONE.with("em", 0).with("muon", 1);
    assertThat(fragments.at(180_000).pieces()).hasSize(2);
    assertThat(fragments.at(180_001).pieces()).hasSize(1);
    assertThat(fragments.at(180_002)).isEqualTo(Fragments.NONE);
  }

  @Test
  void aLongWordOrNothingIsNoPiece() {
    assertThat(Fragments.NONE.with("a".repeat(61), 0)).isEqualTo(Fragments.NONE);
    assertThat(Fragments.NONE.with("  ", 0)).isEqualTo(Fragments.NONE);
  }
}
