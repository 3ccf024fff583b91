package vn.langnghe.bot.store.group;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Store;

/// How much goes to groups beside the one of staff, counted in rows: a restart and other nodes know
/// what was sent. Thread-safe.
public final class GroupPace {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Database database;
  private final Function<ChatRef, String> keys;

  public GroupPace(Store store) {
    this.database = store.database();
    this.keys = group -> store.staffKey("group " + group.channel() + '\n' + group.chat());
  }

  /// Takes the room for one message, and counts it.
  ///
  /// @param most so many in any minute
  /// @return false when the group must wait
  public boolean take(ChatRef group, int most, Instant now) {
    String place = keys.apply(group);
    return database.write(handle -> {
      handle
          .createUpdate("delete from group_sent where place = :place and at < :before")
          .bind("place", place)
          .bind("before", now.minus(KEPT).toEpochMilli())
          .execute();
      int sent =
          handle
              .createQuery("select count(*) from group_sent where place = :place and at > :since")
              .bind("place", place)
              .bind("since", now.minus(WINDOW).toEpochMilli())
              .mapTo(Integer.class)
              .one();
      return sent < most
          && handle
                  .createUpdate("insert into group_sent (at, place) values (:at, :place)")
                  .bind("at", now.toEpochMilli())
                  .bind("place", place)
                  .execute()
              == 1;
    });
  }
}
