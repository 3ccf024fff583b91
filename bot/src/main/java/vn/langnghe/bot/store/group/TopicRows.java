package vn.langnghe.bot.store.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.group.GroupBook;
import vn.langnghe.bot.group.Topic;

/// Rows of topics.
final class TopicRows {
  private static final String FIELDS =
      "select t.case_id, t.conversation_id, t.thread_id, t.event_cursor, t.line_cursor, t.relayed_to, t.version"
          + " from group_topic t";

  private TopicRows() {}

  private static Topic topic(ResultSet row) throws SQLException {
    int thread = row.getInt(3);
    return new Topic(
        row.getString(1),
        row.getString(2),
        row.wasNull() ? Optional.empty() : Optional.of(thread),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7));
  }

  static Optional<Topic> find(Handle handle, String caseId) {
    return handle
        .createQuery(FIELDS + " where t.case_id = :id")
        .bind("id", caseId)
        .map((row, context) -> topic(row))
        .findOne();
  }

  /// Begins at what the case is now: what came before is told by its first post.
  ///
  /// @return false when it was there
  static boolean add(Handle handle, String caseId, String conversation) {
    return handle
            .createUpdate(
                "insert into group_topic (case_id, conversation_id, event_cursor, line_cursor, relayed_to, version)"
                    + " values (:case, :conversation,"
                    + " coalesce((select max(id) from case_event where case_id = :case), 0), 0, 0, 0)"
                    + " on conflict (case_id) do nothing")
            .bind("case", caseId)
            .bind("conversation", conversation)
            .execute()
        == 1;
  }

  static List<Topic> changed(Handle handle, int most) {
    return handle
        .createQuery(
            FIELDS
                + " join conversation v on v.id = t.conversation_id join care_case c on c.id = t.case_id"
                + " where (c.ended = 0 and v.last_position > t.line_cursor) or exists (select 1 from case_event e"
                + " where e.case_id = t.case_id and e.id > t.event_cursor) order by c.level desc, t.case_id limit :most")
        .bind("most", most)
        .map((row, context) -> topic(row))
        .list();
  }

  static GroupBook.News news(Handle handle, Topic topic) {
    List<GroupBook.Event> events =
        handle
            .createQuery(
                "select id, who, what, why from case_event where case_id = :id and id > :after order by id")
            .bind("id", topic.caseId())
            .bind("after", topic.events())
            .map((row, context) ->
                new GroupBook.Event(
                    row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
            .list();
    long position =
        handle
            .createQuery("select last_position from conversation where id = :id")
            .bind("id", topic.conversationId())
            .mapTo(Long.class)
            .findOne()
            .orElse(topic.lines());
    Set<Long> own =
        new HashSet<>(
            handle
                .createQuery(
                    "select position from group_heard where conversation_id = :id and position > :after")
                .bind("id", topic.conversationId())
                .bind("after", topic.relayed())
                .mapTo(Long.class)
                .list());
    return new GroupBook.News(events, position, own);
  }

  /// @return false when another node was first
  static boolean move(Handle handle, Topic before, Topic after) {
    return handle
            .createUpdate(
                "update group_topic set event_cursor = :events, line_cursor = :lines, relayed_to = :relayed,"
                    + " version = version + 1 where case_id = :id and version = :version")
            .bind("events", after.events())
            .bind("lines", after.lines())
            .bind("relayed", after.relayed())
            .bind("id", before.caseId())
            .bind("version", before.version())
            .execute()
        == 1;
  }

  static void opened(Handle handle, String caseId, Optional<Integer> thread) {
    handle
        .createUpdate("update group_topic set thread_id = :thread where case_id = :id")
        .bind("thread", thread.orElse(null))
        .bind("id", caseId)
        .execute();
  }

  /// Topics without a case; those that were never opened go at once.
  static List<Integer> gone(Handle handle) {
    handle.execute(
        "delete from group_topic where thread_id is null"
            + " and not exists (select 1 from care_case c where c.id = group_topic.case_id)");
    return handle
        .createQuery(
            "select t.thread_id from group_topic t where t.thread_id is not null"
                + " and not exists (select 1 from care_case c where c.id = t.case_id) limit 20")
        .mapTo(Integer.class)
        .list();
  }
}
