package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.telegram.KillRun;

/// Few kills for every build; `-Dshow=channels` does the whole of it.
class TelegramKillTest {
  @TempDir Path folder = Path.of(".");

  @Test
  void killedAmidTheLoadEveryMessageIsAnsweredOnceAndInOrder() throws Exception {
    KillRun.Plan plan = new KillRun.Plan(100, 6, 3, 150, 20_261_126L);
    KillRun.Result result = new KillRun(plan, this::start).run(folder);
    assertThat(result.verdict().isPerfect()).as("%s", result).isTrue();
    assertThat(result.unknown()).as("%s", result).isLessThan(result.messages() / 10);
    assertThat(result.aside()).as("updates that cannot be read").isPositive();
  }

  private Process start(Path data, Path config) throws IOException {
    Path log = Files.createTempFile(folder, "service", ".log");
    return ServiceProcess.process(log, data, "--port", "0", "--config", config);
  }
}
