package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Transcripts.Line;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.Pending;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

/// What every database must do.
abstract class StoreContract {
  static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  static final Vault VAULT = MasterKey.text(MasterKey.fresh(), "test");
  private static final ChatRef CHAT = new ChatRef("web", "visitor-secret-17");
  private static final Set<String> WEB = Set.of("web");
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
  void theSameMessageIsKeptOnce() {
    assertThat(store.accept(inbound("m1", "chào")).acceptance()).isEqualTo(Acceptance.ACCEPTED);
    assertThat(store.accept(inbound("m1", "chào")).acceptance()).isEqualTo(Acceptance.DUPLICATE);
    assertThat(store.turns().waiting(10)).hasSize(1);
  }

  @Test
  void messagesComeInOrderAndATurnKeepsEverythingAtOnce() {
    String conversation = store.accept(inbound("m1", "một")).conversationId();
    store.accept(inbound("m2", "hai"));
    Task first = store.turns().next(conversation).orElseThrow();
    assertThat(first.content()).isEqualTo(new Content.Text("một"));
    assertThat(store.turns().complete(first, decision(first), NOW)).isTrue();
    Task second = store.turns().next(conversation).orElseThrow();
    assertThat(second.content()).isEqualTo(new Content.Text("hai"));
    assertThat(second.version()).isEqualTo(first.version() + 1);
    assertThat(second.conversation().pending()).isEqualTo(new Pending.Safety());
    assertThat(second.conversation().level()).isEqualTo(Level.CONCERN);
  }

  @Test
  void aTurnIsCompletedOnceOnly() {
    Task task =
        store.turns().next(store.accept(inbound("m1", "một")).conversationId()).orElseThrow();
    assertThat(store.turns().complete(task, decision(task), NOW)).isTrue();
    assertThat(store.turns().complete(task, decision(task), NOW)).isFalse();
    assertThat(store.transcripts().of(CHAT, 0, 10)).hasSize(2);
  }

  @Test
  void aTurnFromAnOldStateKeepsNothing() {
    String conversation = store.accept(inbound("m1", "một")).conversationId();
    store.accept(inbound("m2", "hai"));
    Task first = store.turns().next(conversation).orElseThrow();
    store.turns().complete(first, decision(first), NOW);
    Task second = store.turns().next(conversation).orElseThrow();
    Task stale =
        new Task(
            second.id(),
            conversation,
            first.version(),
            CHAT,
            second.content(),
            first.conversation());
    assertThat(store.turns().complete(stale, decision(stale), NOW)).isFalse();
    assertThat(store.turns().next(conversation)).contains(second);
  }

