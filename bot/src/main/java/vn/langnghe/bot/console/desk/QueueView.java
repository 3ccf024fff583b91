package vn.langnghe.bot.console.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Desk;

/// Cases as the pages name them.
///
/// @param names account to what colleagues call them
/// @param account who looks
public record QueueView(Frame frame, UnaryOperator<String> names, String account, Instant now) {
  /// One case of the queue.
  ///
  /// @param about topics
  /// @param holder who has it; empty when nobody has
  /// @param free whether nobody has it
  /// @param mine whether who looks has it
  /// @param turn whether it may be taken now: nothing graver or longer waiting is free
  /// @param step how far people were told, 0 to 4
  /// @param passed who passes it to who looks; empty when nobody does
  /// @param reach what is wrong with reaching the person; empty when nothing is
  /// @param stand changes with whatever the page's forms depend on
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Row(
      String id,
      int level,
      String about,
      String why,
      String waits,
      String state,
      String told,
      String holder,
      boolean free,
      boolean mine,
      boolean turn,
      String channel,
      int step,
      String passed,
      String reach,
      String stand) {}

  /// The rows of a queue, in its order.
  List<Row> rows(List<Desk.Entry> entries) {
    String first =
        entries.stream().filter(QueueView::isFree).map(Desk.Entry::id).findFirst().orElse("");
    return entries.stream().map(entry -> row(entry, entry.id().equals(first))).toList();
  }

  /// Whether nobody has it and somebody should.
  static boolean isFree(Desk.Entry entry) {
    return entry.state().isOpen() && entry.state().holder().isEmpty();
  }

  Row row(Desk.Entry entry, boolean turn) {
    String holder = entry.state().holder().orElse("");
    return new Row(
        entry.id(),
        entry.level().number(),
        entry.topics().stream()
            .map(topic -> frame.any("web.topic." + topic.label()))
            .collect(Collectors.joining(", ")),
        frame.of("origin." + entry.origin().name().toLowerCase(Locale.ROOT)),
        waits(entry.waitingSince()),
        state(entry.state()),
        frame.of("told." + entry.told().name().toLowerCase(Locale.ROOT)),
        holder.isEmpty() ? "" : names.apply(holder),
        isFree(entry),
        holder.equals(account),
        turn,
        entry.channel(),
        step(entry.told()),
        passed(entry),
        reach(entry.reach()),
        entry.state().getClass().getSimpleName().toLowerCase(Locale.ROOT) + " " + holder);
  }

  private static int step(Desk.Told told) {
    return switch (told) {
      case NOBODY -> 0;
      case ATTEMPTED -> 1;
      case ACCEPTED -> 2;
      case SEEN -> 3;
      case TAKEN -> 4;
    };
  }

  private String passed(Desk.Entry entry) {
    return entry.state() instanceof CaseState.Passing passing && passing.to().equals(account)
        ? names.apply(passing.counsellor())
        : "";
  }

  private String reach(Desk.Reach reach) {
    return switch (reach) {
      case OPEN -> "";
      case UNDELIVERED, REFUSED, BUDGET, QUIET, GIVEN_UP, AWAY, UNKNOWN, SHUT ->
          frame.of("reach." + reach.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    };
  }

  private String waits(Instant since) {
    long minutes = Math.max(0, Duration.between(since, now).toMinutes());
    return minutes < 60
        ? minutes + " " + frame.of("unit.minutes")
        : minutes / 60
            + " "
            + frame.of("unit.hours")
            + " "
            + minutes % 60
            + " "
            + frame.of("unit.minutes");
  }

  /// What a state is called.
  String state(CaseState state) {
    return switch (state) {
      case CaseState.Waiting waiting -> frame.of("state.waiting");
      case CaseState.Advised advised -> frame.of("state.advised");
      case CaseState.Taken taken -> frame.of("state.taken");
      case CaseState.Talking talking -> frame.of("state.talking");
      case CaseState.Passing passing -> frame.of("state.passing") + " " + names.apply(passing.to());
      case CaseState.Paused paused ->
          frame.of("state.paused")
              + ", "
              + frame.of("state.paused.until")
              + " "
              + Frame.time(paused.until());
      case CaseState.Closed closed ->
          frame.of("state.closed") + ": " + frame.of("outcome." + closed.outcome().label());
      case CaseState.Lapsed lapsed -> frame.of("state.lapsed");
    };
  }
}
