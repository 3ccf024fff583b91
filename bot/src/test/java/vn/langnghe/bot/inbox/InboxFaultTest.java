package vn.langnghe.bot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.channel.Transcripts.Line;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.store.Decision;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Task;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

/// What the inbox does when the store fails, when too much comes, and when the service stops.
class InboxFaultTest {
  private static final ChatRef CHAT = new ChatRef("web", "one");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final Tally tally = new Tally();
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService turns = Executors.newCachedThreadPool();
  private final Queue<Reply> unkept = new ConcurrentLinkedQueue<>();
  private final CountDownLatch open = new CountDownLatch(1);
  @TempDir Path folder = Path.of(".");
  private Store store;
  private String url = "";

  @BeforeEach
  void open() {
    url = "jdbc:sqlite:" + folder.resolve("inbox.db");
    store = Store.open(url, MasterKey.text(MasterKey.fresh(), "test"));
  }

  @AfterEach
  void close() {
    open.countDown();
    turns.shutdownNow();
    threads.shutdownNow();
    store.close();
  }

  @Test
  void whenATurnCannotBeKeptTheCardIsShownAtOnceAndTheTurnIsTriedAgain() throws Exception {
    Inbox inbox = inbox(task -> decision(task, "trả lời"));
    execute("alter table outbox rename to away");
    assertThat(inbox.accept(inbound(CHAT, "m1"))).isEqualTo(Acceptance.ACCEPTED);
    await().atMost(PATIENCE).until(() -> !unkept.isEmpty());
    assertThat(unkept).containsExactly(EmergencyCard.reply(Language.VI));
    inbox.sweep();
    await().atMost(PATIENCE).until(() -> tally.of(Tally.Event.STORE_FAILED) >= 2 && inbox.isIdle());
    assertThat(unkept).as("told once").hasSize(1);
    execute("alter table away rename to outbox");
    inbox.sweep();
    await().atMost(PATIENCE).until(() -> tally.of(Tally.Event.HANDLED) == 1);
    assertThat(replies(CHAT)).containsExactly("trả lời");
  }

  @Test
  void whenTheStoreFailsBetweenAcceptAndTurnTheCardIsShownToo() throws Exception {
    Inbox inbox = inbox(this::held);
    inbox.accept(inbound(CHAT, "m1"));
    inbox.accept(inbound(CHAT, "m2"));
    execute("alter table inbox rename to away");
    open.countDown();
    await().atMost(PATIENCE).until(() -> !unkept.isEmpty());
    execute("alter table away rename to inbox");
    inbox.sweep();
    await().atMost(PATIENCE).until(() -> replies(CHAT).size() == 2);
    assertThat(unkept).hasSize(1);
  }

  @Test
  void oneChatCannotFillTheQueueForTheOthers() {
    Inbox inbox = inbox(this::held);
    for (int i = 0; i < 200; i++) {
      assertThat(inbox.accept(inbound(CHAT, "m" + i))).isEqualTo(Acceptance.ACCEPTED);
    }
    assertThat(inbox.accept(inbound(CHAT, "more"))).isEqualTo(Acceptance.BUSY);
    assertThat(inbox.accept(inbound(new ChatRef("web", "two"), "m")))
        .isEqualTo(Acceptance.ACCEPTED);
    open.countDown();
    await().atMost(PATIENCE).until(() -> tally.of(Tally.Event.HANDLED) == 201);
    assertThat(inbox.accept(inbound(CHAT, "more"))).isEqualTo(Acceptance.ACCEPTED);
  }

