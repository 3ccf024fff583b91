package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder = Path.of(".");

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("test.db");
  }

  @Test
  void theKeyFileIsForItsOwnerOnly() throws IOException {
    Path key = folder.resolve("master.key");
    MasterKey.file(key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    String made = Files.readString(key);
    MasterKey.file(key);
    assertThat(Files.readString(key)).isEqualTo(made);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> MasterKey.file(key))
        .isInstanceOf(MasterKey.UnusableKey.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aBrokenKeyIsToldApart() {
    assertThatThrownBy(() -> MasterKey.text("nonsense", "KEY"))
        .isInstanceOf(MasterKey.UnusableKey.class);
    assertThatThrownBy(() -> MasterKey.text("{}\nAAAA", "KEY"))
        .isInstanceOf(MasterKey.UnusableKey.class);
  }
}
