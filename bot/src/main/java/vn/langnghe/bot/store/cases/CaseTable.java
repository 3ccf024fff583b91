package vn.langnghe.bot.store.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.langnghe.bot.escalation.Case;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Clock;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// A case and its clocks as rows.
final class CaseTable {
  private CaseTable() {}

  static Optional<Case> find(Handle handle, String id) {
    return handle
        .createQuery("select * from care_case where id = :id")
        .bind("id", id)
        .map((row, context) -> read(handle, row))
        .findOne();
  }

  /// The open case of a conversation, else the one that ended last.
  static Optional<Case> latest(Handle handle, String conversation) {
    return handle
        .createQuery(
            "select * from care_case where conversation_id = :id order by case ended when 0 then 0 else 1 end, since desc limit 1")
        .bind("id", conversation)
        .map((row, context) -> read(handle, row))
        .findOne();
  }

  static Case read(Handle handle, ResultSet row) throws SQLException {
    return read(row, clocks(handle, row.getString("id")));
  }

  static Case read(ResultSet row, List<Clock> clocks) throws SQLException {
    return new Case(
        row.getString("id"),
        row.getString("conversation_id"),
        Level.of(row.getInt("level")),
        Arrays.stream(row.getString("topics").split(" "))
            .flatMap(label -> Topic.ofLabel(label).stream())
            .toList(),
        Desk.Origin.valueOf(row.getString("origin")),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        Instant.ofEpochMilli(row.getLong("waiting_since")),
        Optional.ofNullable(row.getString("former")),
        state(row),
        clocks);
  }

  private static CaseState state(ResultSet row) throws SQLException {
    String owner = row.getString("owner");
    Instant since = Instant.ofEpochMilli(row.getLong("since"));
    String state = row.getString("state");
    return switch (state) {
      case "WAITING" -> new CaseState.Waiting(owner, since);
      case "ADVISED" -> new CaseState.Advised(owner, since);
      case "TAKEN" -> new CaseState.Taken(owner, since);
      case "TALKING" ->
          new CaseState.Talking(owner, since, Instant.ofEpochMilli(row.getLong("spoke_at")));
      case "PASSING" ->
          new CaseState.Passing(owner, row.getString("passed_to"), since, moment(row, "spoke_at"));
      case "PAUSED" ->
          new CaseState.Paused(
              owner, since, Instant.ofEpochMilli(row.getLong("until_at")), moment(row, "spoke_at"));
      case "CLOSED" ->
          new CaseState.Closed(owner, Outcome.valueOf(row.getString("outcome")), since);
      case "LAPSED" -> new CaseState.Lapsed(CaseState.Why.valueOf(row.getString("outcome")), since);
      default -> throw new IllegalStateException("no state of a case: " + state);
    };
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    long at = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
  }

  private static List<Clock> clocks(Handle handle, String id) {
    return handle
        .createQuery("select kind, due_at from case_clock where case_id = :id order by due_at")
        .bind("id", id)
        .map((row, context) ->
            new Clock(Clock.Kind.valueOf(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))))
        .list();
  }

  static void insert(Handle handle, Case it) {
    bind(
            handle.createUpdate(
                "insert into care_case (id, conversation_id, level, topics, origin, opened_at, waiting_since, former,"
                    + " state, owner, since, spoke_at, outcome, ended, passed_to, until_at) values (:id, :conversation, :level, :topics,"
                    + " :origin, :opened, :waiting, :former, :state, :owner, :since, :spoke, :outcome, :ended, :passed, :until)"),
            it)
        .bind("conversation", it.conversationId())
        .bind("origin", it.origin().name())
        .bind("opened", it.openedAt().toEpochMilli())
        .execute();
    insertClocks(handle, it);
  }

  static void update(Handle handle, Case it) {
    bind(
            handle.createUpdate(
                "update care_case set level = :level, topics = :topics, waiting_since = :waiting, former = :former,"
                    + " state = :state, owner = :owner, since = :since, spoke_at = :spoke, outcome = :outcome,"
                    + " ended = :ended, passed_to = :passed, until_at = :until where id = :id"),
            it)
        .execute();
    handle.createUpdate("delete from case_clock where case_id = :id").bind("id", it.id()).execute();
    insertClocks(handle, it);
  }

  private static void insertClocks(Handle handle, Case it) {
    for (Clock clock : it.clocks()) {
      handle
          .createUpdate(
              "insert into case_clock (conversation_id, case_id, kind, due_at) values (:conversation, :case, :kind, :due)")
          .bind("conversation", it.conversationId())
          .bind("case", it.id())
          .bind("kind", clock.kind().name())
          .bind("due", clock.due().toEpochMilli())
          .execute();
    }
  }

  /// How a state is written down, beside its owner and when anybody spoke.
  private record Columns(
      String state,
      String owner,
      Optional<String> outcome,
      Optional<String> passedTo,
      Optional<Long> until) {
    Columns(String state, String owner) {
      this(state, owner, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Columns(String state, String owner, String outcome) {
      this(state, owner, Optional.of(outcome), Optional.empty(), Optional.empty());
    }
  }

  private static Columns columns(CaseState state) {
    return switch (state) {
      case CaseState.Waiting waiting -> new Columns("WAITING", waiting.tier());
      case CaseState.Advised advised -> new Columns("ADVISED", advised.tier());
      case CaseState.Taken taken -> new Columns("TAKEN", taken.counsellor());
      case CaseState.Talking talking -> new Columns("TALKING", talking.counsellor());
      case CaseState.Passing passing ->
          new Columns(
              "PASSING",
              passing.counsellor(),
              Optional.empty(),
              Optional.of(passing.to()),
              Optional.empty());
      case CaseState.Paused paused ->
          new Columns(
              "PAUSED",
              paused.counsellor(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(paused.until().toEpochMilli()));
      case CaseState.Closed closed ->
          new Columns("CLOSED", closed.counsellor(), closed.outcome().name());
      case CaseState.Lapsed lapsed -> new Columns("LAPSED", "", lapsed.why().name());
    };
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Case it) {
    Columns columns = columns(it.state());
    long since = it.state().since().toEpochMilli();
    return statement
        .bind("id", it.id())
        .bind("level", it.level().number())
        .bind("topics", it.topics().stream().map(Topic::label).collect(Collectors.joining(" ")))
        .bind("waiting", it.waitingSince().toEpochMilli())
        .bind("former", it.former().orElse(null))
        .bind("state", columns.state())
        .bind("owner", columns.owner())
        .bind("since", since)
        .bind("spoke", it.state().spokenAt().map(Instant::toEpochMilli).orElse(null))
        .bind("passed", columns.passedTo().orElse(null))
        .bind("until", columns.until().orElse(null))
        .bind("outcome", columns.outcome().orElse(null))
        .bind("ended", it.state().isOpen() ? 0 : since);
  }
}
