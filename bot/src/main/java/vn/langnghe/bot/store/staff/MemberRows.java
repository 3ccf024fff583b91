package vn.langnghe.bot.store.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.knowledge.text.Language;

/// Rows of accounts.
final class MemberRows {
  static final String FIELDS =
      "select s.id, s.login, s.name, s.roles, s.language, s.state, s.factor_sealed is not null as factor from staff s";

  private MemberRows() {}

  static boolean add(Handle handle, Member member, Instant now) {
    return handle
            .createUpdate(
                "insert into staff (id, login, name, roles, language, state, factor_step, created_at)"
                    + " values (:id, :login, :name, :roles, :language, :state, 0, :at)"
                    + " on conflict (login) do nothing")
            .bind("id", member.id())
            .bind("login", member.login())
            .bind("name", member.name())
            .bind("roles", Role.written(member.roles()))
            .bind("language", member.language().code())
            .bind("state", member.state().label())
            .bind("at", now.toEpochMilli())
            .execute()
        == 1;
  }

  static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getString("id"),
        row.getString("login"),
        row.getString("name"),
        Role.read(row.getString("roles")),
        Language.ofCode(row.getString("language")).orElse(Language.VI),
        Member.State.ofLabel(row.getString("state")),
        row.getBoolean("factor"));
  }
}
