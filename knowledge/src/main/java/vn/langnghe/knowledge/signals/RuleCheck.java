package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Wording;

/// Runs the examples that stand beside every rule.
final class RuleCheck {
  private final Signals signals;
  private final Judgement judgement;

  RuleCheck(Signals signals, Judgement judgement) {
    this.signals = signals;
    this.judgement = judgement;
  }

  /// One example of a rule, looked at by itself.
  private interface Look {
    void at(Problems problems);
  }

  /// Looks at all of them side by side; what fails is told in the order of the files.
  void run(Problems problems) {
    List<Look> looks = new ArrayList<>();
    for (Rule.Signal signal : signals.rules()) {
      signal.examples().forEach(one -> looks.add(found -> signal(signal, one, true, found)));
      signal
          .counterexamples()
          .forEach(one -> looks.add(found -> signal(signal, one, false, found)));
    }
    for (Rule.Context context : judgement.contexts()) {
      context.examples().forEach(one -> looks.add(found -> context(context, one, true, found)));
      context
          .counterexamples()
          .forEach(one -> looks.add(found -> context(context, one, false, found)));
    }
    looks.parallelStream()
        .map(look -> {
          Problems found = new Problems();
          look.at(found);
          return found;
        })
        .toList()
        .forEach(problems::addAll);
  }

  private void signal(Rule.Signal signal, Scalar example, boolean expected, Problems problems) {
    Finding finding = signals.rulesAlone(example.text());
    if (finding.faults().contains(signal.id())) {
      problems.add(
          example.place(),
          Wording.of("'{}' cannot be applied: its query fails", signal.id()),
          Wording.of("split its longest phrase"));
      return;
    }
    boolean fired = finding.hits().stream().anyMatch(hit -> hit.id().equals(signal.id()));
    if (fired == expected) {
      return;
    }
    Optional<String> context =
        finding.withdrawn().stream()
            .filter(taken -> taken.signal().equals(signal.id()))
            .map(Withdrawn::context)
            .findFirst();
    report(signal.id(), example, expected, context, problems);
  }

  private void context(Rule.Context context, Scalar example, boolean expected, Problems problems) {
    boolean found =
        signals.find(signals.reader().read(example.text())).spans().containsKey(context.id());
    if (found != expected) {
      report(context.id(), example, expected, Optional.empty(), problems);
    }
  }

  /// @param context that took it away
  private static void report(
      String id, Scalar example, boolean expected, Optional<String> context, Problems problems) {
    String text = example.text();
    if (!expected) {
      problems.add(
          example.place(),
          Wording.of("'{}' fires on its counterexample: '{}'", id, text),
          Wording.of("narrow the phrases, or add a context to 'unless'"));
      return;
    }
    problems.add(
        example.place(),
        context
            .map(taken ->
                Wording.of(
                    "'{}' does not fire on its example (taken away by the context '{}'): '{}'",
                    id,
                    taken,
                    text))
            .orElseGet(() -> Wording.of("'{}' does not fire on its example: '{}'", id, text)),
        Wording.of("add a phrase that covers it, or remove the example"));
  }
}