  @Test
  void twoNodesOverOneDatabaseNeverAnswerAMessageTwice() throws Exception {
    int messages = 200;
    for (int i = 0; i < messages; i++) {
      store.accept(
          new Inbound(
              new ChatRef("web", "v" + i % 20),
              "m" + i,
              NOW,
              Language.VI,
              new Content.Text("tin " + i)));
    }
    List<Future<Integer>> nodes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int node = 0; node < 4; node++) {
        nodes.add(threads.submit(this::work));
      }
    }
    int done = 0;
    for (Future<Integer> node : nodes) {
      done += node.get();
    }
    assertThat(done).isEqualTo(messages);
    assertThat(store.turns().waiting(100)).isEmpty();
    for (int v = 0; v < 20; v++) {
      assertThat(store.transcripts().of(new ChatRef("web", "v" + v), 0, 100)).hasSize(20);
    }
  }

  private int work() {
    int done = 0;
    for (List<String> waiting = store.turns().waiting(50);
        !waiting.isEmpty();
        waiting = store.turns().waiting(50)) {
      for (String conversation : waiting) {
        Task task = store.turns().next(conversation).orElse(null);
        if (task != null && store.turns().complete(task, decision(task), NOW)) {
          done++;
        }
      }
    }
    return done;
  }

  @Test
  void bothSidesOfAChatAreShownInOrderUntilHidden() {
    answer("m1", "một");
    answer("m2", "hai");
    List<Line> lines = store.transcripts().of(CHAT, 0, 10);
    assertThat(lines.stream().map(line -> line instanceof Line.Person ? "person" : "service"))
        .containsExactly("person", "service", "person", "service");
    assertThat(lines.getLast()).isEqualTo(new Line.Service(4, NOW, reply()));
    assertThat(store.transcripts().of(CHAT, 2, 10)).hasSize(2);
    assertThat(store.transcripts().of(CHAT, 0, 1)).hasSize(1);
    store.transcripts().hide(CHAT);
    assertThat(store.transcripts().of(CHAT, 0, 10)).isEmpty();
    answer("m3", "ba");
    assertThat(store.transcripts().of(CHAT, 0, 10)).hasSize(2);
  }

  @Test
  void repliesAreClaimedInOrderOneOfAChatAtATime() {
    answer("m1", "một");
    answer("m2", "hai");
    List<Outgoing> claimed = store.outbox().claim(WEB, NOW, 10);
    assertThat(claimed).hasSize(1);
    assertThat(claimed.getFirst().position()).isEqualTo(2);
    assertThat(store.outbox().claim(WEB, NOW, 10)).isEmpty();
    store.outbox().settle(Map.of(claimed.getFirst().id(), new Delivery.Sent()), NOW);
    assertThat(store.outbox().claim(WEB, NOW, 10))
        .extracting(Outgoing::position)
        .containsExactly(4L);
  }

  @Test
  void aRetryWaitsAFailureIsOverAndALostClaimComesBack() {
    answer("m1", "một");
    long id = store.outbox().claim(WEB, NOW, 10).getFirst().id();
    store.outbox().settle(Map.of(id, new Delivery.Retry(Duration.ofSeconds(30))), NOW);
    assertThat(store.outbox().claim(WEB, NOW.plusSeconds(29), 10)).isEmpty();
    Outgoing again = store.outbox().claim(WEB, NOW.plusSeconds(30), 10).getFirst();
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(store.outbox().claim(WEB, NOW.plusSeconds(60), 10)).isEmpty();
    Outgoing lost = store.outbox().claim(WEB, NOW.plusSeconds(95), 10).getFirst();
    store.outbox().settle(Map.of(lost.id(), new Delivery.Failed("gone")), NOW);
    assertThat(store.outbox().claim(WEB, NOW.plusSeconds(900), 10)).isEmpty();
  }

  @Test
  void repliesOfChannelsThatRunElsewhereAreLeftAlone() {
    answer("m1", "một");
    assertThat(store.outbox().claim(Set.of("telegram"), NOW, 10)).isEmpty();
    assertThat(store.outbox().claim(WEB, NOW, 10)).hasSize(1);
  }

  @Test
  void erasingAndForgettingLeaveNothing() {
    answer("m1", "một");
    assertThat(store.erasure().erase(CHAT)).isTrue();
    assertThat(store.transcripts().of(CHAT, 0, 10)).isEmpty();
    assertThat(store.outbox().claim(WEB, NOW, 10)).isEmpty();
    answer("m2", "hai");
    assertThat(store.erasure().forget(NOW.minusSeconds(1))).isZero();
    assertThat(store.erasure().forget(NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(store.transcripts().of(CHAT, 0, 10)).isEmpty();
  }

  void answer(String id, String text) {
    Task task = store.turns().next(store.accept(inbound(id, text)).conversationId()).orElseThrow();
    assertThat(store.turns().complete(task, decision(task), NOW)).isTrue();
  }

  private static Inbound inbound(String id, String text) {
    return new Inbound(CHAT, id, NOW, Language.VI, new Content.Text(text));
  }

  private static Reply reply() {
    HotlineCard card =
        new HotlineCard("cap-cuu-115", "Cấp cứu", "115", "115", true, "24/24", "miễn phí", "");
    return new Reply(
        List.of(
            new Part.TextPart("replies/x@1", "marker-of-the-reply"),
            new Part.HotlinePart("hotlines/x@1", "115", card),
            new Part.GuidancePart("guidance/x@1", "chữ", "sleep", "Ngủ"),
            new Part.ChoicesPart("replies/y@1", "hỏi", List.of(new Choice("safety:YES", "Có")))));
  }

  private static Decision decision(Task task) {
    Conversation next =
        task.conversation()
            .asking(new Pending.Safety())
            .standing(Level.CONCERN, List.of(), task.conversation().subject(), Set.of());
    return new Decision(
        new Turn(Level.CONCERN, reply(), next, Set.of(Effect.PAGE), List.of()), "revision");
  }
}
