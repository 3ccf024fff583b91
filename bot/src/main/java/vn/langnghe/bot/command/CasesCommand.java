package vn.langnghe.bot.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Clock;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.knowledge.danger.Topic;

/// `cases`: who waits for a person, and what was done about it.
@Command(
    name = "cases",
    description = "Lists the open cases, the gravest first; explains one when its id is given.",
    footer = {
      "",
      "May run beside the service. Shows levels, times and accounts; never what anybody wrote.",
      "told: nobody, attempted, accepted (a console or app took the news), seen, taken.",
      "Exit status 1 when an open case has no owner or no next step: that must never be."
    })
final class CasesCommand implements Callable<Integer> {
  private final Home home;
  private final Service service;
  @Mixin private Places places = new Places();

  @Parameters(arity = "0..1", paramLabel = "ID", description = "A case to explain.")
  private @Nullable String id;

  CasesCommand(Home home, Service service) {
    this.home = home;
    this.service = service;
  }

  @Override
  public Integer call() {
    Optional<CaseBook> found = service.cases(places, Optional.ofNullable(id));
    if (found.isEmpty()) {
      return 1;
    }
    CaseBook book = found.get();
    PrintWriter out = home.out();
    if (id != null && book.entries().isEmpty()) {
      home.errors()
          .println("langnghe: there is no case " + id + "; './langnghe cases' lists the open ones");
      home.errors().flush();
      return 1;
    }
    if (id == null) {
      out.printf(
          "%d open case(s); without owner or next step: %d; late: %d%n",
          book.watch().open(), book.watch().forgotten(), book.watch().late());
    }
    book.entries().forEach(entry -> show(entry, book.now(), out));
    book.history()
        .forEach(one ->
            out.printf(
                "    %s  %-10s %s%s%n", one.at(), one.who(), one.what(), because(one.why())));
    out.flush();
    return book.watch().forgotten() > 0 ? 1 : 0;
  }

  private static void show(Desk.Entry entry, Instant now, PrintWriter out) {
    String topics = entry.topics().stream().map(Topic::label).collect(Collectors.joining(", "));
    out.printf(
        "%n%s  level %d  %s  on %s%n  opened %s (%s), told: %s%n  %s%n  %s%n",
        entry.id(),
        entry.level().number(),
        topics.isEmpty() ? "no topic" : topics,
        entry.channel(),
        entry.openedAt(),
        entry.origin().name().toLowerCase(Locale.ROOT),
        entry.told().name().toLowerCase(Locale.ROOT),
        state(entry, now),
        entry.next().map(next -> next(next, now)).orElse("nothing is due"));
  }

  private static String state(Desk.Entry entry, Instant now) {
    String length = length(Duration.between(entry.state().since(), now));
    return switch (entry.state()) {
      case CaseState.Waiting waiting -> "waits at tier '" + waiting.tier() + "' for " + length;
      case CaseState.Advised advised ->
          "all tiers were tried; the person has the numbers, for " + length;
      case CaseState.Taken taken -> "taken by " + taken.counsellor() + " " + length + " ago";
      case CaseState.Talking talking ->
          "with "
              + talking.counsellor()
              + ", who wrote "
              + length(Duration.between(talking.spokeAt(), now))
              + " ago";
      case CaseState.Passing passing ->
          "with " + passing.counsellor() + ", offered to " + passing.to() + " " + length + " ago";
      case CaseState.Paused paused -> "with " + paused.counsellor() + ", away for " + length;
      case CaseState.Closed closed ->
          "closed by " + closed.counsellor() + " " + length + " ago: " + closed.outcome().label();
      case CaseState.Lapsed lapsed ->
          "ended "
              + length
              + " ago without a counsellor: "
              + lapsed.why().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String next(Clock next, Instant now) {
    String what =
        switch (next.kind()) {
          case NEXT_TIER -> "goes on to the next tier";
          case CHECK_IN -> "the person hears a word";
          case AGAIN -> "begins again with the first tier";
          case SILENT_COUNSELLOR -> "is offered to others unless the counsellor answers";
          case REACTION -> "the emergency card goes out unless the counsellor reacts";
          case PASSED_BACK -> "stays with the counsellor unless the colleague takes it";
          case PAUSE_OVER -> "the counsellor is called back";
          case STALE -> "whoever leads is told unless something happens";
        };
    return next.due().isAfter(now)
        ? "in " + length(Duration.between(now, next.due())) + " " + what
        : "now " + what;
  }

  private static String because(String why) {
    return why.isEmpty() ? "" : ": " + why;
  }

  private static String length(Duration length) {
    if (length.compareTo(Duration.ofHours(1)) < 0) {
      return length.toMinutes() + " min " + length.toSecondsPart() + " s";
    }
    return length.toHours() + " h " + length.toMinutesPart() + " min";
  }
}
