package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OccasionTest {
  @Test
  void anIdNamesItsOccasion() {
    assertThat(Occasion.of("asks.sexual.wash")).contains(Occasion.SEXUAL);
    assertThat(Occasion.of("asks.any.robot")).contains(Occasion.ANY);
  }

  @Test
  void anIdWithoutOneOrWithoutANameIsNoQuestion() {
    assertThat(Occasion.of("asks.wash")).isEmpty();
    assertThat(Occasion.of("asks.night.wash")).isEmpty();
    assertThat(Occasion.of("said.any.wash")).isEmpty();
    assertThat(Occasion.isQuestion("asks.night.wash")).isTrue();
  }
}
