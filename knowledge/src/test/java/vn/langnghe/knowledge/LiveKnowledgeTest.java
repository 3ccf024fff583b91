package vn.langnghe.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.danger.Level;

class LiveKnowledgeTest {
  @Test
  void turnsUnderWayEndWithTheSnapshotTheyBeganWith() throws Exception {
    try (LiveKnowledge live = new LiveKnowledge(load());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Level>> turns = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        turns.add(threads.submit(() -> assess(live)));
        if (i % 100 == 50) {
          live.publish(load());
        }
      }
      for (Future<Level> turn : turns) {
        assertThat(turn.get()).isEqualTo(Level.HIGH);
      }
    }
  }

  private static Level assess(LiveKnowledge live) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return loan.knowledge().signals().assess("em muốn chết").level();
    }
  }

  private static Knowledge load() {
    return switch (new KnowledgeLoader(
            Starter.ROOT.resolve("knowledge/content"), Starter.ROOT.resolve("config"), Map.of())
        .load()) {
      case Loaded.Ready(Knowledge knowledge) -> knowledge;
      case Loaded.Rejected(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
