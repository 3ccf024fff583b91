package vn.langnghe.bot.store.group;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.group.Note;
import vn.langnghe.bot.store.ChatRows;

/// Rows of what goes to the group.
final class OutRows {
  private static final String PURPOSE = "group-out";
  private static final int MOST = 2_000;

  private final ChatRows chats;

  OutRows(ChatRows chats) {
    this.chats = chats;
  }

  /// A row that waits.
  ///
  /// @param ready whether it may go now
  @SuppressWarnings("checkstyle:ParameterNumber")
  record Waiting(
      long id,
      String caseId,
      String conversation,
      Note.Kind kind,
      int level,
      boolean ready,
      long attempts) {}

  /// Adds a row; nothing where the conversation is gone.
  @SuppressWarnings("checkstyle:ParameterNumber")
  void add(
      Handle handle,
      String conversation,
      String caseId,
      Note note,
      Optional<Long> page,
      Instant now) {
    chats
        .close(handle, conversation, PURPOSE, note.text())
        .ifPresent(sealed ->
            handle
                .createUpdate(
                    "insert into group_out (conversation_id, case_id, kind, level, body_sealed, buttons, page_id, status,"
                        + " created_at, next_at, attempts, repeated) select :conversation, :case, :kind, c.level, :body,"
                        + " :buttons, cast(:page as bigint), 'NEW', cast(:at as bigint), cast(:at as bigint), 0, 0"
                        + " from care_case c where c.id = :case")
                .bind("conversation", conversation)
                .bind("case", caseId)
                .bind("kind", note.kind().name())
                .bind("body", sealed)
                .bind("buttons", note.buttons().name())
                .bind("page", page.orElse(null))
                .bind("at", now.toEpochMilli())
                .execute());
  }

  List<Waiting> waiting(Handle handle, Instant now) {
    return handle
        .createQuery(
            "select id, case_id, conversation_id, kind, level, next_at, attempts from group_out"
                + " where status = 'NEW' order by id limit :most")
        .bind("most", MOST)
        .map((row, context) ->
            new Waiting(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Note.Kind.valueOf(row.getString(4)),
                row.getInt(5),
                row.getLong(6) <= now.toEpochMilli(),
                row.getLong(7)))
        .list();
  }

  /// What a row holds.
  Note note(Handle handle, Waiting row) {
    return handle
        .createQuery("select body_sealed, buttons from group_out where id = :id")
        .bind("id", row.id())
        .map((result, context) -> {
          byte @Nullable [] sealed = result.getBytes(1);
          String text =
              sealed == null
                  ? ""
                  : chats.open(handle, row.conversation(), PURPOSE, sealed).orElse("");
          return new Note(row.kind(), text, Note.Buttons.valueOf(result.getString(2)));
        })
        .one();
  }

  /// @return false when it waits no more
  boolean claim(Handle handle, long id, Instant now) {
    return handle
            .createUpdate(
                "update group_out set status = 'SENDING', next_at = :now, attempts = attempts + 1"
                    + " where id = :id and status = 'NEW'")
            .bind("now", now.toEpochMilli())
            .bind("id", id)
            .execute()
        == 1;
  }

  /// The topic is opened once more, under the title it had.
  static void openAgain(Handle handle, String caseId, Instant now) {
    handle
        .createUpdate(
            "update group_out set status = 'NEW', next_at = :now where case_id = :id and kind = 'OPEN'")
        .bind("now", now.toEpochMilli())
        .bind("id", caseId)
        .execute();
  }

  /// It came there: the words go (a title stays, for it holds none), and its page is tried at once.
  void sent(Handle handle, long id, Instant now) {
    handle
        .createUpdate(
            "update group_out set status = 'SENT', next_at = :now,"
                + " body_sealed = case kind when 'OPEN' then body_sealed end where id = :id")
        .bind("now", now.toEpochMilli())
        .bind("id", id)
        .execute();
    handle
        .createUpdate(
            "update case_page set next_at = :now where status = 'ATTEMPTED' and id ="
                + " (select page_id from group_out where id = :id)")
        .bind("now", now.toEpochMilli())
        .bind("id", id)
        .execute();
  }

  void end(Handle handle, long id, String status, Instant now) {
    handle
        .createUpdate("update group_out set status = :status, next_at = :now where id = :id")
        .bind("status", status)
        .bind("now", now.toEpochMilli())
        .bind("id", id)
        .execute();
  }

  void again(Handle handle, long id, Instant now, Duration pause) {
    handle
        .createUpdate("update group_out set status = 'NEW', next_at = :at where id = :id")
        .bind("at", now.plus(pause).toEpochMilli())
        .bind("id", id)
        .execute();
  }

  /// Nobody knows whether it came there. What can be done twice is done again; words only in
  /// danger, and once.
  ///
  /// @return whether words may be missing
  boolean unknown(Handle handle, long id, Instant now) {
    int repeated =
        handle
            .createUpdate(
                "update group_out set status = 'NEW', next_at = :now, repeated = 1 where id = :id"
                    + " and (kind <> 'TEXT' or (level >= 4 and repeated = 0))")
            .bind("now", now.toEpochMilli())
            .bind("id", id)
            .execute();
    if (repeated == 0) {
      end(handle, id, "UNKNOWN", now);
    }
    return repeated == 0;
  }

  /// The state of the newest row of a page; empty when it has none that counts.
  static Optional<String> standing(Handle handle, long page) {
    return handle
        .createQuery(
            "select status from group_out where page_id = :page and status in ('NEW', 'SENDING', 'SENT')"
                + " order by id desc limit 1")
        .bind("page", page)
        .mapTo(String.class)
        .findOne();
  }
}
