package vn.langnghe.bot.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStaffRowsTest extends StaffRowsContract {
  @TempDir Path folder = Path.of(".");

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("rows.db");
  }
}
