package vn.langnghe.bot.store.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Case;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Clock;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.store.ChatRows;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Store;

/// Cases as staff look at them, and what staff write.
public final class CaseQueries {
  static final String ENTRY =
      """
      select c.*, v.channel as channel, k.kind as clock_kind, k.due_at as clock_due,
        coalesce((select max(case p.status when 'SEEN' then 3 when 'ACCEPTED' then 2 else 1 end) from case_page p
          where p.case_id = c.id and p.kind = 'OFFER' and p.created_at >= c.waiting_since), 0) as told,
        case when v.blocked_at is not null then 'SHUT' else (select case
          when o.status = 'FAILED' and o.failed_why is not null then o.failed_why
          when o.status = 'SENT' and v.away_at is not null then 'AWAY' else o.status end from outbox o
          where o.conversation_id = c.conversation_id order by o.position desc limit 1) end as reach
      from care_case c join conversation v on v.id = c.conversation_id
        left join case_clock k on k.id = (select k2.id from case_clock k2 where k2.case_id = c.id
          order by k2.due_at, k2.id limit 1)
      """;

  private static final String NOTE = "case-note";

  private final Database database;
  private final ChatRows chats;

  public CaseQueries(Store store) {
    this.database = store.database();
    this.chats = store.chats();
  }

  /// Open cases, the gravest first, then the longest waiting.
  public List<Desk.Entry> list() {
    return database.read(handle ->
        handle
            .createQuery(ENTRY + " where c.ended = 0 order by c.level desc, c.waiting_since, c.id")
            .map((row, context) -> entry(row))
            .list());
  }

  /// One case.
  public Optional<Desk.Entry> find(String id) {
    return database.read(handle -> find(handle, id));
  }

  static Optional<Desk.Entry> find(Handle handle, String id) {
    return handle
        .createQuery(ENTRY + " where c.id = :id")
        .bind("id", id)
        .map((row, context) -> entry(row))
        .findOne();
  }

  /// Cases that a counsellor ended, the last ended first.
  public List<Desk.Entry> closedBy(String account, int most) {
    return database.read(handle -> ClosedCases.of(handle, account, most));
  }

  static Desk.Entry entry(ResultSet row) throws SQLException {
    Case it = CaseTable.read(row, List.of());
    String kind = row.getString("clock_kind");
    Optional<Clock> next =
        kind == null
            ? Optional.empty()
            : Optional.of(
                new Clock(
                    Clock.Kind.valueOf(kind), Instant.ofEpochMilli(row.getLong("clock_due"))));
    Desk.Told told =
        it.state().holder().isPresent() ? Desk.Told.TAKEN : CasePages.step(row.getInt("told"));
    return new Desk.Entry(
        it.id(),
        it.conversationId(),
        it.level(),
        it.topics(),
        it.origin(),
        it.openedAt(),
        it.waitingSince(),
        it.state(),
        told,
        next,
        row.getString("channel"),
        ChatRows.reach(row.getString("reach")));
  }

  /// What happened to a case.
  public List<Desk.Logged> history(String id) {
    return database.read(handle -> CaseLog.of(handle, id));
  }

