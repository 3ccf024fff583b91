package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  private static final byte[] TEXT = "em buồn".getBytes(StandardCharsets.UTF_8);
  private final String key = MasterKey.fresh();
  private final Vault vault = MasterKey.text(key, "test");

  @Test
  void whatIsSealedOpensOnlyForItsConversationAndItsPurpose() {
    byte[] dataKey = vault.newDataKey("a");
    Vault.Seal seal = vault.seal("a", dataKey);
    byte[] sealed = seal.close("in:1", TEXT);
    assertThat(seal.open("in:1", sealed)).isEqualTo(TEXT);
    assertThatThrownBy(() -> seal.open("in:2", sealed)).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> vault.seal("b", vault.newDataKey("b")).open("in:1", sealed))
        .isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> vault.seal("b", dataKey)).isInstanceOf(Unreadable.class);
  }

  @Test
  void theSameTextIsSealedDifferentlyEachTime() {
    Vault.Seal seal = vault.seal("a", vault.newDataKey("a"));
    assertThat(seal.close("in:1", TEXT)).isNotEqualTo(seal.close("in:1", TEXT));
  }

  @Test
  void hashesAgreeUnderOneKeyAndDifferByChannelPurposeAndKey() {
    String hash = vault.hash("web", "chat", "17");
    assertThat(MasterKey.text(key, "again").hash("web", "chat", "17")).isEqualTo(hash);
    assertThat(
            Set.of(
                hash,
                vault.hash("zalo", "chat", "17"),
                vault.hash("web", "message", "17"),
                MasterKey.text(MasterKey.fresh(), "other").hash("web", "chat", "17")))
        .hasSize(4);
  }

  @Test
  void aKeyFromTheEnvironmentMayStandOnOneLine() {
    Vault again = MasterKey.text(key.strip().replace('\n', ' '), "KEY");
    assertThat(again.made(vault.mark())).isTrue();
  }

  @Test
  void processesThatStartTogetherMakeOneKey(@TempDir Path folder) throws Exception {
    Set<String> hashes = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Vault>> starts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        starts.add(threads.submit(() -> MasterKey.file(folder.resolve("master.key"))));
      }
      for (Future<Vault> start : starts) {
        hashes.add(start.get().hash("web", "chat", "17"));
      }
    }
    assertThat(hashes).hasSize(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
