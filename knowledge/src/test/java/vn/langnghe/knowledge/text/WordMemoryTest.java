package vn.langnghe.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordMemoryTest {
  private final WordMemory memory = new WordMemory();

  @Test
  void whatWasKeptIsFoundAndNothingElse() {
    memory.keep("chết", List.of(Set.of("chêt1")));
    assertThat(memory.of("chết")).contains(List.of(Set.of("chêt1")));
    assertThat(memory.of("chet")).isEmpty();
  }

  @Test
  void wordsThatShareASlotAreNeverMistakenForOneAnother() {
    for (int i = 0; i < 100_000; i++) {
      memory.keep("w" + i, List.of(Set.of("t" + i)));
    }
    int found = 0;
    for (int i = 0; i < 100_000; i++) {
      List<Set<String>> expected = List.of(Set.of("t" + i));
      assertThat(memory.of("w" + i).orElse(expected)).isEqualTo(expected);
      found += memory.of("w" + i).isPresent() ? 1 : 0;
    }
    assertThat(found).isBetween(1_000, 1 << 14);
  }
}
