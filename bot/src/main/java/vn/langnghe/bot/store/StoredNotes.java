package vn.langnghe.bot.store;

import java.time.Instant;
import java.util.Optional;
import vn.langnghe.bot.channel.intake.ChannelNotes;

/// What channels remember, sealed under the master key.
public final class StoredNotes implements ChannelNotes {
  private final Database database;
  private final Vault vault;

  StoredNotes(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// @throws Unreadable when what was noted is damaged
  @Override
  public Optional<byte[]> read(String channel, String name) {
    return database
        .read(handle ->
            handle
                .createQuery(
                    "select value_sealed from channel_note where channel = :channel and name = :name")
                .bind("channel", channel)
                .bind("name", name)
                .mapTo(byte[].class)
                .findOne())
        .map(sealed -> vault.open(purpose(channel, name), sealed));
  }

  @Override
  public void write(String channel, String name, byte[] value, Instant at) {
    database.write(handle ->
        handle
            .createUpdate(
                "insert into channel_note (channel, name, value_sealed, at) values (:channel, :name, :value, :at)"
                    + " on conflict (channel, name) do update set value_sealed = :value, at = :at")
            .bind("channel", channel)
            .bind("name", name)
            .bind("value", vault.close(purpose(channel, name), value))
            .bind("at", at.toEpochMilli())
            .execute());
  }

  private static String purpose(String channel, String name) {
    return "channel-note:" + channel + '\n' + name;
  }
}
