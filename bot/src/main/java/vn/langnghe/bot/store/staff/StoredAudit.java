package vn.langnghe.bot.store.staff;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    return found(wanted, 0, before, "desc", most);
  }

  @Override
  public List<Numbered> newer(Wanted wanted, long after, int most) {
    return found(wanted, after, Long.MAX_VALUE, "asc", most).reversed();
  }

  private List<Numbered> found(Wanted wanted, long after, long before, String direction, int most) {
    Set<Deed> deeds =
        wanted.deeds().isEmpty() ? EnumSet.allOf(Deed.class) : Set.copyOf(wanted.deeds());
    return database.read(handle ->
        handle
            .createQuery(
                "select id, at, who, deed, whom, detail from staff_audit where id > :after and id < :before"
                    + " and at >= :from and at < :until and (:who = '' or who = :who) and deed in (<deeds>)"
                    + " and (:whom = '' or substr(whom, 1, :length) = :whom) order by id "
                    + direction
                    + " limit :most")
            .bind("after", after)
            .bind("before", before)
            .bind("from", wanted.from().toEpochMilli())
            .bind("until", wanted.until().toEpochMilli())
            .bind("who", wanted.who().orElse(""))
            .bindList("deeds", deeds.stream().map(Deed::label).toList())
            .bind("whom", wanted.whom())
            .bind("length", wanted.whom().length())
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
