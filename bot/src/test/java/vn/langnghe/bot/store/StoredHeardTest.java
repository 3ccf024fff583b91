package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.bot.store.Samples.CHAT;
import static vn.langnghe.bot.store.Samples.NOW;
import static vn.langnghe.bot.store.Samples.VAULT;
import static vn.langnghe.bot.store.Samples.answer;
import static vn.langnghe.bot.store.Samples.claim;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Heard;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.conversation.care.Reminder;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

class StoredHeardTest {
  private static final Set<String> WEB = Set.of("web");
  @TempDir Path folder = Path.of(".");

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void everyMessageBeginsANewCount(String database) throws SQLException {
    try (Store store = open(database)) {
      assertThat(store.heard().last(CHAT)).isEqualTo(new Heard.Since(Optional.empty(), 0));
      answer(store, at("m1", NOW));
      assertThat(store.heard().last(CHAT)).isEqualTo(new Heard.Since(Optional.of(NOW), 0));
      settle(store, new Delivery.Sent());
      assertThat(store.heard().last(CHAT).messages()).isEqualTo(1);
      Instant later = NOW.plusSeconds(60);
      answer(store, at("m2", later));
      assertThat(store.heard().last(CHAT)).isEqualTo(new Heard.Since(Optional.of(later), 0));
      assertThat(store.heard().last(new ChatRef("web", "another")).messages()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void everyPieceCountsAndWhatIsInDoubtDoesToo(String database) throws SQLException {
    try (Store store = open(database)) {
      answer(store, at("m1", NOW));
      long reply = claim(store, WEB, NOW, 9).getFirst().id();
      store.outbox().advance(reply, new Delivery.Sent(List.of("p1")), NOW);
      assertThat(store.heard().last(CHAT).messages()).as("the second is on its way").isEqualTo(1);
      store.outbox().settle(reply, new Delivery.Unknown("lost"), NOW);
      assertThat(store.heard().last(CHAT).messages()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void whatWasNotSentDoesNotCountNorDoesWhatCameDue(String database) throws SQLException {
    try (Store store = open(database)) {
      Task task = store.turns().next(store.accept(at("m1", NOW)).conversationId()).orElseThrow();
      Reminder reminder = new Reminder(Reminder.Kind.CHECK, NOW.plusSeconds(5).toEpochMilli());
      Turn turn =
          new Turn(
              Level.NONE,
              Samples.reply(),
              task.conversation(),
              Set.of(new Effect.Remind(reminder)),
              List.of());
      assertThat(store.turns().complete(task, new Decision(turn, "r"), NOW)).isTrue();
      settle(store, new Delivery.Failed("no"));
      assertThat(store.heard().last(CHAT).messages()).isZero();
      assertThat(store.reminders().fire(NOW.plus(Duration.ofMinutes(1)))).isEqualTo(1);
      assertThat(store.heard().last(CHAT).at()).as("nobody wrote").contains(NOW);
    }
  }

  private static void settle(Store store, Delivery delivery) {
    claim(store, WEB, NOW, 9).forEach(one -> store.outbox().settle(one.id(), delivery, NOW));
  }

  private static Inbound at(String id, Instant at) {
    return new Inbound(CHAT, id, at, Language.VI, new Content.Text("tin"));
  }

  private Store open(String database) throws SQLException {
    return Store.open(
        database.equals("sqlite") ? "jdbc:sqlite:" + folder.resolve("h.db") : Postgres.fresh(),
        VAULT);
  }
}
