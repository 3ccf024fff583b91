package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.bot.store.Samples.CHAT;
import static vn.langnghe.bot.store.Samples.answer;
import static vn.langnghe.bot.store.Samples.inbound;
import static vn.langnghe.bot.store.Samples.look;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFaultTest extends FaultContract {
  @TempDir Path folder = Path.of(".");

  @Override
  String fresh() {
    return "jdbc:sqlite:" + folder.resolve("test.db");
  }

  @Override
  Path onDisk() {
    return folder;
  }

  @Test
  void anErasedKeyIsGoneFromTheFiles() throws Exception {
    answer(store, inbound("m1", "một"));
    byte[] key = (byte[]) look(url, "select data_key from conversation").getFirst();
    String hidden = new String(key, StandardCharsets.ISO_8859_1);
    assertThat(Samples.bytes(folder)).anyMatch(bytes -> bytes.contains(hidden));
    store.erasure().erase(CHAT);
    assertThat(Samples.bytes(folder)).noneMatch(bytes -> bytes.contains(hidden));
  }
}
