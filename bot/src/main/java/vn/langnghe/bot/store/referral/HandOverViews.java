package vn.langnghe.bot.store.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.referral.HandOver;
import vn.langnghe.bot.referral.Visit;
import vn.langnghe.bot.store.ChatRows;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Store;

/// Hand-overs as staff see them, and what is to be delivered. Thread-safe.
public final class HandOverViews {
  static final String WORDS = "hand-over";

  /// What could not be delivered is tried again after so long, until the line should have
  /// acknowledged.
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private static final int MOST = 100;

  private final Database database;
  private final ChatRows chats;

  HandOverViews(Store store) {
    this.database = store.database();
    this.chats = store.chats();
  }

  private List<String> due(Instant now) {
    return database.read(handle ->
        handle
            .createQuery(
                "select id from hand_over where deliver_at <= :now order by id limit :most")
            .bind("now", now.toEpochMilli())
            .bind("most", MOST)
            .mapTo(String.class)
            .list());
  }

  /// Hand-overs of a case with their words, newest first.
  public List<Worded> handOvers(String caseId) {
    return database.read(handle ->
        handle
            .createQuery("select * from hand_over where case_id = :id order by asked_at desc, id")
            .bind("id", caseId)
            .map((row, context) ->
                worded(handle, HandOverTable.read(row), row.getBytes("words_sealed")))
            .list());
  }

  /// A hand-over by its code.
  public Optional<HandOver> find(String id) {
    return database.read(handle -> HandOverTable.find(handle, id));
  }

  /// Codes of the hand-overs that some lines still have to acknowledge, newest first.
  public List<String> open(Set<String> lines) {
    return lines.isEmpty()
        ? List.of()
        : database.read(handle ->
            handle
                .createQuery(
                    "select id from hand_over where line in (<lines>) and way = 'TELEGRAM'"
                        + " and stage in ('TELLING', 'TOLD', 'UNANSWERED') order by asked_at desc, id")
                .bindList("lines", List.copyOf(lines))
                .mapTo(String.class)
                .list());
  }

  private Worded worded(Handle handle, HandOver it, byte[] sealed) {
    return new Worded(
        it, new Words(chats.open(handle, it.conversationId(), WORDS, sealed).orElse("")));
  }

  /// A hand-over with what the line is told.
  public record Worded(HandOver it, Words words) {}

  /// Visits of a case, newest first.
  public List<Visit> visits(String caseId) {
    return database.read(handle ->
        handle
            .createQuery("select * from visit where case_id = :id order by offered_at desc, id")
            .bind("id", caseId)
            .map((row, context) -> HandOverTable.visit(row))
            .list());
  }

  /// Claims what is to be delivered now: nobody else tries it until the pause is over.
  public List<Worded> claim(Instant now) {
    return due(now).stream()
        .flatMap(id -> database.write(handle -> claim(handle, id, now)).stream())
        .toList();
  }

  private Optional<Worded> claim(Handle handle, String id, Instant now) {
    int claimed =
        handle
            .createUpdate(
                "update hand_over set tries = tries + 1, deliver_at = :next"
                    + " where id = :id and deliver_at <= :now and stage = 'TELLING'")
            .bind("next", now.plus(PAUSE).toEpochMilli())
            .bind("id", id)
            .bind("now", now.toEpochMilli())
            .execute();
    return claimed == 0
        ? Optional.empty()
        : handle
            .createQuery("select * from hand_over where id = :id")
            .bind("id", id)
            .map((row, context) ->
                worded(handle, HandOverTable.read(row), row.getBytes("words_sealed")))
            .findOne();
  }
}
