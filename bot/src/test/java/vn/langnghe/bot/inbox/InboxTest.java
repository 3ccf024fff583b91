package vn.langnghe.bot.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.channel.Transcripts.Line;
import vn.langnghe.bot.conversation.Effect;
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

class InboxTest {
  private static final ChatRef CHAT = new ChatRef("web", "one");
  private final Tally tally = new Tally();
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  @TempDir Path folder = Path.of(".");
  private Store store;

  @BeforeEach
  void open() {
    store =
        Store.open(
            "jdbc:sqlite:" + folder.resolve("inbox.db"), MasterKey.text(MasterKey.fresh(), "test"));
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    store.close();
  }

  @Test
  void messagesOfAChatAreAnsweredInOrder() {
    Inbox inbox = inbox(task -> decision(task, ((Content.Text) task.content()).text()));
    IntStream.range(0, 30)
        .forEach(i ->
            assertThat(inbox.accept(inbound("m" + i, "tin " + i))).isEqualTo(Acceptance.ACCEPTED));
    await().atMost(Duration.ofSeconds(60)).until(() -> tally.of(Tally.Event.HANDLED) == 30);
    List<String> replies = replies();
    assertThat(replies).isEqualTo(IntStream.range(0, 30).mapToObj(i -> "tin " + i).toList());
  }

  @Test
  void aWishToEraseLeavesNothingAndIsConfirmedPastTheStore() {
    List<Reply> shown = new CopyOnWriteArrayList<>();
    Turns turns =
        new Turns(
            handler(task ->
                new Decision(
                    new Turn(
                        Level.NONE,
                        new Reply(List.of(new Part.TextPart("replies/x@1", "Đã xóa."))),
                        task.conversation(),
                        Set.of(Effect.ERASE),
                        List.of()),
                    "revision")),
            threads,
            Duration.ofSeconds(5),
            tally);
    Replying replying =
        new Replying() {
          @Override
          public void replyWaits() {}

          @Override
          public void unkept(ChatRef chat, Reply reply) {
            shown.add(reply);
          }
        };
    Inbox inbox = new Inbox(store, turns, threads, clock, tally, replying);
    inbox.accept(inbound("m1", "xóa hết"));
    await().atMost(Duration.ofSeconds(60)).until(() -> tally.of(Tally.Event.ERASED) == 1);
    assertThat(shown).hasSize(1);
    assertThat(replies()).isEmpty();
    assertThat(store.turns().waiting(10)).isEmpty();
    assertThat(store.erasure().erase(CHAT)).isFalse();
  }

  @Test
  void aTurnThatThrowsEndsInTheEmergencyCard() {
    Inbox inbox =
        inbox(task -> {
          throw new IllegalStateException("index broken on purpose");
        });
    inbox.accept(inbound("m1", "em muốn chết"));
    await().atMost(Duration.ofSeconds(60)).until(() -> !replies().isEmpty());
    assertThat(replies()).containsExactly(EmergencyCard.text(Language.VI));
    assertThat(tally.of(Tally.Event.TURN_FAILED)).isEqualTo(1);
  }

  @Test
  void aTurnThatFailsWithAnErrorEndsInTheEmergencyCard() {
    Inbox inbox =
        inbox(task -> {
          throw new StackOverflowError("on purpose");
        });
    inbox.accept(inbound("m1", "em muốn chết"));
    await().atMost(Duration.ofSeconds(60)).until(() -> !replies().isEmpty());
    assertThat(replies()).containsExactly(EmergencyCard.text(Language.VI));
  }

