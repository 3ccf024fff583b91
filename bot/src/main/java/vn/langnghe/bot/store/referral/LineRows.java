package vn.langnghe.bot.store.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.referral.Called;
import vn.langnghe.bot.referral.HotlineDesk.Deed;
import vn.langnghe.bot.referral.HotlineDesk.Done;
import vn.langnghe.bot.referral.Reach;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Store;

/// What is known of hotlines beside what the knowledge says. Thread-safe.
public final class LineRows {
  /// Answers older than this say nothing of a line any more.
  private static final long DAYS = 90;

  private final Database database;

  public LineRows(Store store) {
    this.database = store.database();
  }

  /// One line as it is watched.
  public record Watch(Optional<Instant> out, Optional<Instant> alarm) {
    /// Nothing is known.
    public static final Watch NOTHING = new Watch(Optional.empty(), Optional.empty());
  }

  /// Ids of the lines that are out.
  public Set<String> out() {
    return database.read(handle ->
        handle
            .createQuery("select line from line_watch where out_at is not null")
            .mapTo(String.class)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// Lines with an alarm that nobody settled.
  public int alarms() {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from line_watch where alarm_at is not null")
            .mapTo(Integer.class)
            .one());
  }

  /// What is known of each line of which something is.
  public Map<String, Watch> watched() {
    Map<String, Watch> watched = new HashMap<>();
    database.read(handle -> {
      handle
          .createQuery("select line, out_at, alarm_at from line_watch")
          .map((row, context) ->
              Map.entry(
                  row.getString(1), new Watch(moment(row.getObject(2)), moment(row.getObject(3)))))
          .forEach(entry -> watched.put(entry.getKey(), entry.getValue()));
      return true;
    });
    return watched;
  }

  static Optional<Instant> moment(@Nullable Object millis) {
    return millis instanceof Number number
        ? Optional.of(Instant.ofEpochMilli(number.longValue()))
        : Optional.empty();
  }

  /// Takes a line out.
  ///
  /// @return false when it is out already
  public boolean takeOut(String line, Deed deed, Instant now) {
    return database.write(handle -> {
      touch(handle, line);
      int changed =
          handle
              .createUpdate(
                  "update line_watch set out_at = :at where line = :line and out_at is null")
              .bind("at", now.toEpochMilli())
              .bind("line", line)
              .execute();
      return changed == 1 && settle(handle, line, "out", deed, now);
    });
  }

  /// Puts a line back.
  ///
  /// @return false when it is not out
  public boolean putBack(String line, Deed deed, Instant now) {
    return database.write(handle -> {
      int changed =
          handle
              .createUpdate(
                  "update line_watch set out_at = null where line = :line and out_at is not null")
              .bind("line", line)
              .execute();
      return changed == 1 && settle(handle, line, "back", deed, now);
    });
  }

  /// Records a check.
  public boolean checked(String line, Deed deed, Instant now) {
    return database.write(handle -> {
      touch(handle, line);
      return settle(handle, line, "checked", deed, now);
    });
  }

  /// Whoever acted knows of the answers so far: only newer ones raise an alarm.
  private static boolean settle(Handle handle, String line, String what, Deed deed, Instant now) {
    handle
        .createUpdate(
            "update line_watch set alarm_at = null,"
                + " mark = (select coalesce(max(id), mark) from line_reach where line = :line) where line = :line")
        .bind("line", line)
        .execute();
    event(handle, line, new Done(now, deed.account(), what, deed.why().label(), deed.words()));
    return true;
  }

  /// One row for each line; the one who writes it holds it until the transaction ends.
  private static void touch(Handle handle, String line) {
    handle
        .createUpdate(
            "insert into line_watch (line, mark) values (:line, 0)"
                + " on conflict (line) do update set mark = line_watch.mark")
        .bind("line", line)
        .execute();
  }

  private static void event(Handle handle, String line, Done done) {
    handle
        .createUpdate(
            "insert into line_event (line, at, account, what, why, words)"
                + " values (:line, :at, :account, :what, :why, :words)")
        .bind("line", line)
        .bind("at", done.at().toEpochMilli())
        .bind("account", done.account())
        .bind("what", done.what())
        .bind("why", done.why())
        .bind("words", done.words())
        .execute();
  }

  /// What was done with a line, newest first.
  public List<Done> history(String line) {
    return database.read(handle ->
        handle
            .createQuery(
                "select at, account, what, why, words from line_event where line = :line order by id desc limit 100")
            .bind("line", line)
            .map((row, context) ->
                new Done(
                    Instant.ofEpochMilli(row.getLong(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
            .list());
  }

  /// Keeps what somebody told of a call.
  ///
  /// @return true when this raised an alarm
  static boolean count(Handle handle, String line, Called called, Instant now) {
    touch(handle, line);
    handle
        .createUpdate("insert into line_reach (line, called, day) values (:line, :called, :day)")
        .bind("line", line)
        .bind("called", called.name())
        .bind("day", day(now))
        .execute();
    List<Called> newest =
        handle
            .createQuery(
                "select called from line_reach where line = :line"
                    + " and id > (select mark from line_watch where line = :line) order by id desc limit :few")
            .bind("line", line)
            .bind("few", Reach.IN_A_ROW)
            .map((row, context) -> Called.valueOf(row.getString(1)))
            .list();
    boolean raised =
        Reach.alarms(newest)
            && handle
                    .createUpdate(
                        "update line_watch set alarm_at = :at where line = :line and alarm_at is null")
                    .bind("at", now.toEpochMilli())
                    .bind("line", line)
                    .execute()
                == 1;
    if (raised) {
      event(handle, line, new Done(now, "service", "alarm", newest.getFirst().name(), ""));
    }
    return raised;
  }

  /// Answers older than a moment become counts of their week, and what was done with lines goes
  /// with its words, but for what explains an outage or an alarm that stands.
  static void forget(Handle handle, Instant before) {
    handle
        .createUpdate(
            "insert into line_count (line, called, week, n)"
                + " select line, called, day - (day + 3) % 7, count(*) from line_reach where day < :day"
                + " group by line, called, day - (day + 3) % 7"
                + " on conflict (line, called, week) do update set n = line_count.n + excluded.n")
        .bind("day", day(before))
        .execute();
    handle
        .createUpdate("delete from line_reach where day < :day")
        .bind("day", day(before))
        .execute();
    handle
        .createUpdate(
            "delete from line_event where at < :before and not exists (select 1 from line_watch w"
                + " where w.line = line_event.line and (w.out_at = line_event.at or w.alarm_at = line_event.at))")
        .bind("before", before.toEpochMilli())
        .execute();
  }

  private static long day(Instant now) {
    return Duration.between(Instant.EPOCH, now).toDays();
  }

  /// The answers of the last 90 days, for each line that has some.
  public Map<String, Reach> reach(Instant now) {
    Map<String, Reach> reach = new HashMap<>();
    database.read(handle -> {
      handle
          .createQuery(
              "select line, sum(case called when 'REACHED' then n else 0 end),"
                  + " sum(case called when 'NOBODY' then n else 0 end),"
                  + " sum(case called when 'WRONG' then n else 0 end) from"
                  + " (select line, called, 1 as n from line_reach where day > :since"
                  + " union all select line, called, n from line_count where week > :since) told group by line")
          .bind("since", day(now) - DAYS)
          .map((row, context) ->
              Map.entry(row.getString(1), new Reach(row.getInt(2), row.getInt(3), row.getInt(4))))
          .forEach(entry -> reach.put(entry.getKey(), entry.getValue()));
      return true;
    });
    return reach;
  }
}
