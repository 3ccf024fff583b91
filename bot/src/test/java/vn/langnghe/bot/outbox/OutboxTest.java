package vn.langnghe.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.inbox.Tally;
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

class OutboxTest {
  private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ChatRef ONE = new ChatRef("web", "one");
  private static final ChatRef TWO = new ChatRef("web", "two");
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Tally tally = new Tally();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Platform platform = new Platform();
  @TempDir Path folder = Path.of(".");
  private String url = "";
  private Store store;
  private Outbox outbox;

  /// A platform that remembers what it was given and answers as told.
  private static final class Platform implements Channel {
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Answer> answer =
        new AtomicReference<>((chat, sequence) -> new Delivery.Sent());

    interface Answer {
      Delivery of(ChatRef chat, long sequence);
    }

    @Override
    public String name() {
      return "web";
    }

    @Override
    public Delivery send(Parcel parcel) {
      taken.add(parcel.chat().chat() + ":" + parcel.reply().parts().getFirst().text());
      return answer.get().of(parcel.chat(), parcel.sequence());
    }
  }

  @BeforeEach
  void open() {
    url = "jdbc:sqlite:" + folder.resolve("outbox.db");
    store = Store.open(url, MasterKey.text(MasterKey.fresh(), "test"));
    outbox = new Outbox(store.outbox(), Map.of("web", platform), threads, now::get, tally);
  }

  @AfterEach
  void close() {
    outbox.stop();
    threads.shutdownNow();
    store.close();
  }

  @Test
  void repliesOfAChatGoOutInOrder() throws Exception {
    for (int i = 1; i <= 5; i++) {
      reply(ONE, "r" + i);
    }
    runUntilEmpty();
    assertThat(platform.taken).containsExactly("one:r1", "one:r2", "one:r3", "one:r4", "one:r5");
    assertThat(tally.of(Tally.Event.SENT)).isEqualTo(5);
  }

  @Test
  void theLoopSendsAtOnceWhenWoken() {
    Future<?> loop = threads.submit(outbox);
    reply(ONE, "r1");
    outbox.wake();
    await().atMost(PATIENCE).until(() -> tally.of(Tally.Event.SENT) == 1);
    assertThat(loop.isDone()).isFalse();
  }

  @Test
  void aFailedTryIsRepeatedAfterAGrowingPause() {
    platform.answer.set((chat, sequence) -> new Delivery.Retry(Duration.ZERO));
    reply(ONE, "r1");
    reply(ONE, "r2");
    for (long pause : List.of(1, 2, 4, 8)) {
      sendAndSettle();
      now.updateAndGet(t -> t.plusSeconds(pause).minusMillis(1));
      assertThat(outbox.sendDue()).as("before %s s are over", pause).isZero();
      now.updateAndGet(t -> t.plusMillis(1));
    }
    platform.answer.set((chat, sequence) -> new Delivery.Sent());
    sendAndSettle();
    sendAndSettle();
    assertThat(platform.taken)
        .containsExactly("one:r1", "one:r1", "one:r1", "one:r1", "one:r1", "one:r2");
  }

  @Test
  void aLongerPauseThatThePlatformAsksForIsKept() {
    platform.answer.set((chat, sequence) -> new Delivery.Retry(Duration.ofSeconds(90)));
    reply(ONE, "r1");
    sendAndSettle();
    now.set(START.plusSeconds(89));
    assertThat(outbox.sendDue()).isZero();
    now.set(START.plusSeconds(90));
    sendAndSettle();
  }

  @Test
  void afterAnHourOfTriesAReplyIsGivenUpAndTheNextOneGoesOut() {
    platform.answer.set((chat, sequence) ->
        sequence == 2 ? new Delivery.Retry(Duration.ZERO) : new Delivery.Sent());
    reply(ONE, "r1");
    reply(ONE, "r2");
    for (int i = 0; i < 20; i++) {
      sendAndSettle();
      now.updateAndGet(t -> t.plus(Duration.ofMinutes(5)));
    }
    assertThat(tally.of(Tally.Event.SEND_FAILED)).isEqualTo(1);
    sendAndSettle();
    assertThat(tally.of(Tally.Event.SENT)).isEqualTo(1);
  }

  @Test
  void aChatThatIsGoneIsNotTriedAgain() {
    platform.answer.set((chat, sequence) -> new Delivery.Failed("blocked"));
    reply(ONE, "r1");
    sendAndSettle();
    now.updateAndGet(t -> t.plus(Duration.ofDays(1)));
    assertThat(outbox.sendDue()).isZero();
    assertThat(tally.of(Tally.Event.SEND_FAILED)).isEqualTo(1);
  }

