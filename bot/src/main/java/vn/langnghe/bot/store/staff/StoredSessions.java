package vn.langnghe.bot.store.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.staff.Session;
import vn.langnghe.bot.staff.SessionBook;
import vn.langnghe.bot.staff.secret.Patience;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Vault;

/// Stays and tries as rows.
public final class StoredSessions implements SessionBook {
  /// Tries are forgotten after so long without another.
  private static final Duration GRUDGE = Duration.ofDays(1);

  private final Database database;
  private final Keys keys;

  /// @param vault hashes tokens and seals second factors on their way
  public StoredSessions(Database database, Vault vault) {
    this.database = database;
    this.keys = new Keys(vault);
  }

  @Override
  public void begin(String token, String member, Session.Stage stage, String csrf, Instant now) {
    database.write(handle ->
        handle
            .createUpdate(
                "insert into staff_session (token_key, staff_id, stage, csrf, begun_at, seen_at)"
                    + " values (:key, :member, :stage, :csrf, :at, :at)")
            .bind("key", keys.session(token))
            .bind("member", member)
            .bind("stage", stage.label())
            .bind("csrf", csrf)
            .bind("at", now.toEpochMilli())
            .execute());
  }

  @Override
  public Optional<Session> find(String token) {
    return database.read(handle ->
        handle
            .createQuery(
                "select s.id, s.login, s.name, s.roles, s.language, s.state, s.factor_sealed is not null as factor,"
                    + " t.stage, t.csrf, t.begun_at, t.seen_at"
                    + " from staff_session t join staff s on s.id = t.staff_id where t.token_key = :key")
            .bind("key", keys.session(token))
            .map((row, context) ->
                new Session(
                    MemberRows.member(row),
                    Session.Stage.ofLabel(row.getString("stage")),
                    row.getString("csrf"),
                    Instant.ofEpochMilli(row.getLong("begun_at")),
                    Instant.ofEpochMilli(row.getLong("seen_at"))))
            .findOne());
  }

  @Override
  public void seen(String token, Instant now) {
    database.write(handle ->
        handle.execute(
            "update staff_session set seen_at = ? where token_key = ?",
            now.toEpochMilli(),
            keys.session(token)));
  }

  @Override
  public void end(String token) {
    database.write(handle ->
        handle.execute("delete from staff_session where token_key = ?", keys.session(token)));
  }

  @Override
  public void sweep(Instant now) {
    database.write(handle -> {
      handle.execute(
          "delete from staff_session where begun_at < ? or seen_at < ?",
          now.minus(Session.LONGEST).toEpochMilli(),
          now.minus(Session.LONGEST_IDLE).toEpochMilli());
      handle.execute("delete from staff_link where until_at < ?", now.toEpochMilli());
      return handle.execute("delete from staff_try where at < ?", now.minus(GRUDGE).toEpochMilli());
    });
  }

  @Override
  public byte[] pendingFactor(String token, byte[] fresh) {
    String key = keys.session(token);
    return database.write(handle -> {
      byte @Nullable [] known = pending(handle, key);
      if (known != null) {
        return keys.factor(key, known);
      }
      handle.execute(
          "update staff_session set factor_sealed = ? where token_key = ? and factor_sealed is null",
          keys.sealedFactor(key, fresh),
          key);
      byte @Nullable [] kept = pending(handle, key);
      return kept == null ? fresh : keys.factor(key, kept);
    });
  }

  private static byte @Nullable [] pending(Handle handle, String key) {
    return handle
        .createQuery(
            "select factor_sealed from staff_session where token_key = :key and factor_sealed is not null")
        .bind("key", key)
        .mapTo(byte[].class)
        .findOne()
        .orElse(null);
  }

  @Override
  public OptionalInt tried(String login, Instant now) {
    String key = keys.login(login);
    return database.write(handle -> {
      Optional<Integer> count =
          handle
              .createQuery(
                  "insert into staff_try (login_key, tries, paused_until, at) values (:key, 1, 0, :at)"
                      + " on conflict (login_key) do update set tries = staff_try.tries + 1, at = :at"
                      + " where staff_try.paused_until <= :at returning tries")
              .bind("key", key)
              .bind("at", now.toEpochMilli())
              .mapTo(Integer.class)
              .findOne();
      count.ifPresent(tries ->
          handle.execute(
              "update staff_try set paused_until = ? where login_key = ?",
              Patience.after(tries).isZero() ? 0 : now.plus(Patience.after(tries)).toEpochMilli(),
              key));
      return count.map(OptionalInt::of).orElse(OptionalInt.empty());
    });
  }

  @Override
  public Instant pausedUntil(String login) {
    return database.read(handle ->
        handle
            .createQuery("select paused_until from staff_try where login_key = :key")
            .bind("key", keys.login(login))
            .mapTo(Long.class)
            .findOne()
            .map(Instant::ofEpochMilli)
            .orElse(Instant.EPOCH));
  }

  @Override
  public void forgive(String login) {
    database.write(
        handle -> handle.execute("delete from staff_try where login_key = ?", keys.login(login)));
  }
}
