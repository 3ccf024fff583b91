package vn.langnghe.bot.store.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.escalation.policy.Rota;

/// What staff said of themselves.
final class StaffRows {
  private StaffRows() {}

  /// A moment with the presence that still holds.
  static Moment moment(Handle handle, Instant now) {
    Map<String, Rota.Said> said = new HashMap<>();
    handle
        .createQuery("select account, presence, until_at from case_staff where until_at > :now")
        .bind("now", now.toEpochMilli())
        .map((row, context) ->
            Map.entry(
                row.getString(1),
                new Rota.Said(
                    Desk.Presence.valueOf(row.getString(2)), Instant.ofEpochMilli(row.getLong(3)))))
        .forEach(entry -> said.put(entry.getKey(), entry.getValue()));
    return new Moment(now, said, LoadRows.all(handle));
  }

  static void presence(Handle handle, String account, Desk.Presence presence, Instant until) {
    handle
        .createUpdate(
            "insert into case_staff (account, shown_as, presence, until_at) values (:account, :account, :presence, :until)"
                + " on conflict (account) do update set presence = :presence, until_at = :until")
        .bind("account", account)
        .bind("presence", presence.name())
        .bind("until", until.toEpochMilli())
        .execute();
  }

  /// Keeps the name people read.
  static void shown(Handle handle, String account, String shownAs) {
    handle
        .createUpdate(
            "insert into case_staff (account, shown_as, presence, until_at) values (:account, :shown, 'HERE', 0)"
                + " on conflict (account) do update set shown_as = :shown")
        .bind("account", account)
        .bind("shown", shownAs)
        .execute();
  }

  static String shownAs(Handle handle, String account) {
    return handle
        .createQuery("select shown_as from case_staff where account = :account")
        .bind("account", account)
        .mapTo(String.class)
        .findOne()
        .orElse(account);
  }
}