  @Test
  void aChannelThatThrowsCountsAsAFailedTry() {
    platform.answer.set((chat, sequence) -> {
      if (sequence == 2 && platform.taken.size() == 1) {
        throw new IllegalStateException("on purpose");
      }
      if (platform.taken.size() == 2) {
        throw new StackOverflowError("on purpose");
      }
      return new Delivery.Sent();
    });
    reply(ONE, "r1");
    sendAndSettle();
    now.updateAndGet(t -> t.plusSeconds(1));
    sendAndSettle();
    now.updateAndGet(t -> t.plusSeconds(2));
    sendAndSettle();
    assertThat(tally.of(Tally.Event.SEND_RETRIED)).isEqualTo(2);
    assertThat(tally.of(Tally.Event.SENT)).isEqualTo(1);
  }

  @Test
  void aSlowChatDoesNotHoldBackTheOthers() {
    CountDownLatch open = new CountDownLatch(1);
    platform.answer.set((chat, sequence) -> {
      try {
        return !chat.equals(ONE) || open.await(20, TimeUnit.SECONDS)
            ? new Delivery.Sent()
            : new Delivery.Failed("never");
      } catch (InterruptedException e) {
        return new Delivery.Failed("interrupted");
      }
    });
    reply(ONE, "r1");
    assertThat(outbox.sendDue()).isEqualTo(1);
    reply(TWO, "r2");
    assertThat(outbox.sendDue()).isEqualTo(1);
    await().atMost(PATIENCE).until(() -> tally.of(Tally.Event.SENT) == 1);
    assertThat(platform.taken).containsExactlyInAnyOrder("one:r1", "two:r2");
    open.countDown();
    await().atMost(PATIENCE).until(() -> tally.of(Tally.Event.SENT) == 2);
  }

  @Test
  void aReplyWhoseSendingACrashCutShortGoesOutAgain() {
    reply(ONE, "r1");
    long id = store.outbox().due("web", START, 10).getFirst().id();
    store.outbox().claim(List.of(id), START); // and then the process died
    assertThat(outbox.sendDue()).isZero();
    now.set(START.plusSeconds(60));
    sendAndSettle();
    assertThat(platform.taken).containsExactly("one:r1");
  }

  @Test
  void aReplyThatCouldNotBeSettledGoesOutAgain() throws Exception {
    platform.answer.set((chat, sequence) -> {
      execute("alter table outbox rename to away");
      return new Delivery.Sent();
    });
    reply(ONE, "r1");
    outbox.sendDue();
    await().atMost(PATIENCE).until(() -> tally.of(Tally.Event.STORE_FAILED) == 1);
    assertThat(outbox.sendDue()).as("the store is still broken").isZero();
    execute("alter table away rename to outbox");
    platform.answer.set((chat, sequence) -> new Delivery.Sent());
    now.set(START.plusSeconds(60));
    sendAndSettle();
    assertThat(platform.taken).containsExactly("one:r1", "one:r1");
  }

  @Test
  void whenItStopsWhatWaitsIsStillSent() throws Exception {
    for (int i = 1; i <= 3; i++) {
      reply(ONE, "r" + i);
      reply(TWO, "r" + i);
    }
    runUntilEmpty();
    assertThat(platform.taken).hasSize(6);
  }

  @Test
  void aReplyThatWasNotKeptReachesThePerson() {
    outbox.sendUnkept(ONE, EmergencyCard.reply(Language.VI));
    await().atMost(PATIENCE).until(() -> !platform.taken.isEmpty());
    assertThat(platform.taken).containsExactly("one:" + EmergencyCard.text(Language.VI));
    outbox.sendUnkept(new ChatRef("elsewhere", "x"), EmergencyCard.reply(Language.VI));
  }

  /// One look at the store, and every send it began settled.
  private void sendAndSettle() {
    long before = settled();
    int begun = outbox.sendDue();
    assertThat(begun).isEqualTo(1);
    await().atMost(PATIENCE).until(() -> settled() == before + begun && outbox.isIdle());
  }

  private long settled() {
    return tally.of(Tally.Event.SENT)
        + tally.of(Tally.Event.SEND_RETRIED)
        + tally.of(Tally.Event.SEND_FAILED);
  }

  private void runUntilEmpty() throws Exception {
    Future<?> loop = threads.submit(outbox);
    outbox.stop();
    loop.get(20, TimeUnit.SECONDS);
  }

  private void reply(ChatRef chat, String text) {
    Inbound inbound = new Inbound(chat, "m-" + text, START, Language.VI, new Content.Text("tin"));
    Task task = store.turns().next(store.accept(inbound).conversationId()).orElseThrow();
    Reply reply = new Reply(List.of(new Part.TextPart("replies/x@1", text)));
    Turn turn = new Turn(Level.NONE, reply, task.conversation(), Set.of(), List.of());
    assertThat(store.turns().complete(task, new Decision(turn, "revision"), START)).isTrue();
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
