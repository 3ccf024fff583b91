package vn.langnghe.bot.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.KnowledgeLoader;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.Loaded;

/// Lines that nobody called for too long, as operators are told of them.
class CallWatchTest {
  @TempDir Path folder = Path.of(".");

  /// The starter knowledge with a call to one line on 24 November.
  private Knowledge called() throws IOException {
    Path config = Starter.ROOT.resolve("config");
    String text = Files.readString(config.resolve("hotlines.yaml"));
    int line = text.indexOf("last_verified: none", text.indexOf("- id: ngay-mai\n"));
    String called =
        text.substring(0, line)
            + "last_verified: \"2026-11-24\""
            + text.substring(line + "last_verified: none".length());
    for (String name : new String[] {"hotlines.yaml", "escalation.yaml"}) {
      Files.copy(config.resolve(name), folder.resolve(name));
    }
    Files.writeString(folder.resolve("hotlines.yaml"), called);
    return switch (new KnowledgeLoader(Starter.ROOT.resolve("knowledge/content"), folder, Map.of())
        .load()) {
      case Loaded.Ready(Knowledge knowledge) -> knowledge;
      case Loaded.Rejected(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  @Test
  void aCallThatIsDueIsToldOnceAndStandsInTheHealthUntilItIsMade() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T03:00:00Z"));
    try (LiveKnowledge live = new LiveKnowledge(called())) {
      CallWatch watch = new CallWatch(live, now::get);
      assertThat(watch.look()).isEmpty();
      assertThat(watch.health().orElseThrow().good()).as("starter lines are no alarm").isTrue();
      now.set(Instant.parse("2026-12-02T03:00:00Z"));
      assertThat(watch.look()).containsExactly("ngay-mai");
      assertThat(watch.look()).as("once").isEmpty();
      Health health = watch.health().orElseThrow();
      assertThat(health.good()).isFalse();
      assertThat(health.tells()).contains("1 hotline is due", "ngay-mai", "/console/knowledge");
      now.set(Instant.parse("2026-11-26T03:00:00Z"));
      assertThat(watch.look()).isEmpty();
      now.set(Instant.parse("2026-12-09T03:00:00Z"));
      assertThat(watch.look()).as("due again after a call").containsExactly("ngay-mai");
    }
  }
}
