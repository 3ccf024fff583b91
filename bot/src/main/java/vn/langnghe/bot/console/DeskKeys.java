package vn.langnghe.bot.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import vn.langnghe.bot.console.desk.EventTexts;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.Over;
import vn.langnghe.bot.escalation.policy.StaffCare;

/// The keys of the texts about a person and about colleagues, below `console.`.
final class DeskKeys {
  private static final String PLAIN =
      "state.passing state.paused state.paused.until"
          + " reach.undelivered reach.refused reach.budget reach.quiet reach.given-up reach.away reach.unknown reach.shut"
          + " reach.line.undelivered reach.line.unknown"
          + " steps steps.attempted steps.accepted steps.seen steps.taken"
          + " person.plan person.plan.none person.lines person.lines.none person.watched person.form person.why"
          + " person.why.none pass pass.to pass.hint pass.go pass.nobody pass.yours pass.accept pass.decline"
          + " pause pause.minutes pause.hint pause.go resume resume.pass over over.go result.over"
          + " bench bench.held bench.rest bench.debrief bench.debrief.open bench.off"
          + " debrief debrief.lead debrief.mood debrief.wish debrief.go moved";

  private DeskKeys() {}

  static Stream<String> all() {
    return Stream.of(
            Arrays.stream(PLAIN.split(" ")),
            EventTexts.keys(),
            labels("full.", StaffCare.Refusal.values()),
            labels("over.", Over.values()),
            labels("mood.", Colleagues.Mood.values()),
            labels("wish.", Colleagues.Wish.values()))
        .flatMap(keys -> keys);
  }

  private static Stream<String> labels(String prefix, Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
