package vn.langnghe.bot.store.staff;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.store.Database;

/// The audit log as rows that the database itself refuses to change.
public final class StoredAudit implements AuditBook {
  private final Database database;

  /// @param database where the log stands
  public StoredAudit(Database database) {
    this.database = database;
  }

  @Override
  public void note(Entry entry) {
    database.write(handle -> add(handle, entry));
  }

  /// Adds a line within a transaction.
  public static int add(Handle handle, Entry entry) {
    return handle
        .createUpdate(
            "insert into staff_audit (at, who, deed, whom, detail) values (:at, :who, :deed, :whom, :detail)")
        .bind("at", entry.at().toEpochMilli())
        .bind("who", entry.who())
        .bind("deed", entry.deed().label())
        .bind("whom", entry.whom())
        .bind("detail", entry.detail())
        .execute();
  }

  @Override
  public List<Numbered> lines(Wanted wanted, long before, int most) {
    return database.read(handle ->
        handle
            .createQuery(
                "select id, at, who, deed, whom, detail from staff_audit where id < :before"
                    + " and (:who = '' or who = :who) and (:deed = '' or deed = :deed)"
                    + " order by id desc limit :most")
            .bind("before", before)
            .bind("who", wanted.who().orElse(""))
            .bind("deed", wanted.deed().map(Deed::label).orElse(""))
            .bind("most", most)
            .map((row, context) ->
                new Numbered(
                    row.getLong("id"),
                    new Entry(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("who"),
                        Deed.ofLabel(row.getString("deed")).orElseThrow(),
                        row.getString("whom"),
                        row.getString("detail"))))
            .list());
  }
}