  @Test
  void aTurnThatHangsEndsInTheEmergencyCardInTime() {
    CountDownLatch never = new CountDownLatch(1);
    Inbox inbox =
        inbox(task -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return decision(task, "late");
        });
    inbox.accept(inbound("m1", "em muốn chết"));
    await().atMost(Duration.ofSeconds(60)).until(() -> !replies().isEmpty());
    assertThat(replies()).containsExactly(EmergencyCard.text(Language.VI));
    assertThat(tally.of(Tally.Event.TURN_TOO_SLOW)).isEqualTo(1);
  }

  @Test
  void aStoreThatIsGoneIsToldAsNotKept() {
    Inbox inbox = inbox(task -> decision(task, "x"));
    store.close();
    assertThat(inbox.accept(inbound("m1", "chào"))).isEqualTo(Acceptance.FAILED);
    assertThat(tally.of(Tally.Event.NOT_KEPT)).isEqualTo(1);
  }

  @Test
  void whatWasAcceptedBeforeARestartIsAnsweredAfterIt() {
    store.accept(inbound("m1", "trước khi sập"));
    Inbox inbox = inbox(task -> decision(task, "sau khi dậy"));
    inbox.sweep();
    await().atMost(Duration.ofSeconds(60)).until(() -> !replies().isEmpty());
    assertThat(replies()).containsExactly("sau khi dậy");
  }

  @Test
  void theSameMessageTwiceIsAnsweredOnce() {
    Inbox inbox = inbox(task -> decision(task, "một lần"));
    assertThat(inbox.accept(inbound("m1", "chào"))).isEqualTo(Acceptance.ACCEPTED);
    assertThat(inbox.accept(inbound("m1", "chào"))).isEqualTo(Acceptance.DUPLICATE);
    await().atMost(Duration.ofSeconds(60)).until(() -> !replies().isEmpty() && inbox.isIdle());
    assertThat(replies()).containsExactly("một lần");
  }

  @Test
  void tooManyWaitingMessagesAreRefusedUntilLater() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    Inbox inbox =
        inbox(
            task -> {
              try {
                open.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return decision(task, "x");
            },
            Duration.ofMinutes(5));
    for (int i = 0; i < 2_000; i++) {
      inbox.accept(
          new Inbound(
              new ChatRef("web", "v" + i % 100),
              "m" + i,
              clock.instant(),
              Language.VI,
              new Content.Text("x")));
    }
    assertThat(inbox.accept(inbound("more", "x"))).isEqualTo(Acceptance.BUSY);
    open.countDown();
    await().atMost(Duration.ofSeconds(60)).until(() -> tally.of(Tally.Event.HANDLED) == 2_000);
    assertThat(inbox.accept(inbound("more", "x"))).isEqualTo(Acceptance.ACCEPTED);
  }

  private interface Deciding {
    Decision decide(Task task);
  }

  private Inbox inbox(Deciding deciding) {
    return inbox(deciding, Duration.ofMillis(500));
  }

  private Inbox inbox(Deciding deciding, Duration longest) {
    Turns turns = new Turns(handler(deciding), threads, longest, tally);
    return new Inbox(store, turns, threads, clock, tally, () -> {});
  }

  private static Handler handler(Deciding deciding) {
    return new Handler() {
      @Override
      public Decision handle(Task task) {
        return deciding.decide(task);
      }

      @Override
      public Decision emergency(Task task) {
        Turn turn =
            new Turn(
                Level.CONCERN,
                EmergencyCard.reply(Language.VI),
                task.conversation(),
                Set.of(),
                List.of());
        return new Decision(turn, "none");
      }
    };
  }

  private List<String> replies() {
    return store.transcripts().of(CHAT, 0, 200).stream()
        .filter(Line.Service.class::isInstance)
        .map(line -> ((Line.Service) line).reply().parts().getFirst().text())
        .toList();
  }

  private Inbound inbound(String id, String text) {
    return new Inbound(CHAT, id, clock.instant(), Language.VI, new Content.Text(text));
  }

  private static Decision decision(Task task, String text) {
    Reply reply = new Reply(List.of(new Part.TextPart("replies/x@1", text)));
    return new Decision(
        new Turn(Level.NONE, reply, task.conversation(), Set.of(), List.of()), "revision");
  }
}
