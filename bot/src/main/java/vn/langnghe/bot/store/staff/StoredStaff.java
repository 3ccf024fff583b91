package vn.langnghe.bot.store.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Link;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.staff.StaffBook;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Vault;
import vn.langnghe.knowledge.text.Language;

/// Accounts as rows.
public final class StoredStaff implements StaffBook {
  private final Database database;
  private final Keys keys;

  /// @param vault seals second factors and hashes tokens
  public StoredStaff(Database database, Vault vault) {
    this.database = database;
    this.keys = new Keys(vault);
  }

  @Override
  public List<Member> all() {
    return database.read(handle ->
        handle
            .createQuery(MemberRows.FIELDS + " order by lower(s.name), s.login")
            .map((row, context) -> MemberRows.member(row))
            .list());
  }

  @Override
  public Optional<Member> member(String id) {
    return one("s.id = :value", id);
  }

  @Override
  public Optional<Member> named(String login) {
    return one("s.login = :value", login);
  }

  private Optional<Member> one(String condition, String value) {
    return database.read(handle ->
        handle
            .createQuery(MemberRows.FIELDS + " where " + condition)
            .bind("value", value)
            .map((row, context) -> MemberRows.member(row))
            .findOne());
  }

  @Override
  public boolean hasAdmin() {
    return database.read(StoredStaff::hasAdmin);
  }

  private static boolean hasAdmin(Handle handle) {
    return handle
        .createQuery("select roles from staff where state = 'active'")
        .mapTo(String.class)
        .stream()
        .anyMatch(roles -> Role.read(roles).contains(Role.ADMIN));
  }

  @Override
  public Proofs proofs(String id) {
    return database.read(handle ->
        handle
            .createQuery(
                "select password_hash, factor_sealed, factor_step from staff where id = :id")
            .bind("id", id)
            .map((row, context) ->
                new Proofs(
                    Optional.ofNullable(row.getString(1)).orElse(""),
                    Optional.ofNullable(row.getBytes(2)).map(sealed -> keys.factor(id, sealed)),
                    row.getLong(3)))
            .findOne()
            .orElse(new Proofs("", Optional.empty(), 0)));
  }

  @Override
  public boolean invite(Member member, String token, Link link, Entry entry) {
    return database.write(handle -> {
      boolean added = MemberRows.add(handle, member, entry.at());
      if (added) {
        Links.add(handle, keys.link(token), link);
        StoredAudit.add(handle, entry);
      }
      return added;
    });
  }

  @Override
  public void resetPassword(String token, Link link, Entry entry) {
    database.write(handle -> {
      handle.execute("delete from staff_link where staff_id = ?", link.member());
      Links.add(handle, keys.link(token), link);
      int changed =
          handle.execute(
              "update staff set password_hash = null, state = case when state = 'off' then 'off' else 'invited' end"
                  + " where id = ?",
              link.member());
      endStays(handle, link.member());
      StoredAudit.add(handle, entry);
      return changed;
    });
  }

  @Override
  public void offerFirst(String token, Link link) {
    database.write(handle -> Links.add(handle, keys.link(token), link));
  }

  @Override
  public Optional<Link> link(String token, Instant now) {
    return database
        .read(handle -> Links.find(handle, keys.link(token)))
        .filter(link -> now.isBefore(link.until()));
  }

  @Override
  public boolean useLink(String token, String passwordHash, Entry entry) {
    return database.write(handle -> {
      Optional<Link> link =
          Links.find(handle, keys.link(token)).filter(found -> entry.at().isBefore(found.until()));
      boolean used =
          link.isPresent()
              && handle.execute("delete from staff_link where token_key = ?", keys.link(token)) == 1
              && handle.execute(
                      "update staff set password_hash = ?, state = 'active' where id = ? and state <> 'off'",
                      passwordHash,
                      link.get().member())
                  == 1;
      if (used) {
        endStays(handle, link.get().member());
        StoredAudit.add(handle, entry);
      }
      return used;
    });
  }

  @Override
  public boolean useFirst(String token, Member admin, String passwordHash, Entry entry) {
    return database.write(handle -> {
      boolean used =
          Links.useUpFirst(handle, entry.at()).contains(keys.link(token))
              && !hasAdmin(handle)
              && MemberRows.add(handle, admin, entry.at());
      if (used) {
        handle.execute(
            "update staff set password_hash = ?, state = 'active' where id = ?",
            passwordHash,
            admin.id());
        StoredAudit.add(handle, entry);
      }
      return used;
    });
  }

  @Override
  public void changePassword(String id, String passwordHash, Entry entry) {
    changing(
        id,
        entry,
        handle ->
            handle.execute("update staff set password_hash = ? where id = ?", passwordHash, id));
  }

  @Override
  public void setFactor(String id, byte[] secret, long step, Entry entry) {
    database.write(handle -> {
      StoredAudit.add(handle, entry);
      return handle.execute(
          "update staff set factor_sealed = ?, factor_step = ? where id = ?",
          keys.sealedFactor(id, secret),
          step,
          id);
    });
  }

  @Override
  public void resetFactor(String id, Entry entry) {
    changing(
        id,
        entry,
        handle ->
            handle.execute(
                "update staff set factor_sealed = null, factor_step = 0 where id = ?", id));
  }

  @Override
  public boolean useStep(String id, long step) {
    return database.write(handle ->
        handle.execute(
                "update staff set factor_step = ? where id = ? and factor_step < ?", step, id, step)
            == 1);
  }

  @Override
  public boolean setRoles(String id, Set<Role> roles, Entry entry) {
    return keepingAnAdmin(
        id,
        entry,
        handle ->
            handle.execute("update staff set roles = ? where id = ?", Role.written(roles), id));
  }

  @Override
  public boolean setState(String id, Member.State state, Entry entry) {
    return keepingAnAdmin(
        id,
        entry,
        handle -> {
          handle.execute("delete from staff_link where staff_id = ?", id);
          return handle.execute("update staff set state = ? where id = ?", state.label(), id);
        });
  }

  /// Somebody else's thread may take the last other administrator away at the same moment, so all
  /// accounts are held until the commit.
  private boolean keepingAnAdmin(String id, Entry entry, Change change) {
    return database.write(handle -> {
      handle.execute("update staff set created_at = created_at");
      boolean before = hasAdmin(handle);
      Optional<String> roles = text(handle, "roles", id);
      Optional<String> state = text(handle, "state", id);
      change.in(handle);
      if (before && !hasAdmin(handle)) {
        handle.execute(
            "update staff set roles = ?, state = ? where id = ?",
            roles.orElse(""),
            state.orElse(""),
            id);
        return false;
      }
      endStays(handle, id);
      StoredAudit.add(handle, entry);
      return true;
    });
  }

  private static Optional<String> text(Handle handle, String column, String id) {
    return handle
        .createQuery("select " + column + " from staff where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  private interface Change {
    int in(Handle handle);
  }

  private void changing(String id, Entry entry, Change change) {
    database.write(handle -> {
      int changed = change.in(handle);
      endStays(handle, id);
      StoredAudit.add(handle, entry);
      return changed;
    });
  }

  private static void endStays(Handle handle, String id) {
    handle.execute("delete from staff_session where staff_id = ?", id);
  }

  @Override
  public void setLanguage(String id, Language language) {
    database.write(handle ->
        handle.execute("update staff set language = ? where id = ?", language.code(), id));
  }
}
