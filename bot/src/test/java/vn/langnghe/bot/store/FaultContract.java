package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.langnghe.bot.store.Samples.CHAT;
import static vn.langnghe.bot.store.Samples.NOW;
import static vn.langnghe.bot.store.Samples.VAULT;
import static vn.langnghe.bot.store.Samples.WEB;
import static vn.langnghe.bot.store.Samples.answer;
import static vn.langnghe.bot.store.Samples.chat;
import static vn.langnghe.bot.store.Samples.count;
import static vn.langnghe.bot.store.Samples.decision;
import static vn.langnghe.bot.store.Samples.echo;
import static vn.langnghe.bot.store.Samples.execute;
import static vn.langnghe.bot.store.Samples.inbound;
import static vn.langnghe.bot.store.Samples.look;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Transcripts.Line;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

/// What every database must do when something breaks, or when several work at once.
abstract class FaultContract {
  private static final byte[] DAMAGE = "damaged".getBytes(StandardCharsets.UTF_8);
  String url = "";
  Store store;

  /// A fresh database.
  abstract String fresh() throws Exception;

  /// Where its files are, with everything written to disk.
  abstract Path onDisk() throws Exception;

  @BeforeEach
  void open() throws Exception {
    url = fresh();
    store = Store.open(url, VAULT);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"outbox", "turn_log"})
  void aTurnThatFailsHalfwayKeepsNothing(String broken) throws Exception {
    Task task =
        store.turns().next(store.accept(inbound("m1", "một")).conversationId()).orElseThrow();
    execute(url, "alter table " + broken + " rename to away");
    assertThatThrownBy(() -> store.turns().complete(task, decision(task), NOW))
        .isInstanceOf(RuntimeException.class);
    execute(url, "alter table away rename to " + broken);
    assertThat(store.turns().next(task.conversationId())).contains(task);
    assertThat(count(url, "outbox")).isZero();
    assertThat(count(url, "turn_log")).isZero();
    assertThat(store.turns().complete(task, decision(task), NOW)).isTrue();
    assertThat(store.transcripts().of(CHAT, 0, 10))
        .extracting(Line::position)
        .containsExactly(1L, 2L);
  }

  @Test
  void anAcceptThatFailsHalfwayKeepsNothing() throws Exception {
    execute(url, "alter table inbox rename to away");
    assertThatThrownBy(() -> store.accept(inbound("m1", "một")))
        .isInstanceOf(RuntimeException.class);
    execute(url, "alter table away rename to inbox");
    assertThat(count(url, "conversation")).isZero();
    assertThat(store.accept(inbound("m1", "một")).acceptance()).isEqualTo(Acceptance.ACCEPTED);
  }

  @Test
  void whatWasKeptIsFoundByTheNextStartAfterACrash() {
    answer(store, inbound("m1", "một"));
    assertThat(Samples.claim(store, WEB, NOW, 10)).hasSize(1);
    String conversation = store.accept(inbound("m2", "hai")).conversationId();
    try (Store next = Store.open(url, VAULT)) { // the first was never closed
      assertThat(next.turns().waiting(10)).containsExactly(conversation);
      Task task = next.turns().next(conversation).orElseThrow();
      assertThat(task.content()).isEqualTo(new Content.Text("hai"));
      assertThat(task.conversation().level()).isEqualTo(Level.CONCERN);
      assertThat(next.accept(inbound("m2", "hai")).acceptance()).isEqualTo(Acceptance.DUPLICATE);
      assertThat(Samples.claim(next, WEB, NOW.plusSeconds(60), 10)).isEmpty();
      Channel.Resend harmless = Channel.Resend.HARMLESS;
      assertThat(next.outbox().reclaim("web", harmless, NOW.minusMillis(1), NOW)).isZero();
      assertThat(next.outbox().reclaim("web", harmless, NOW, NOW)).isEqualTo(1);
      assertThat(Samples.claim(next, WEB, NOW, 10)).hasSize(1);
    }
  }

  @Test
  void twoNodesOverOneDatabaseHandleEveryMessageOnceAndInOrder() throws Exception {
    int messages = 1_000;
    int chats = 40;
    for (int i = 0; i < messages; i++) {
      store.accept(inbound(chat(i % chats), "m" + i, "tin " + i));
    }
    int done = 0;
    try (Store other = Store.open(url, VAULT);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> nodes = new ArrayList<>();
      for (Store node : List.of(store, other, store, other)) {
        nodes.add(threads.submit(() -> work(node)));
      }
      for (Future<Integer> node : nodes) {
        done += node.get();
      }
    }
    assertThat(done).isEqualTo(messages);
    assertThat(count(url, "outbox")).isEqualTo(messages);
    for (int c = 0; c < chats; c++) {
      int chat = c;
      assertThat(replies(chat))
          .containsExactlyElementsOf(
              IntStream.range(0, messages / chats)
                  .mapToObj(i -> "tin " + (chat + i * chats))
                  .toList());
    }
  }

  private static int work(Store node) {
    int done = 0;
    for (List<String> waiting = node.turns().waiting(50);
        !waiting.isEmpty();
        waiting = node.turns().waiting(50)) {
      for (String conversation : waiting) {
        Task task = node.turns().next(conversation).orElse(null);
        if (task != null && node.turns().complete(task, decision(task, echo(task)), NOW)) {
          done++;
        }
      }
    }
    return done;
  }

  private List<String> replies(int chat) {
    return store.transcripts().of(chat(chat), 0, 1_000).stream()
        .filter(Line.Service.class::isInstance)
        .map(line -> ((Line.Service) line).reply().parts().getFirst().text())
        .toList();
  }

  @Test
  void erasingLeavesNoRowAndATurnOnItsWayKeepsNothing() throws Exception {
    answer(store, inbound("m1", "một"));
    Task task =
        store.turns().next(store.accept(inbound("m2", "hai")).conversationId()).orElseThrow();
    assertThat(store.erasure().erase(CHAT)).isTrue();
    assertThat(store.erasure().erase(CHAT)).isFalse();
    assertThat(store.turns().complete(task, decision(task), NOW)).isFalse();
    for (String table : List.of("conversation", "inbox", "outbox", "turn_log")) {
      assertThat(count(url, table)).as(table).isZero();
    }
  }

  @Test
  void erasingWhileSomebodyWritesLeavesNoStrayMessage() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        int number = i;
        all.add(threads.submit(() -> store.accept(inbound("m" + number, "tin"))));
        all.add(threads.submit(() -> store.erasure().erase(CHAT)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(
            look(
                url,
                "select id from inbox where conversation_id not in (select id from conversation)"))
        .isEmpty();
  }

  @Test
  void aMessageThatCannotBeReadIsAnsweredAsUnreadable() throws Exception {
    String conversation = store.accept(inbound("m1", "một")).conversationId();
    execute(url, "update inbox set body_sealed = ?", (Object) DAMAGE);
    assertThat(store.turns().next(conversation).orElseThrow().content())
        .isEqualTo(new Content.Unreadable());
  }

  @Test
  void aStateThatCannotBeReadCountsAsPossibleDanger() throws Exception {
    String conversation = store.accept(inbound("m1", "một")).conversationId();
    execute(url, "update conversation set state_sealed = ?", (Object) DAMAGE);
    Task task = store.turns().next(conversation).orElseThrow();
    assertThat(task.content()).isEqualTo(new Content.Text("một"));
    assertThat(task.conversation().level()).isEqualTo(Level.CONCERN);
  }

  @Test
  void aReplyThatCannotBeReadBecomesTheEmergencyCard() throws Exception {
    answer(store, inbound("m1", "một"));
    execute(url, "update outbox set body_sealed = ?", (Object) DAMAGE);
    assertThat(Samples.claim(store, WEB, NOW, 10).getFirst().reply())
        .isEqualTo(EmergencyCard.reply(Language.VI));
  }

  @Test
  void aReplyWithNowhereToGoDoesNotHoldBackTheOthers() throws Exception {
    answer(store, inbound(chat(1), "m1", "một"));
    execute(url, "update conversation set chat_sealed = ?", (Object) DAMAGE);
    answer(store, inbound(chat(2), "m2", "hai"));
    assertThat(Samples.claim(store, WEB, NOW, 10))
        .extracting(Outgoing::chat)
        .containsExactly(chat(2));
    assertThat(look(url, "select status from outbox order by id"))
        .containsExactly("FAILED", "SENDING");
  }

  @Test
  void manyChatsThatWaitForAnotherTryDoNotHoldBackTheOthers() {
    IntStream.range(0, 8).forEach(i -> answer(store, inbound(chat(i), "m" + i, "tin")));
    Delivery later = new Delivery.Retry(Duration.ofHours(1));
    Samples.claim(store, WEB, NOW, 10)
        .forEach(reply -> store.outbox().settle(reply.id(), later, NOW));
    answer(store, inbound(chat(99), "m99", "tin"));
    assertThat(Samples.claim(store, WEB, NOW, 4))
        .extracting(Outgoing::chat)
        .containsExactly(chat(99));
  }

  @Test
  void nothingStandsInTheClearOnDisk() throws Exception {
    answer(store, inbound("marker-of-the-id", "marker-of-the-person"));
    store.accept(inbound("m2", "marker-of-the-person"));
    for (String bytes : Samples.bytes(onDisk())) {
      for (String marker :
          List.of(
              "marker-of-the-person",
              "marker-of-the-reply",
              "marker-of-the-id",
              "visitor-secret-17")) {
        assertThat(bytes.contains(marker)).as(marker).isFalse();
      }
    }
    Part.TextPart said =
        (Part.TextPart) Samples.claim(store, WEB, NOW, 1).getFirst().reply().parts().getFirst();
    assertThat(said.text()).isEqualTo("marker-of-the-reply");
  }

  @Test
  void anotherMasterKeyIsRefusedAtTheStart() {
    assertThatThrownBy(() -> Store.open(url, MasterKey.text(MasterKey.fresh(), "other")))
        .isInstanceOf(MasterKey.UnusableKey.class)
        .hasMessageContaining("put that key back");
    Store.open(url, VAULT).close();
  }

  @Test
  void theLanguageChosenLastIsTheLanguageOfTheNextReply() {
    answer(store, inbound("m1", "một"));
    Task task =
        store
            .turns()
            .next(
                store
                    .accept(new Inbound(CHAT, "m2", NOW, Language.EN, new Content.Text("two")))
                    .conversationId())
            .orElseThrow();
    assertThat(task.conversation().language()).isEqualTo(Language.EN);
  }
}
