package vn.langnghe.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Notice;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.store.Decision;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Task;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

/// Limits, lost answers and stalls on channels that send over a network.
class NetworkOutboxTest {
  private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Tally tally = new Tally();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Platform net = new Platform("net", Pace.FREE);
  private final Platform slow =
      new Platform(
          "slow",
          new Pace(
              Pace.Rate.perSecond(2, 2),
              Pace.Rate.perSecond(1, 1),
              new Pace.Rate(20, Duration.ofMinutes(1), 1)));
  @TempDir Path folder = Path.of(".");
  private Store store;
  private Outbox outbox;

  private static final class Platform implements Channel {
    private final String name;
    private final Pace pace;
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Function<Parcel, Delivery>> answer =
        new AtomicReference<>(parcel -> new Delivery.Sent());

    Platform(String name, Pace pace) {
      this.name = name;
      this.pace = pace;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Resend resend() {
      return Resend.SHOWN_TWICE;
    }

    @Override
    public Pace pace() {
      return pace;
    }

    @Override
    public boolean isGroup(ChatRef chat) {
      return chat.chat().startsWith("-");
    }

    @Override
    public Delivery send(Parcel parcel) {
      taken.add(parcel.chat().chat() + ":" + parcel.reply().parts().getFirst().text());
      return answer.get().apply(parcel);
    }
  }

  @BeforeEach
  void open() {
    store =
        Store.open(
            "jdbc:sqlite:" + folder.resolve("outbox.db"),
            MasterKey.text(MasterKey.fresh(), "test"));
    outbox = new Outbox(store.outbox(), Map.of("net", net, "slow", slow), threads, now::get, tally);
  }

  @AfterEach
  void close() {
    outbox.stop();
    threads.shutdownNow();
    store.close();
  }

  @Test
  void dangerGoesFirstWhenTheChannelIsShort() {
    reply("slow", "1", "calm", Level.NONE);
    reply("slow", "2", "sad", Level.DISTRESS);
    reply("slow", "3", "dying", Level.IMMINENT);
    sendAndSettle(2);
    assertThat(slow.taken).containsExactlyInAnyOrder("3:dying", "2:sad");
    now.set(START.plusMillis(499));
    assertThat(outbox.sendDue()).isZero();
    now.set(START.plusMillis(500));
    sendAndSettle(1);
    assertThat(slow.taken).last().isEqualTo("1:calm");
  }

  @Test
  void aChatAtItsLimitHoldsBackNoOther() {
    reply("slow", "1", "a", Level.NONE);
    reply("slow", "1", "b", Level.NONE);
    reply("slow", "-2", "c", Level.NONE);
    reply("slow", "-2", "d", Level.NONE);
    sendAndSettle(2);
    assertThat(outbox.sendDue()).isZero();
    now.set(START.plusSeconds(1));
    sendAndSettle(1);
    now.set(START.plusMillis(2_999));
    assertThat(outbox.sendDue()).as("a group waits three seconds").isZero();
    now.set(START.plusSeconds(3));
    sendAndSettle(1);
    List<String> taken = List.copyOf(slow.taken);
    assertThat(taken.subList(0, 2)).containsExactlyInAnyOrder("1:a", "-2:c");
    assertThat(taken.subList(2, 4)).containsExactly("1:b", "-2:d");
  }

  @Test
  void whenThePlatformAsksToWaitTheWholeChannelWaitsAndNoTryCounts() {
    net.answer.set(parcel -> new Delivery.Throttled(Duration.ofSeconds(7)));
    reply("net", "1", "a", Level.NONE);
    sendAndSettle(1);
    reply("net", "2", "b", Level.NONE);
    reply("slow", "1", "c", Level.NONE);
    sendAndSettle(1);
    assertThat(slow.taken).containsExactly("1:c");
    net.answer.set(parcel -> new Delivery.Sent());
    now.set(START.plusSeconds(7));
    sendAndSettle(2);
    assertThat(net.taken).containsExactlyInAnyOrder("1:a", "1:a", "2:b");
    assertThat(tally.of(Tally.Event.SEND_RETRIED)).isZero();
  }

