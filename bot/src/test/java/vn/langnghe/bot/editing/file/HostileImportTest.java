package vn.langnghe.bot.editing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileImportTest {
  @TempDir private Path folder;

  @Test
  void everyHostileImportIsRefusedWithFileReasonAndRemedy() throws Exception {
    Hostile.refused(folder)
        .forEach((what, problems) -> {
          assertThat(problems).as(what).isNotEmpty();
          assertThat(problems)
              .as(what)
              .allMatch(one ->
                  !one.file().isBlank()
                      && !one.wrong().toString().isBlank()
                      && !one.remedy().toString().isBlank());
        });
  }
}
