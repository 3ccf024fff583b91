package vn.langnghe.bot.store.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.langnghe.bot.referral.HandOver;
import vn.langnghe.bot.referral.Visit;
import vn.langnghe.bot.referral.Way;

/// Hand-overs and visits as rows.
final class HandOverTable {
  private HandOverTable() {}

  static Optional<HandOver> find(Handle handle, String id) {
    return handle
        .createQuery("select * from hand_over where id = :id")
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  static HandOver read(ResultSet row) throws SQLException {
    return new HandOver(
        row.getString("id"),
        row.getString("conversation_id"),
        row.getString("case_id"),
        row.getString("line"),
        row.getString("account"),
        row.getString("shown_as"),
        Way.valueOf(row.getString("way")),
        Instant.ofEpochMilli(row.getLong("asked_at")),
        HandOver.Stage.valueOf(row.getString("stage")),
        LineRows.moment(row.getObject("due_at")),
        HandOver.Follow.valueOf(row.getString("follow")),
        LineRows.moment(row.getObject("follow_at")));
  }

  static void insert(Handle handle, HandOver it, byte[] words) {
    bind(
            handle.createUpdate(
                "insert into hand_over (id, conversation_id, case_id, line, account, shown_as, way, asked_at, stage,"
                    + " due_at, follow, follow_at, tries, words_sealed) values (:id, :conversation, :case, :line,"
                    + " :account, :shown, :way, :asked, :stage, :due, :follow, :followAt, 0, :words)"),
            it)
        .bind("conversation", it.conversationId())
        .bind("case", it.caseId())
        .bind("line", it.line())
        .bind("account", it.account())
        .bind("shown", it.shownAs())
        .bind("way", it.way().name())
        .bind("asked", it.askedAt().toEpochMilli())
        .bind("words", words)
        .execute();
  }

  /// What is to be delivered is tried at once; what is no longer, not again.
  static void update(Handle handle, HandOver before, HandOver it, Instant now) {
    bind(
            handle.createUpdate(
                "update hand_over set stage = :stage, due_at = :due, follow = :follow, follow_at = :followAt where id = :id"),
            it)
        .execute();
    if (before.stage() != it.stage()) {
      boolean delivers = it.stage() == HandOver.Stage.TELLING && it.way() != Way.PHONE;
      handle
          .createUpdate("update hand_over set deliver_at = :at where id = :id")
          .bind("at", delivers ? (Long) now.toEpochMilli() : null)
          .bind("id", it.id())
          .execute();
    }
  }

  private static <S extends SqlStatement<S>> S bind(S statement, HandOver it) {
    return statement
        .bind("id", it.id())
        .bind("stage", it.stage().name())
        .bind("due", it.due().map(Instant::toEpochMilli).orElse(null))
        .bind("follow", it.follow().name())
        .bind("followAt", it.followAt().map(Instant::toEpochMilli).orElse(null));
  }

  static Optional<Visit> visit(Handle handle, String id) {
    return handle
        .createQuery("select * from visit where id = :id")
        .bind("id", id)
        .map((row, context) -> visit(row))
        .findOne();
  }

  static List<Visit> asked(Handle handle, String conversation) {
    return handle
        .createQuery("select * from visit where conversation_id = :id and stage = 'ASKED'")
        .bind("id", conversation)
        .map((row, context) -> visit(row))
        .list();
  }

  static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        row.getString("id"),
        row.getString("conversation_id"),
        row.getString("case_id"),
        row.getString("account"),
        row.getString("shown_as"),
        row.getInt("hours"),
        Visit.Stage.valueOf(row.getString("stage")),
        LineRows.moment(row.getObject("due_at")));
  }

  static void insert(Handle handle, Visit it, Instant now) {
    handle
        .createUpdate(
            "insert into visit (id, conversation_id, case_id, account, shown_as, hours, stage, due_at, offered_at)"
                + " values (:id, :conversation, :case, :account, :shown, :hours, :stage, null, :at)")
        .bind("id", it.id())
        .bind("conversation", it.conversationId())
        .bind("case", it.caseId())
        .bind("account", it.account())
        .bind("shown", it.shownAs())
        .bind("hours", it.hours())
        .bind("stage", it.stage().name())
        .bind("at", now.toEpochMilli())
        .execute();
  }

  static void update(Handle handle, Visit it) {
    handle
        .createUpdate("update visit set stage = :stage, due_at = :due where id = :id")
        .bind("id", it.id())
        .bind("stage", it.stage().name())
        .bind("due", it.due().map(Instant::toEpochMilli).orElse(null))
        .execute();
  }
}