  @Test
  void aLostAnswerStaysUnknownUntilThePlatformShowsTheMessage() {
    net.answer.set(parcel -> new Delivery.Unknown("lost"));
    reply("net", "1", "a", Level.HIGH);
    sendAndSettle(1);
    now.set(START.plus(Duration.ofDays(1)));
    assertThat(outbox.sendDue()).isZero();
    assertThat(store.outbox().unknown("net")).hasSize(1);
    ChatRef chat = new ChatRef("net", "1");
    store.notices().keep(chat, new Notice.Delivered("77"), now.get());
    store.notices().keep(chat, new Notice.Delivered("77"), now.get());
    assertThat(store.outbox().unknown("net")).isEmpty();
  }

  @Test
  void proofOfWhatIsKnownToBeSentSettlesNothingElse() {
    net.answer.set(parcel -> new Delivery.Unknown("lost"));
    reply("net", "1", "a", Level.NONE);
    sendAndSettle(1);
    net.answer.set(parcel -> new Delivery.Sent(List.of("78")));
    reply("net", "1", "b", Level.NONE);
    sendAndSettle(1);
    store.notices().keep(new ChatRef("net", "1"), new Notice.Delivered("78"), now.get());
    assertThat(store.outbox().unknown("net")).hasSize(1);
  }

  @Test
  void anEmergencyReplyIsRepeatedOnce() {
    net.answer.set(parcel -> new Delivery.Unknown("lost"));
    reply("net", "1", "a", Level.IMMINENT);
    sendAndSettle(1);
    sendAndSettle(1);
    now.set(START.plusSeconds(600));
    assertThat(outbox.sendDue()).isZero();
    assertThat(net.taken).containsExactly("1:a", "1:a");
  }

  @Test
  void aCrashLeavesInDoubtOnlyWhatWasOnItsWay() {
    reply("net", "1", "a", Level.NONE);
    reply("net", "1", "b", Level.NONE);
    store.outbox().claim(List.of(store.outbox().due("net", START, 1).getFirst().id()), START);
    outbox.takeOver(); // another process begins
    assertThat(store.outbox().unknown("net")).hasSize(1);
    sendAndSettle(1);
    assertThat(net.taken).containsExactly("1:b");
  }

  @Test
  void whoBlocksUsIsSentNothingThatWaited() {
    net.answer.set(parcel -> new Delivery.Blocked("blocked"));
    reply("net", "1", "a", Level.NONE);
    reply("net", "1", "b", Level.NONE);
    sendAndSettle(1);
    assertThat(outbox.sendDue()).isZero();
    assertThat(store.notices().isBlocked(new ChatRef("net", "1"))).isTrue();
    assertThat(store.transcripts().of(new ChatRef("net", "1"), 0, 10)).hasSize(4);
  }

  @Test
  void aChannelThatStallsHoldsBackNoOther() {
    CountDownLatch open = new CountDownLatch(1);
    net.answer.set(parcel -> {
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new Delivery.Sent();
    });
    for (int chat = 1; chat <= 100; chat++) {
      reply("net", Integer.toString(chat), "a", Level.NONE);
    }
    outbox.sendDue();
    assertThat(outbox.sendDue()).as("all places are taken").isZero();
    reply("slow", "1", "b", Level.NONE);
    assertThat(outbox.sendDue()).isEqualTo(1);
    await().atMost(PATIENCE).until(() -> slow.taken.contains("1:b"));
    open.countDown();
  }

  private void sendAndSettle(int count) {
    assertThat(outbox.sendDue()).isEqualTo(count);
    await().atMost(PATIENCE).until(outbox::isIdle);
  }

  private void reply(String channel, String chat, String text, Level level) {
    Inbound inbound =
        new Inbound(
            new ChatRef(channel, chat), "m-" + text, START, Language.VI, new Content.Text("tin"));
    Task task = store.turns().next(store.accept(inbound).conversationId()).orElseThrow();
    Reply reply = new Reply(List.of(new Part.TextPart("replies/x@1", text)));
    Turn turn = new Turn(level, reply, task.conversation(), Set.of(), List.of());
    assertThat(store.turns().complete(task, new Decision(turn, "revision"), START)).isTrue();
  }
}
