package vn.langnghe.bot.channel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Notice;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.knowledge.text.Language;

/// Updates are `chat:id`; `?` cannot be read, an empty one is of no interest, `chat:!` is news.
class IntakeTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
  private final Set<String> full = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  @TempDir Path folder = Path.of(".");
  private Store store;
  private Intake intake;

  /// Accepts all but what comes from a chat that is full.
  private final class Accepting implements Acceptor {
    @Override
    public Acceptance accept(Inbound inbound) {
      return took(inbound.chat(), inbound.messageId());
    }

    @Override
    public Acceptance note(ChatRef chat, Notice notice, Instant at) {
      return took(chat, "!");
    }

    private Acceptance took(ChatRef chat, String what) {
      if (full.contains(chat.chat())) {
        return Acceptance.BUSY;
      }
      accepted.add(chat.chat() + ":" + what);
      return Acceptance.ACCEPTED;
    }
  }

  @BeforeEach
  void open() {
    store =
        Store.open(
            "jdbc:sqlite:" + folder.resolve("intake.db"),
            MasterKey.text(MasterKey.fresh(), "test"));
    intake =
        new Intake(
            "net",
            IntakeTest::read,
            store.raw(),
            new Accepting(),
            InstantSource.fixed(NOW),
            threads);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    store.close();
  }

  private static List<Received> read(byte[] update, Instant at) {
    String text = new String(update, StandardCharsets.UTF_8);
    if (text.equals("?")) {
      throw new UpdateReader.Puzzling("on purpose");
    }
    if (text.isEmpty()) {
      return List.of();
    }
    String[] parts = text.split(":", 2);
    ChatRef chat = new ChatRef("net", parts[0]);
    return List.of(
        parts[1].equals("!")
            ? new Received.News(chat, new Notice.Blocked(), at)
            : new Received.Message(
                new Inbound(chat, parts[1], at, Language.VI, new Content.Text("x"))));
  }

  @Test
  void aChatIsHandedInInOrderAndWhatIsOfNoInterestGoes() throws Exception {
    keep("a:1", "", "a:2", "a:!", "a:3");
    assertThat(intake.readAll()).isEqualTo(5);
    assertThat(accepted).containsExactly("a:1", "a:2", "a:!", "a:3");
    assertThat(store.raw().waiting("net", 0, 10)).isEmpty();
  }

  @Test
  void aChatThatIsFullHoldsBackItselfOnlyAndComesAgainInOrder() throws Exception {
    full.add("a");
    keep("a:1", "b:1", "a:2", "b:2");
    assertThat(intake.readAll()).isEqualTo(2);
    assertThat(accepted).containsExactly("b:1", "b:2");
    full.clear();
    keep("a:3");
    assertThat(intake.readAll()).isEqualTo(3);
    assertThat(accepted).containsExactly("b:1", "b:2", "a:1", "a:2", "a:3");
  }

  @Test
  void whatCannotBeReadIsPutAsideOnce() throws Exception {
    keep("?", "a:1", "no colon");
    assertThat(intake.readAll()).isEqualTo(3);
    assertThat(intake.readAll()).isZero();
    assertThat(accepted).containsExactly("a:1");
    assertThat(store.raw().aside("net")).isEqualTo(2);
  }

  @Test
  void manyPagesAreReadInOnePass() throws Exception {
    String[] updates = new String[501];
    for (int i = 0; i < updates.length; i++) {
      updates[i] = (i % 7) + ":" + i;
    }
    keep(updates);
    assertThat(intake.readAll()).isEqualTo(501);
    assertThat(accepted).hasSize(501);
  }

  @Test
  void aWebhookIsToldToComeAgainWhenNothingCanBeKept() {
    assertThat(intake.keep(new byte[] {'a'})).isEqualTo(Hook.Answer.KEPT);
    store.close();
    assertThat(intake.keep(new byte[] {'a'})).isEqualTo(Hook.Answer.AGAIN);
  }

  private void keep(String... updates) {
    store
        .raw()
        .keep(
            "net",
            List.of(updates).stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList(),
            NOW);
  }
}
