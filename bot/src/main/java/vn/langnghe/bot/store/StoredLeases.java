package vn.langnghe.bot.store;

import java.time.Duration;
import java.time.Instant;
import vn.langnghe.bot.channel.intake.Leases;

/// Leases as rows: one statement takes or renews, so that two nodes never hold the same.
public final class StoredLeases implements Leases {
  private final Database database;

  StoredLeases(Database database) {
    this.database = database;
  }

  @Override
  public boolean hold(String name, String holder, Duration length, Instant now) {
    return database.write(handle ->
        handle
            .createUpdate(
                "insert into lease (name, holder, until_at) values (:name, :holder, :until)"
                    + " on conflict (name) do update set holder = :holder, until_at = :until"
                    + " where lease.holder = :holder or lease.until_at <= :now")
            .bind("name", name)
            .bind("holder", holder)
            .bind("until", now.plus(length).toEpochMilli())
            .bind("now", now.toEpochMilli())
            .execute())
        == 1;
  }

  @Override
  public void release(String name, String holder) {
    database.write(handle ->
        handle
            .createUpdate("delete from lease where name = :name and holder = :holder")
            .bind("name", name)
            .bind("holder", holder)
            .execute());
  }
}
