package vn.langnghe.bot.channel.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/// Updates as a platform delivered them, kept (sealed) before anybody reads them. Failures of the
/// store are unchecked: what failed was not kept, and the platform must deliver it again.
public interface RawInbox {
  /// Keeps what a webhook received; returns after the commit.
  void keep(String channel, List<byte[]> updates, Instant at);

  /// Keeps what a poll received, and where the next one goes on, in one transaction.
  ///
  /// @param next the offset that confirms these updates
  void keep(String channel, List<byte[]> updates, long next, Instant at);

  /// Where the next poll goes on; empty before the first.
  OptionalLong next(String channel);

  /// What waits to be read, in the order it arrived.
  ///
  /// @param after id of the last one already seen; 0 for all
  List<Raw> waiting(String channel, long after, int limit);

  /// These were read and their messages accepted: they go.
  void done(Collection<Long> ids);

  /// This one cannot be read: it stays aside, blocks nothing, and counts in [#aside].
  void aside(long id);

  /// How many updates of a channel lie aside.
  long aside(String channel);

  /// An update.
  ///
  /// @param body as it arrived
  @SuppressWarnings("ArrayRecordComponent") // compared by its id
  record Raw(long id, byte[] body, Instant receivedAt) {
    @Override
    public String toString() {
      return "Raw[" + id + "]";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Raw raw && raw.id == id;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(id);
    }
  }
}