  static Optional<String> conversation(Handle handle, String id) {
    return handle
        .createQuery("select conversation_id from care_case where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  /// What was said in its conversation.
  public List<Desk.Line> lines(String id, long after, int limit) {
    return database.read(handle ->
        conversation(handle, id)
            .map(conversation -> chats.lines(handle, conversation, after, limit))
            .orElse(List.of()));
  }

  /// Notes of staff.
  public List<Desk.Note> notes(String id) {
    return database.read(handle ->
        conversation(handle, id).stream()
            .flatMap(conversation ->
                handle
                    .createQuery(
                        "select at, account, body_sealed from case_note where case_id = :id order by id")
                    .bind("id", id)
                    .map((row, context) -> note(handle, conversation, row))
                    .list()
                    .stream())
            .toList());
  }

  private Desk.Note note(Handle handle, String conversation, ResultSet row) throws SQLException {
    return new Desk.Note(
        Instant.ofEpochMilli(row.getLong(1)),
        row.getString(2),
        new Words(chats.open(handle, conversation, NOTE, row.getBytes(3)).orElse("")));
  }

  /// Keeps a note.
  ///
  /// @return the case; empty when there is none
  public Optional<Desk.Entry> note(String id, String account, Words words, Instant now) {
    return database.write(handle -> note(handle, id, account, words, now));
  }

  Optional<Desk.Entry> note(Handle handle, String id, String account, Words words, Instant now) {
    Optional<String> conversation =
        conversation(handle, id).filter(known -> chats.lock(handle, known));
    conversation.ifPresent(known -> insert(handle, known, id, account, words, now));
    return conversation.flatMap(known -> find(handle, id));
  }

  @SuppressWarnings("checkstyle:ParameterNumber")
  private void insert(
      Handle handle, String conversation, String id, String account, Words words, Instant now) {
    chats
        .close(handle, conversation, NOTE, words.text())
        .ifPresent(sealed -> {
          handle
              .createUpdate(
                  "insert into case_note (conversation_id, case_id, at, account, body_sealed)"
                      + " values (:conversation, :case, :at, :account, :body)")
              .bind("conversation", conversation)
              .bind("case", id)
              .bind("at", now.toEpochMilli())
              .bind("account", account)
              .bind("body", sealed)
              .execute();
          handle
              .createUpdate(
                  "insert into case_event (conversation_id, case_id, at, who, what, why)"
                      + " values (:conversation, :case, :at, :who, 'noted', '')")
              .bind("conversation", conversation)
              .bind("case", id)
              .bind("at", now.toEpochMilli())
              .bind("who", account)
              .execute();
        });
  }

  /// Puts a counsellor's words into the outbox, beside the move of the case.
  public CaseRows.Alongside words(String account, Words words, Instant now) {
    return (handle, it) ->
        chats.say(handle, it.conversationId(), reply(it, words), it.level(), account, now);
  }

  static Reply reply(Case it, Words words) {
    return new Reply(List.of(new Part.TextPart("counsellor/" + it.id(), words.text().strip())));
  }

  /// Keeps the name people read, beside the move of the case.
  public CaseRows.Alongside shown(String account, String shownAs) {
    return (handle, it) -> StaffRows.shown(handle, account, shownAs);
  }

  /// A number that changes whenever a case or a conversation does.
  public long revision() {
    return database.read(handle ->
        handle
            .createQuery(
                "select coalesce((select max(id) from case_event), 0) + coalesce((select max(id) from inbox), 0)"
                    + " + coalesce((select max(id) from outbox), 0)")
            .mapTo(Long.class)
            .one());
  }

  /// What somebody says of their presence.
  public void presence(String account, Desk.Presence presence, Instant until) {
    database.write(handle -> {
      StaffRows.presence(handle, account, presence, until);
      return true;
    });
  }

  /// A moment with what staff said.
  public Moment moment(Instant now) {
    return database.read(handle -> StaffRows.moment(handle, now));
  }

  /// The proof that nobody is left: open cases, and those without an owner or a next step.
  public Watch watch(Instant now) {
    return database.read(handle ->
        handle
            .createQuery(
                "select count(*) as open, coalesce(sum(case when c.owner = '' then 1 else 0 end), 0) as unowned,"
                    + " coalesce(sum(case when k.due is null then 1 else 0 end), 0) as unstepped,"
                    + " coalesce(sum(case when k.due < :late then 1 else 0 end), 0) as late from care_case c"
                    + " left join (select case_id, min(due_at) as due from case_clock group by case_id) k"
                    + " on k.case_id = c.id where c.ended = 0")
            .bind("late", now.minusSeconds(Watch.LATE_SECONDS).toEpochMilli())
            .map((row, context) ->
                new Watch(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
            .one());
  }

  /// What the sweep found.
  ///
  /// @param open cases that are open
  /// @param ownerless of them, without an owner
  /// @param stranded of them, without a next step
  /// @param late of them, whose next step should have happened a minute ago
  public record Watch(long open, long ownerless, long stranded, long late) {
    static final long LATE_SECONDS = 60;

    /// Open cases without owner or next step; should be 0.
    public long forgotten() {
      return ownerless + stranded;
    }
  }

  static List<String> stranded(Handle handle) {
    return handle
        .createQuery(
            "select c.id from care_case c where c.ended = 0"
                + " and not exists (select 1 from case_clock k where k.case_id = c.id)")
        .mapTo(String.class)
        .list();
  }

  /// A clock that brings a case on, due now.
  static void wake(Handle handle, Case it, Instant now) {
    Clock.Kind kind =
        switch (it.state()) {
          case CaseState.Waiting waiting -> Clock.Kind.NEXT_TIER;
          case CaseState.Advised advised -> Clock.Kind.AGAIN;
          case CaseState.Taken taken -> Clock.Kind.STALE;
          case CaseState.Talking talking -> Clock.Kind.STALE;
          case CaseState.Passing passing -> Clock.Kind.PASSED_BACK;
          case CaseState.Paused paused -> Clock.Kind.PAUSE_OVER;
          case CaseState.Closed closed -> Clock.Kind.STALE;
          case CaseState.Lapsed lapsed -> Clock.Kind.STALE;
        };
    handle
        .createUpdate(
            "insert into case_clock (conversation_id, case_id, kind, due_at) values (:conversation, :case, :kind, :due)")
        .bind("conversation", it.conversationId())
        .bind("case", it.id())
        .bind("kind", kind.name())
        .bind("due", now.toEpochMilli())
        .execute();
  }

  /// The place in the queue of those who wait, 1 for the next.
  static int place(Handle handle, Case it) {
    return 1
        + handle
            .createQuery(
                "select count(*) from care_case where ended = 0 and state in ('WAITING', 'ADVISED') and id <> :id"
                    + " and (level > :level or (level = :level and waiting_since < :since))")
            .bind("id", it.id())
            .bind("level", it.level().number())
            .bind("since", it.waitingSince().toEpochMilli())
            .mapTo(Integer.class)
            .one();
  }
}
