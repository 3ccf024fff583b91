package vn.langnghe.bot;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePartnerGroupTest extends PartnerGroupContract {
  @TempDir Path folder = Path.of(".");

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("cases.db");
  }
}