  @Test
  void whatAnotherNodeHandlesDoesNotCountAsWaitingForEver() {
    Store.Kept kept = store.accept(inbound(CHAT, "first"));
    Task taken = store.turns().next(kept.conversationId()).orElseThrow();
    Inbox inbox = inbox(this::held);
    for (int i = 0; i < 199; i++) {
      inbox.accept(inbound(CHAT, "m" + i));
    }
    Task task = taken;
    while (task != null) { // the other node does everything
      assertThat(store.turns().complete(task, decision(task, "x"), clock.instant())).isTrue();
      task = store.turns().next(kept.conversationId()).orElse(null);
    }
    open.countDown();
    await().atMost(PATIENCE).until(inbox::isIdle);
    assertThat(tally.of(Tally.Event.HANDLED)).isZero();
    for (int i = 0; i < 199; i++) {
      assertThat(inbox.accept(inbound(CHAT, "n" + i))).isEqualTo(Acceptance.ACCEPTED);
    }
  }

  @Test
  void drainingRefusesWhatIsNewAndFinishesWhatWasAccepted() throws Exception {
    Inbox inbox = inbox(this::held);
    inbox.accept(inbound(CHAT, "m1"));
    inbox.accept(inbound(CHAT, "m2"));
    assertThat(inbox.drain(Duration.ofMillis(1))).isFalse();
    assertThat(inbox.accept(inbound(CHAT, "m3"))).isEqualTo(Acceptance.BUSY);
    Future<Boolean> drained = threads.submit(() -> inbox.drain(PATIENCE));
    open.countDown();
    assertThat(drained.get()).isTrue();
    assertThat(replies(CHAT)).hasSize(2);
    inbox.sweep();
    assertThat(inbox.isIdle()).isTrue();
  }

  @Test
  void aMessageKeptWhileTheThreadsStopIsAcceptedAndWaitsForTheNextStart() {
    Inbox inbox = inbox(task -> decision(task, "x"));
    threads.shutdown();
    assertThat(inbox.accept(inbound(CHAT, "m1"))).isEqualTo(Acceptance.ACCEPTED);
    assertThat(store.turns().waiting(10)).hasSize(1);
    assertThat(inbox.isIdle()).isTrue();
  }

  @Test
  void turnsThatSpinDoNotStopTheTurnsOfOthers() {
    Inbox inbox =
        inbox(task -> {
          while (task.chat().chat().startsWith("spin") && open.getCount() > 0) {
            Thread.onSpinWait();
          }
          return decision(task, "x");
        });
    for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
      inbox.accept(inbound(new ChatRef("web", "spin" + i), "m"));
    }
    inbox.accept(inbound(CHAT, "m1"));
    await().atMost(PATIENCE).until(() -> !replies(CHAT).isEmpty());
    ChatRef spinning = new ChatRef("web", "spin0");
    await().atMost(PATIENCE).until(() -> !replies(spinning).isEmpty());
    assertThat(replies(spinning)).containsExactly(EmergencyCard.text(Language.VI));
  }

  private Decision held(Task task) {
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return decision(task, "x");
  }

  private interface Deciding {
    Decision decide(Task task);
  }

  private Inbox inbox(Deciding deciding) {
    Handler handler =
        new Handler() {
          @Override
          public Decision handle(Task task) {
            return deciding.decide(task);
          }

          @Override
          public Decision emergency(Task task) {
            return decision(task, EmergencyCard.text(Language.VI));
          }
        };
    Replying replying =
        new Replying() {
          @Override
          public void replyWaits() {}

          @Override
          public void unkept(ChatRef chat, Reply emergency) {
            unkept.add(emergency);
          }
        };
    Turns deadline = new Turns(handler, turns, Duration.ofSeconds(5), tally);
    return new Inbox(store, deadline, threads, clock, tally, replying);
  }

  private List<String> replies(ChatRef chat) {
    return store.transcripts().of(chat, 0, 500).stream()
        .filter(Line.Service.class::isInstance)
        .map(line -> ((Line.Service) line).reply().parts().getFirst().text())
        .toList();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Inbound inbound(ChatRef chat, String id) {
    return new Inbound(chat, id, clock.instant(), Language.VI, new Content.Text("tin"));
  }

  private static Decision decision(Task task, String text) {
    Reply reply = new Reply(List.of(new Part.TextPart("replies/x@1", text)));
    return new Decision(
        new Turn(Level.NONE, reply, task.conversation(), Set.of(), List.of()), "revision");
  }
}
