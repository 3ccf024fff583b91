package vn.langnghe.knowledge.signals;

import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Scalar;

/// Runs the examples that stand beside every rule.
final class RuleCheck {
  private final Signals signals;
  private final Judgement judgement;

  RuleCheck(Signals signals, Judgement judgement) {
    this.signals = signals;
    this.judgement = judgement;
  }

  void run(Problems problems) {
    for (Rule.Signal signal : signals.rules()) {
      signal.examples().forEach(example -> signal(signal, example, true, problems));
      signal.counterexamples().forEach(example -> signal(signal, example, false, problems));
    }
    for (Rule.Context context : judgement.contexts()) {
      context.examples().forEach(example -> context(context, example, true, problems));
      context.counterexamples().forEach(example -> context(context, example, false, problems));
    }
  }

  private void signal(Rule.Signal signal, Scalar example, boolean expected, Problems problems) {
    Finding finding = signals.rulesAlone(example.text());
    if (finding.faults().contains(signal.id())) {
      problems.add(
          example.place(),
          "'" + signal.id() + "' cannot be applied: its query fails",
          "split its longest phrase");
      return;
    }
    boolean fired = finding.hits().stream().anyMatch(hit -> hit.id().equals(signal.id()));
    if (fired == expected) {
      return;
    }
    String why =
        finding.withdrawn().stream()
            .filter(taken -> taken.signal().equals(signal.id()))
            .map(taken -> " (taken away by the context '" + taken.context() + "')")
            .findFirst()
            .orElse("");
    report(signal.id(), example, expected, why, problems);
  }

  private void context(Rule.Context context, Scalar example, boolean expected, Problems problems) {
    boolean found = signals.find(signals.read(example.text())).spans().containsKey(context.id());
    if (found != expected) {
      report(context.id(), example, expected, "", problems);
    }
  }

  private static void report(
      String id, Scalar example, boolean expected, String why, Problems problems) {
    problems.add(
        example.place(),
        "'"
            + id
            + "' "
            + (expected ? "does not fire on its example" : "fires on its counterexample")
            + why
            + ": '"
            + example.text()
            + "'",
        expected
            ? "add a phrase that covers it, or remove the example"
            : "narrow the phrases, or add a context to 'unless'");
  }
}
