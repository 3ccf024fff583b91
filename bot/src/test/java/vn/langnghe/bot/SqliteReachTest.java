package vn.langnghe.bot;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteReachTest extends ReachContract {
  @TempDir Path folder = Path.of(".");

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("cases.db");
  }
}
