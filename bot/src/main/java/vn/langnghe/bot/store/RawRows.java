package vn.langnghe.bot.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.channel.intake.RawInbox;

/// Raw updates in the store, sealed under the master key: whose they are is not known before they
/// are read. A row goes as soon as its messages stand in the inbox, so that erasing a conversation
/// finds everything.
public final class RawRows implements RawInbox {
  private static final String PURPOSE = "raw-update:";

  private final Database database;
  private final Vault vault;

  RawRows(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  @Override
  public void keep(String channel, List<byte[]> updates, Instant at) {
    database.write(handle -> {
      insert(handle, channel, updates, at);
      return updates.size();
    });
  }

  @Override
  public void keep(String channel, List<byte[]> updates, long next, Instant at) {
    database.write(handle -> {
      insert(handle, channel, updates, at);
      return handle
          .createUpdate(
              "insert into poll_offset (channel, next_id, at) values (:channel, :next, :at)"
                  + " on conflict (channel) do update set next_id = :next, at = :at")
          .bind("channel", channel)
          .bind("next", next)
          .bind("at", at.toEpochMilli())
          .execute();
    });
  }

  private void insert(Handle handle, String channel, List<byte[]> updates, Instant at) {
    for (byte[] update : updates) {
      handle
          .createUpdate(
              "insert into raw_update (channel, body_sealed, received_at, status)"
                  + " values (:channel, :body, :at, 'NEW')")
          .bind("channel", channel)
          .bind("body", vault.close(PURPOSE + channel, update))
          .bind("at", at.toEpochMilli())
          .execute();
    }
  }

  @Override
  public OptionalLong next(String channel) {
    return database.read(handle ->
        handle
            .createQuery("select next_id from poll_offset where channel = :channel")
            .bind("channel", channel)
            .mapTo(Long.class)
            .findOne()
            .map(OptionalLong::of)
            .orElseGet(OptionalLong::empty));
  }

  @Override
  public List<Raw> waiting(String channel, long after, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "select id, body_sealed, received_at from raw_update"
                    + " where channel = :channel and status = 'NEW' and id > :after order by id limit :limit")
            .bind("channel", channel)
            .bind("after", after)
            .bind("limit", limit)
            .map((row, context) ->
                new Raw(
                    row.getLong(1),
                    opened(channel, row.getBytes(2)),
                    Instant.ofEpochMilli(row.getLong(3))))
            .list());
  }

  /// A row that cannot be opened is no update at all: whoever reads it will put it aside.
  private byte[] opened(String channel, byte[] sealed) {
    try {
      return vault.open(PURPOSE + channel, sealed);
    } catch (Unreadable e) {
      return new byte[0];
    }
  }

  @Override
  public void done(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    database.write(handle ->
        handle
            .createUpdate("delete from raw_update where id in (<ids>)")
            .bindList("ids", List.copyOf(ids))
            .execute());
  }

  @Override
  public void aside(long id) {
    database.write(handle ->
        handle
            .createUpdate("update raw_update set status = 'ASIDE' where id = :id")
            .bind("id", id)
            .execute());
  }

  @Override
  public long aside(String channel) {
    return database.read(handle ->
        handle
            .createQuery(
                "select count(*) from raw_update where channel = :channel and status = 'ASIDE'")
            .bind("channel", channel)
            .mapTo(Long.class)
            .one());
  }

  /// Forgets what was put aside before a moment.
  static void forget(Handle handle, long before) {
    handle
        .createUpdate("delete from raw_update where status = 'ASIDE' and received_at < :before")
        .bind("before", before)
        .execute();
  }
}
