package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.bot.store.Samples.CHAT;
import static vn.langnghe.bot.store.Samples.NOW;
import static vn.langnghe.bot.store.Samples.VAULT;
import static vn.langnghe.bot.store.Samples.WEB;
import static vn.langnghe.bot.store.Samples.decision;
import static vn.langnghe.bot.store.Samples.inbound;
import static vn.langnghe.bot.store.Samples.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Transcripts.Line;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Reminder;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

/// What every database must do.
abstract class StoreContract {
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
    List<Outgoing> claimed = Samples.claim(store, WEB, NOW, 10);
    assertThat(claimed).hasSize(1);
    assertThat(claimed.getFirst().position()).isEqualTo(2);
    assertThat(Samples.claim(store, WEB, NOW, 10)).isEmpty();
    store.outbox().settle(claimed.getFirst().id(), new Delivery.Sent(), NOW);
    assertThat(Samples.claim(store, WEB, NOW, 10))
        .extracting(Outgoing::position)
        .containsExactly(4L);
  }

  @Test
  void aRetryWaitsAFailureIsOverAndALostClaimComesBack() {
    answer("m1", "một");
    long id = Samples.claim(store, WEB, NOW, 10).getFirst().id();
    store.outbox().settle(id, new Delivery.Retry(Duration.ofSeconds(30)), NOW);
    assertThat(Samples.claim(store, WEB, NOW.plusSeconds(29), 10)).isEmpty();
    Outgoing again = Samples.claim(store, WEB, NOW.plusSeconds(30), 10).getFirst();
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(Samples.claim(store, WEB, NOW.plusSeconds(60), 10)).isEmpty();
    Instant began = NOW.plusSeconds(30);
    store.outbox().reclaim("web", Channel.Resend.HARMLESS, began, NOW.plusSeconds(90));
    Outgoing lost = Samples.claim(store, WEB, NOW.plusSeconds(95), 10).getFirst();
    store.outbox().settle(lost.id(), new Delivery.Failed("gone"), NOW);
    assertThat(Samples.claim(store, WEB, NOW.plusSeconds(900), 10)).isEmpty();
  }

  @Test
  void repliesOfChannelsThatRunElsewhereAreLeftAlone() {
    answer("m1", "một");
    assertThat(Samples.claim(store, Set.of("telegram"), NOW, 10)).isEmpty();
    assertThat(Samples.claim(store, WEB, NOW, 10)).hasSize(1);
  }

  @Test
  void erasingAndForgettingLeaveNothing() {
    answer("m1", "một");
    assertThat(store.erasure().erase(CHAT)).isTrue();
    assertThat(store.transcripts().of(CHAT, 0, 10)).isEmpty();
    assertThat(Samples.claim(store, WEB, NOW, 10)).isEmpty();
    answer("m2", "hai");
    assertThat(store.erasure().forget(NOW.minusSeconds(1))).isZero();
    assertThat(store.erasure().forget(NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(store.transcripts().of(CHAT, 0, 10)).isEmpty();
  }

  @Test
  void whatIsDueEntersTheInboxOnceAndAMessageOfThePersonTakesItBack() {
    Task first = due("m1", new Reminder(Reminder.Kind.CHECK, NOW.plusSeconds(120).toEpochMilli()));
    assertThat(store.reminders().fire(NOW.plusSeconds(119))).isZero();
    assertThat(store.reminders().fire(NOW.plusSeconds(120))).isEqualTo(1);
    assertThat(store.reminders().fire(NOW.plusSeconds(120))).isZero();
    Task fired = store.turns().next(first.conversationId()).orElseThrow();
    assertThat(fired.content()).isEqualTo(new Content.Due("CHECK"));
    assertThat(fired.conversation().care().reminders()).hasSize(1);
    assertThat(store.turns().complete(fired, silent(fired), NOW.plusSeconds(121))).isTrue();
    assertThat(store.transcripts().of(CHAT, 0, 10)).hasSize(2);
    due("m2", new Reminder(Reminder.Kind.CHECK, NOW.plusSeconds(300).toEpochMilli()));
    answer("m3", "ba");
    assertThat(store.reminders().fire(NOW.plusSeconds(999))).isZero();
  }

  @Test
  void textsThatWaitTogetherAreOneTaskAndOtherThingsEndIt() {
    String conversation = store.accept(inbound("m1", "một")).conversationId();
    store.accept(inbound("m2", "hai"));
    store.accept(new Inbound(CHAT, "m3", NOW, Language.VI, new Content.Button("safety:YES")));
    store.accept(inbound("m4", "bốn"));
    Task task = store.turns().gathered(store.turns().next(conversation).orElseThrow());
    assertThat(task.content()).isEqualTo(new Content.Several(List.of("một", "hai")));
    assertThat(store.turns().complete(task, decision(task), NOW)).isTrue();
    Task next = store.turns().gathered(store.turns().next(conversation).orElseThrow());
    assertThat(next.content()).isEqualTo(new Content.Button("safety:YES"));
    assertThat(store.turns().complete(next, decision(next), NOW)).isTrue();
    assertThat(store.turns().gathered(store.turns().next(conversation).orElseThrow()).content())
        .isEqualTo(new Content.Text("bốn"));
  }

  @Test
  void erasingTakesWhatIsDueAlong() {
    due("m1", new Reminder(Reminder.Kind.CHECK, NOW.toEpochMilli()));
    assertThat(store.erasure().erase(CHAT)).isTrue();
    assertThat(store.reminders().fire(NOW.plusSeconds(1))).isZero();
  }

  @Test
  void aTurnThatHidesShowsNothingOfWhatWasSaidBefore() {
    answer("m1", "một");
    Task task =
        store.turns().next(store.accept(inbound("m2", "thoát")).conversationId()).orElseThrow();
    Turn turn = new Turn(Level.HIGH, reply(), task.conversation(), Set.of(Effect.HIDE), List.of());
    assertThat(store.turns().complete(task, new Decision(turn, "revision"), NOW)).isTrue();
    assertThat(store.transcripts().of(CHAT, 0, 10))
        .singleElement()
        .isInstanceOf(Line.Service.class);
  }

  @Test
  void whatATurnQueuesIsKeptWithItBelongsToNobodyAndIsForgotten() {
    Unanswered question =
        new Unanswered(
            Unanswered.Kind.NO, Language.VI, "ngủ không được", List.of("sleep", "anger"));
    Unanswered bare = new Unanswered(Unanswered.Kind.FAR, Language.EN, "gold price", List.of());
    Task task =
        store.turns().next(store.accept(inbound("m1", "chưa")).conversationId()).orElseThrow();
    Turn turn =
        new Turn(
            Level.NONE,
            reply(),
            task.conversation(),
            Set.of(new Effect.Queue(question), new Effect.Queue(bare)),
            List.of());
    assertThat(store.turns().complete(task, new Decision(turn, "revision"), NOW)).isTrue();
    assertThat(store.turns().complete(task, new Decision(turn, "revision"), NOW)).isFalse();
    assertThat(store.questions().newest(10)).containsExactlyInAnyOrder(question, bare);
    assertThat(store.erasure().erase(CHAT)).isTrue();
    assertThat(store.questions().newest(10)).hasSize(2);
    store.erasure().forget(NOW.minus(Duration.ofDays(1)));
    assertThat(store.questions().newest(1)).hasSize(1);
    store.erasure().forget(NOW);
    assertThat(store.questions().newest(10)).isEmpty();
  }

  /// Answers a message with a turn that sets a reminder.
  private Task due(String id, Reminder reminder) {
    Task task = store.turns().next(store.accept(inbound(id, "chữ")).conversationId()).orElseThrow();
    Conversation next =
        task.conversation().caring(task.conversation().care().due(List.of(reminder)));
    Turn turn = new Turn(Level.HIGH, reply(), next, Set.of(new Effect.Remind(reminder)), List.of());
    assertThat(store.turns().complete(task, new Decision(turn, "revision"), NOW)).isTrue();
    return task;
  }

  private static Decision silent(Task task) {
    Conversation next = task.conversation().caring(task.conversation().care().due(List.of()));
    return new Decision(
        new Turn(Level.HIGH, new Reply(List.of()), next, Set.of(), List.of()), "revision");
  }

  void answer(String id, String text) {
    Samples.answer(store, inbound(id, text));
  }
}
