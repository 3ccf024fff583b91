package vn.langnghe.bot.store.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Case;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.policy.Load;
import vn.langnghe.bot.escalation.policy.StaffCare;
import vn.langnghe.knowledge.danger.Level;

/// What staff bear: cases they have, rests, debriefs.
final class LoadRows {
  /// What was answered longer ago is of no use to whoever leads.
  private static final Duration LATELY = Duration.ofHours(24);

  private LoadRows() {}

  /// Lets one move at a time change what somebody bears: they cannot take two cases at once and
  /// come above what one may have. After the lock of a conversation, never before one.
  static void lock(Handle handle, String account) {
    handle
        .createUpdate(
            "insert into staff_load (account, in_a_row, ended_at, rest_until) values (:account, 0, 0, 0)"
                + " on conflict (account) do update set in_a_row = staff_load.in_a_row")
        .bind("account", account)
        .execute();
  }

  private record Row(String account, int number, Instant endedAt, Instant restUntil) {}

  /// What each bears now.
  static Map<String, Load> all(Handle handle) {
    Map<String, Load> loads = new HashMap<>();
    handle
        .createQuery("select account, in_a_row, ended_at, rest_until from staff_load")
        .map((row, context) ->
            new Row(
                row.getString(1),
                row.getInt(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4))))
        .forEach(row ->
            loads.put(row.account(), new Load(0, row.number(), row.endedAt(), row.restUntil())));
    handle
        .createQuery(
            "select owner, count(*) from care_case where ended = 0"
                + " and state in ('TAKEN', 'TALKING', 'PASSING', 'PAUSED') group by owner")
        .map((row, context) ->
            new Row(row.getString(1), row.getInt(2), Instant.EPOCH, Instant.EPOCH))
        .forEach(row -> {
          Load before = loads.getOrDefault(row.account(), Load.NONE);
          loads.put(
              row.account(),
              new Load(row.number(), before.inARow(), before.endedAt(), before.restUntil()));
        });
    return loads;
  }

  /// A case is over for somebody who wrote in it.
  static void ended(Handle handle, Case before, String account, StaffCare care, Instant now) {
    lock(handle, account);
    Load load = all(handle).getOrDefault(account, Load.NONE);
    Load next = care.after(load, before.level(), before.waitingSince(), now);
    keep(handle, account, next);
    if (before.level() == Level.IMMINENT && care.afterSevere().isPositive()) {
      handle
          .createUpdate("insert into staff_debrief (account, at) values (:account, :at)")
          .bind("account", account)
          .bind("at", now.toEpochMilli())
          .execute();
    }
  }

  private static void keep(Handle handle, String account, Load load) {
    handle
        .createUpdate(
            "update staff_load set in_a_row = :row, ended_at = :ended, rest_until = :rest where account = :account")
        .bind("row", load.inARow())
        .bind("ended", load.endedAt().toEpochMilli())
        .bind("rest", load.restUntil().toEpochMilli())
        .bind("account", account)
        .execute();
  }

  /// Somebody rests from now on.
  static void rest(Handle handle, String account, Instant until) {
    lock(handle, account);
    handle
        .createUpdate(
            "update staff_load set in_a_row = 0, rest_until = :until where account = :account and rest_until < :until")
        .bind("until", until.toEpochMilli())
        .bind("account", account)
        .execute();
  }

  static List<Colleagues.Debrief> owed(Handle handle, String account) {
    return handle
        .createQuery(
            "select id, at from staff_debrief where account = :account and done_at is null order by id")
        .bind("account", account)
        .map((row, context) ->
            new Colleagues.Debrief(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))))
        .list();
  }

  /// How many debriefs each owes.
  static Map<String, Integer> owed(Handle handle) {
    Map<String, Integer> owed = new HashMap<>();
    handle
        .createQuery(
            "select account, count(*) from staff_debrief where done_at is null group by account")
        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
        .forEach(entry -> owed.put(entry.getKey(), entry.getValue()));
    return owed;
  }

  /// What each answered last, within a day.
  static Map<String, Colleagues.Answer> answers(Handle handle, Instant now) {
    Map<String, Colleagues.Answer> answers = new HashMap<>();
    handle
        .createQuery(
            "select account, mood, wish, done_at from staff_debrief where done_at >= :since order by id")
        .bind("since", now.minus(LATELY).toEpochMilli())
        .map((row, context) ->
            Map.entry(
                row.getString(1),
                new Colleagues.Answer(
                    Colleagues.Mood.valueOf(row.getString(2)),
                    Colleagues.Wish.valueOf(row.getString(3)),
                    Instant.ofEpochMilli(row.getLong(4)))))
        .forEach(entry -> answers.put(entry.getKey(), entry.getValue()));
    return answers;
  }

  static boolean answered(Handle handle, long id, String account, Colleagues.Answer answer) {
    return handle
            .createUpdate(
                "update staff_debrief set mood = :mood, wish = :wish, done_at = :at"
                    + " where id = :id and account = :account and done_at is null")
            .bind("mood", answer.mood().name())
            .bind("wish", answer.wish().name())
            .bind("at", answer.at().toEpochMilli())
            .bind("id", id)
            .bind("account", account)
            .execute()
        == 1;
  }

  /// When somebody's rest ends; empty when they do not rest.
  static Optional<Instant> resting(Load load, Instant now) {
    return Optional.of(load.restUntil()).filter(until -> until.isAfter(now));
  }
}
