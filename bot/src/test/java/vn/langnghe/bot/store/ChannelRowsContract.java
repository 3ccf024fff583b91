package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.bot.store.Samples.CHAT;
import static vn.langnghe.bot.store.Samples.NOW;
import static vn.langnghe.bot.store.Samples.VAULT;
import static vn.langnghe.bot.store.Samples.inbound;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.message.Notice;

/// What every database must do for channels to platforms.
abstract class ChannelRowsContract {
  private Store store;

  /// A fresh database.
  abstract String url() throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = Store.open(url(), VAULT);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void rawUpdatesAndTheOffsetAreKeptTogetherAndGoOnceRead() {
    byte[] one = {1};
    byte[] two = {2};
    store.raw().keep("telegram:a", List.of(one, two), 42, NOW);
    store.raw().keep("telegram:b", List.of(one), NOW);
    assertThat(store.raw().next("telegram:a")).hasValue(42);
    assertThat(store.raw().next("telegram:b")).isEmpty();
    var waiting = store.raw().waiting("telegram:a", 0, 10);
    assertThat(waiting).extracting(raw -> raw.body()[0]).containsExactly((byte) 1, (byte) 2);
    store.raw().done(List.of(waiting.getFirst().id()));
    store.raw().aside(waiting.getLast().id());
    assertThat(store.raw().waiting("telegram:a", 0, 10)).isEmpty();
    assertThat(store.raw().aside("telegram:a")).isEqualTo(1);
    store.raw().keep("telegram:a", List.of(), 7, NOW);
    assertThat(store.raw().next("telegram:a")).hasValue(7);
    store.erasure().forget(NOW.plusSeconds(1));
    assertThat(store.raw().aside("telegram:a")).isZero();
    assertThat(store.raw().waiting("telegram:b", 0, 10)).hasSize(1);
  }

  @Test
  void aLeaseIsHeldByOneUntilItEndsOrIsGivenBack() {
    Duration minute = Duration.ofMinutes(1);
    assertThat(store.leases().hold("poll", "a", minute, NOW)).isTrue();
    assertThat(store.leases().hold("poll", "b", minute, NOW.plusSeconds(59))).isFalse();
    assertThat(store.leases().hold("poll", "a", minute, NOW.plusSeconds(30))).isTrue();
    assertThat(store.leases().hold("poll", "b", minute, NOW.plusSeconds(60))).isFalse();
    assertThat(store.leases().hold("poll", "b", minute, NOW.plusSeconds(90))).isTrue();
    store.leases().release("poll", "a");
    assertThat(store.leases().hold("poll", "a", minute, NOW.plusSeconds(91))).isFalse();
    store.leases().release("poll", "b");
    assertThat(store.leases().hold("poll", "a", minute, NOW.plusSeconds(92))).isTrue();
  }

  @Test
  void whatAChannelNotesIsReadBackAndReplaced() {
    assertThat(store.notes().read("zalo-oa:a", "token")).isEmpty();
    store.notes().write("zalo-oa:a", "token", new byte[] {1}, NOW);
    store.notes().write("zalo-oa:a", "token", new byte[] {2}, NOW);
    assertThat(store.notes().read("zalo-oa:a", "token")).contains(new byte[] {2});
    assertThat(store.notes().read("zalo-oa:b", "token")).isEmpty();
  }

  @Test
  void whileAPersonOfOursTalksTheTaskSaysSo() {
    Samples.answer(store, inbound("m1", "một"));
    Notice spoke = new Notice.OperatorSpoke(Duration.ofHours(1));
    store.notices().keep(CHAT, spoke, NOW);
    store.notices().keep(Samples.chat(99), spoke, NOW); // nobody knows this chat
    Task task =
        store.turns().next(store.accept(inbound("m2", "hai")).conversationId()).orElseThrow();
    assertThat(task.mutedUntil()).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }
}
