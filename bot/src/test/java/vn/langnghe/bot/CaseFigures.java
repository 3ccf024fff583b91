package vn.langnghe.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.store.Database;

/// Looks at the rows of cases from outside.
public final class CaseFigures {
  private static final Set<String> ENDS = Set.of("closed", "handed back");
  private final Database database;

  CaseFigures(Database database) {
    this.database = database;
  }

  private long number(String sql, Map<String, ?> values) {
    return database.read(
        handle -> handle.createQuery(sql).bindMap(values).mapTo(Long.class).findOne().orElse(0L));
  }

  /// Rows of a table.
  long count(String table) {
    return number("select count(*) from " + table, Map.of());
  }

  /// When the next thing is due: a clock, a page, a reminder.
  Optional<Instant> nextDue() {
    return database
        .read(handle ->
            handle
                .createQuery(
                    "select min(due) from (select min(due_at) as due from case_clock union all"
                        + " select min(next_at) as due from case_page where status = 'ATTEMPTED' union all"
                        + " select min(due_at) as due from reminder) dues")
                .mapTo(Long.class)
                .findOne())
        .map(Instant::ofEpochMilli);
  }

  /// Clocks that are due.
  long dueClocks(Instant now) {
    return number(
        "select count(*) from case_clock where due_at <= :now", Map.of("now", now.toEpochMilli()));
  }

  boolean isHeld(String conversation) {
    return number(
            "select count(*) from conversation where id = :id and held_by is not null",
            Map.of("id", conversation))
        > 0;
  }

  /// Replies of the bot in a conversation.
  long botReplies(String conversation) {
    return number(
        "select count(*) from outbox where conversation_id = :id and spoken_by is null",
        Map.of("id", conversation));
  }

  long cases() {
    return number("select count(*) from care_case", Map.of());
  }

  /// Cases in which a counsellor wrote.
  long answered() {
    return number("select count(distinct case_id) from case_event where what = 'wrote'", Map.of());
  }

  /// Seconds from opening to being taken first, of each case that was taken.
  List<Long> waits() {
    return database.read(handle ->
        handle
            .createQuery(
                "select (min(e.at) - c.opened_at) / 1000 from case_event e join care_case c on c.id = e.case_id"
                    + " where e.what = 'taken' group by c.id, c.opened_at")
            .mapTo(Long.class)
            .list());
  }

  private record Event(String conversation, long at, String what) {}

  /// Replies of the bot between being taken and being released, other than what is said of the case
  /// itself and the card that comes when nobody reacts.
  long repliesBesideACounsellor() {
    Map<String, List<Event>> said =
        byConversation(
            "select conversation_id, at, refs from turn_log"
                + " where refs <> '' and refs not like '%replies/case.%' and refs not like '%replies/imminent.%' order by id");
    Map<String, List<Event>> events =
        byConversation(
            "select conversation_id, at, case when what like 'taken from%' then 'handed back' else what end"
                + " from case_event where who <> 'service' order by id");
    long beside = 0;
    for (Map.Entry<String, List<Event>> one : events.entrySet()) {
      long from = -1;
      for (Event event : one.getValue()) {
        if (event.what().equals("taken")) {
          from = event.at();
        } else if (ENDS.contains(event.what()) && from >= 0) {
          beside += between(said.getOrDefault(one.getKey(), List.of()), from, event.at());
          from = -1;
        }
      }
    }
    return beside;
  }

  private static long between(List<Event> said, long from, long to) {
    return said.stream().filter(one -> one.at() > from && one.at() < to).count();
  }

  private Map<String, List<Event>> byConversation(String sql) {
    Map<String, List<Event>> found = new HashMap<>();
    database
        .read(handle ->
            handle
                .createQuery(sql)
                .map(
                    (row, context) -> new Event(row.getString(1), row.getLong(2), row.getString(3)))
                .list())
        .forEach(event ->
            found.computeIfAbsent(event.conversation(), any -> new ArrayList<>()).add(event));
    return found;
  }
}
