package vn.langnghe.bot.store.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Case;
import vn.langnghe.bot.escalation.Consequence;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.knowledge.danger.Level;

/// Who is to be told, and how far that went.
final class CasePages {
  /// Somebody who could not be reached is tried again after so long.
  private static final Duration RETRY = Duration.ofSeconds(15);

  private CasePages() {}

  /// A page that is due.
  record Due(long id, String conversation, String way, Pager.Page page) {}

  static void add(Handle handle, Case it, Consequence.Tell tell, Instant now) {
    for (String way : tell.ways()) {
      handle
          .createUpdate(
              "insert into case_page (conversation_id, case_id, kind, accounts, way, status, created_at, next_at, attempts)"
                  + " values (:conversation, :case, :kind, :accounts, :way, 'ATTEMPTED', :at, :at, 0)")
          .bind("conversation", it.conversationId())
          .bind("case", it.id())
          .bind("kind", tell.kind().name())
          .bind("accounts", String.join(" ", tell.accounts()))
          .bind("way", way)
          .bind("at", now.toEpochMilli())
          .execute();
    }
  }

  /// What nobody was told yet is told no more: it was taken, has ended or stands at another tier.
  static void past(Handle handle, Case it) {
    handle
        .createUpdate(
            "update case_page set status = 'PAST' where case_id = :id and kind = 'OFFER' and status = 'ATTEMPTED'")
        .bind("id", it.id())
        .execute();
  }

  static void taken(Handle handle, Case it) {
    handle
        .createUpdate(
            "update case_page set status = 'TAKEN' where case_id = :id and kind = 'OFFER'"
                + " and status in ('ACCEPTED', 'SEEN')")
        .bind("id", it.id())
        .execute();
  }

  static List<Due> due(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            "select p.id, p.conversation_id, p.way, p.case_id, p.accounts, p.kind, c.level from case_page p"
                + " join care_case c on c.id = p.case_id where p.status = 'ATTEMPTED' and p.next_at <= :now"
                + " order by c.level desc, p.id limit :limit")
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .map((row, context) ->
            new Due(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                new Pager.Page(
                    row.getString(4),
                    Level.of(row.getInt(7)),
                    List.of(row.getString(5).split(" ")),
                    Pager.Kind.valueOf(row.getString(6)))))
        .list();
  }

  /// @return false when somebody else tries it now
  static boolean claim(Handle handle, long id, Instant now) {
    return handle
            .createUpdate(
                "update case_page set next_at = :later, attempts = attempts + 1"
                    + " where id = :id and status = 'ATTEMPTED' and next_at <= :now")
            .bind("later", now.plus(RETRY).toEpochMilli())
            .bind("id", id)
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  static boolean accepted(Handle handle, long id) {
    return handle
            .createUpdate(
                "update case_page set status = 'ACCEPTED' where id = :id and status = 'ATTEMPTED'")
            .bind("id", id)
            .execute()
        == 1;
  }

  /// @return whether anything was not seen before
  static boolean seen(Handle handle, Case it) {
    return handle
            .createUpdate(
                "update case_page set status = 'SEEN' where case_id = :id and kind = 'OFFER'"
                    + " and status in ('ATTEMPTED', 'ACCEPTED') and created_at >= :since")
            .bind("id", it.id())
            .bind("since", it.waitingSince().toEpochMilli())
            .execute()
        > 0;
  }

  /// How far people were told since the person waits.
  static Desk.Told told(Handle handle, Case it) {
    if (it.state().holder().isPresent()) {
      return Desk.Told.TAKEN;
    }
    Optional<Integer> best =
        handle
            .createQuery(
                "select max(case status when 'SEEN' then 3 when 'ACCEPTED' then 2 else 1 end) from case_page"
                    + " where case_id = :id and kind = 'OFFER' and created_at >= :since")
            .bind("id", it.id())
            .bind("since", it.waitingSince().toEpochMilli())
            .mapTo(Integer.class)
            .findOne();
    return step(best.orElse(0));
  }

  static Desk.Told step(int number) {
    return switch (number) {
      case 0 -> Desk.Told.NOBODY;
      case 1 -> Desk.Told.ATTEMPTED;
      case 2 -> Desk.Told.ACCEPTED;
      default -> Desk.Told.SEEN;
    };
  }

  /// Whether somebody was really told since the person waits.
  static boolean reached(Handle handle, Case it) {
    return told(handle, it).compareTo(Desk.Told.ACCEPTED) >= 0;
  }
}
