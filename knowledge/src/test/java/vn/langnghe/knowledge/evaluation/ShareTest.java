package vn.langnghe.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {
  @Test
  void intervalIsWilsons() {
    assertThat(new Share(150, 150).lower()).isCloseTo(0.975, within(0.001));
    assertThat(new Share(294, 300).lower()).isCloseTo(0.957, within(0.001));
    assertThat(new Share(0, 150).upper()).isCloseTo(0.025, within(0.001));
  }

  @Test
  void ofNoneNothingWasMissed() {
    Share none = new Share(0, 0);
    assertThat(none.value()).isEqualTo(1);
    assertThat(none.lower()).isZero();
    assertThat(none).hasToString("-");
  }

  @Test
  void partAboveTheWholeIsRefused() {
    assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
