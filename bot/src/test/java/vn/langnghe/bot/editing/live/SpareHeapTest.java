package vn.langnghe.bot.editing.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
import org.junit.jupiter.api.Test;

/// When old objects are looked through.
class SpareHeapTest {
  private static MemoryUsage used(long bytes) {
    return new MemoryUsage(0, bytes, 1L << 30, 1L << 30);
  }

  @Test
  void onlyWhereMuchHasBecomeOldSinceTheLastLook() {
    long live = 80L << 20;
    assertThat(SpareHeap.isWorth(used(live), used(live))).isFalse();
    assertThat(SpareHeap.isWorth(used(live + SpareHeap.WORTH), used(live))).isFalse();
    assertThat(SpareHeap.isWorth(used(live + SpareHeap.WORTH + 1), used(live))).isTrue();
  }

  @Test
  void aLookEndsWhateverTheHeapIs() {
    new SpareHeap().look();
    assertThat(Runtime.getRuntime().totalMemory()).isPositive();
  }
}
