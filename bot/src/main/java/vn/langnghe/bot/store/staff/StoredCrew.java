package vn.langnghe.bot.store.staff;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.group.Crew;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Vault;

/// Whose account in the staff group is whose, as rows.
public final class StoredCrew implements Crew {
  /// No letters that look alike.
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 8;

  private final Database database;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  /// @param vault hashes codes and ids
  public StoredCrew(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  private String codeKey(String code) {
    return vault.hash("staff", "group-code", code.strip().toUpperCase(Locale.ROOT));
  }

  private String userKey(String user) {
    return vault.hash("staff", "group-user", user);
  }

  @Override
  public String offer(Kind kind, String member, Instant now) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    String fresh = code.toString();
    database.write(handle -> {
      handle
          .createUpdate(
              "delete from group_code where (staff_id = :member and kind = :kind) or until_at <= :now")
          .bind("member", member)
          .bind("kind", kind.name())
          .bind("now", now.toEpochMilli())
          .execute();
      return handle
          .createUpdate(
              "insert into group_code (code_key, kind, staff_id, until_at) values (:key, :kind, :member, :until)")
          .bind("key", codeKey(fresh))
          .bind("kind", kind.name())
          .bind("member", member)
          .bind("until", now.plus(CODE_LENGTH).toEpochMilli())
          .execute();
    });
    return fresh;
  }

  /// Whoever deletes the row has used it.
  private Optional<String> use(Handle handle, Kind kind, String code, Instant now) {
    return handle
        .createQuery(
            "delete from group_code where code_key = :key and kind = :kind and until_at > :now returning staff_id")
        .bind("key", codeKey(code))
        .bind("kind", kind.name())
        .bind("now", now.toEpochMilli())
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public Optional<String> link(String code, String user, Instant now) {
    return database.write(handle -> {
      Optional<String> member = use(handle, Kind.ME, code, now);
      member.ifPresent(id -> {
        handle.execute(
            "delete from group_member where staff_id = ? or user_key = ?", id, userKey(user));
        handle.execute(
            "insert into group_member (user_key, staff_id, at) values (?, ?, ?)",
            userKey(user),
            id,
            now.toEpochMilli());
      });
      return member;
    });
  }

  @Override
  public Optional<String> bind(String code, Instant now) {
    return database.write(handle -> use(handle, Kind.GROUP, code, now));
  }

  @Override
  public Optional<String> member(String user) {
    return database.read(handle ->
        handle
            .createQuery("select staff_id from group_member where user_key = :key")
            .bind("key", userKey(user))
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public boolean isLinked(String member) {
    return database.read(handle ->
        handle
            .createQuery("select staff_id from group_member where staff_id = :id")
            .bind("id", member)
            .mapTo(String.class)
            .findOne()
            .isPresent());
  }

  @Override
  public boolean unlink(String member) {
    return database.write(
        handle -> handle.execute("delete from group_member where staff_id = ?", member) > 0);
  }
}
