package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder = Path.of(".");

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("test.db");
  }

  @Test
  void nothingStandsInTheClearOnDisk() throws IOException {
    answer("m1", "marker-of-the-person");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes)
            .doesNotContain("marker-of-the-person")
            .doesNotContain("marker-of-the-reply")
            .doesNotContain("visitor-secret-17");
      }
    }
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
  void aDatabaseDoesNotOpenWithAnotherKey() {
    answer("m1", "một");
    Vault other = MasterKey.text(MasterKey.fresh(), "other");
    try (Store store = Store.open(url(), other)) {
      String conversation =
          store.turns().waiting(1).isEmpty() ? "" : store.turns().waiting(1).getFirst();
      assertThat(conversation).isEmpty();
      assertThat(store.outbox().claim(java.util.Set.of("telegram"), NOW, 1)).isEmpty();
      assertThatThrownBy(() -> store.outbox().claim(java.util.Set.of("web"), NOW, 1))
          .hasStackTraceContaining("master key");
    }
  }

  @Test
  void aBrokenKeyIsToldApart() {
    assertThatThrownBy(() -> MasterKey.text("nonsense", "KEY"))
        .isInstanceOf(MasterKey.UnusableKey.class);
    assertThatThrownBy(() -> MasterKey.text("{}\nAAAA", "KEY"))
        .isInstanceOf(MasterKey.UnusableKey.class);
  }
}
