package vn.langnghe.bot.command.batch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;
import vn.langnghe.knowledge.signals.Withdrawn;

/// Why a message was rated as it was, in lines for people.
final class Explanation {
  private Explanation() {}

  static String of(Finding finding) {
    StringBuilder told = new StringBuilder();
    told.append(
        "level %d, %s, about %s%n"
            .formatted(
                finding.level().number(), finding.subject().label(), topics(finding.topics())));
    for (SignalHit hit : finding.hits()) {
      told.append(
          "  rule %s (level %d): \"%s\"%n".formatted(hit.id(), hit.level().number(), hit.words()));
    }
    for (Withdrawn taken : finding.withdrawn()) {
      told.append(
          "  rule %s taken away by %s: \"%s\"%n"
              .formatted(taken.signal(), taken.context(), taken.words()));
    }
    for (String fault : finding.faults()) {
      told.append("  rule %s failed: counted as possible danger%n".formatted(fault));
    }
    told.append(
        String.format(
            Locale.ROOT,
            "  classifier: level %d by itself, probability of level 2 and up %.3f%n",
            finding.learned().level().number(),
            finding.learned().route()));
    return told.toString();
  }

  private static String topics(List<Topic> topics) {
    String named = topics.stream().map(Topic::label).collect(Collectors.joining(", "));
    return named.isEmpty() ? "nothing" : named;
  }
}
