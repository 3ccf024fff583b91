package vn.langnghe.bot.triage;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.signals.Finding;

/// Joins what a message says with what was said before: danger only rises.
public final class Triage {
  private Triage() {}

  /// The danger after a message.
  ///
  /// @param finding what the signals found in the message
  /// @param before what the conversation knew; its level and hazards stay
  public static Assessment assess(Finding finding, History before) {
    return assess(finding, List.of(), before);
  }

  /// The danger after a message, where other sources have a say: the highest level wins.
  ///
  /// @param finding what the signals found in the message
  /// @param others what other sources propose
  /// @param before what the conversation knew; its level and hazards stay
  public static Assessment assess(Finding finding, List<Proposal> others, History before) {
    Finding all = finding;
    for (Proposal other : others) {
      if (other.level().compareTo(all.level()) > 0) {
        all =
            new Finding(
                other.level(),
                union(other.topics(), all.topics()),
                all.subject(),
                all.hazards(),
                all.hits(),
                all.withdrawn(),
                all.faults());
      }
    }
    if (all.faults().isEmpty()) {
      return new Assessment.Assessed(all.level(), joined(all.level(), all, before));
    }
    Level possible = all.level().max(Level.CONCERN);
    return new Assessment.Unassessed(possible, joined(possible, all, before), all.faults());
  }

  /// What several messages say that are answered together: the highest level wins.
  public static Finding together(List<Finding> findings) {
    List<Finding> gravest =
        findings.stream().sorted(Comparator.comparing(Finding::level).reversed()).toList();
    Finding all = Finding.nothing();
    for (Finding one : gravest) {
      boolean first = all.hits().isEmpty() && all.level() == Level.NONE;
      boolean weighs = first || one.level().isCrisisRoute() == all.level().isCrisisRoute();
      Set<Hazard> hazards = new LinkedHashSet<>(all.hazards());
      hazards.addAll(one.hazards());
      all =
          new Finding(
              all.level().max(one.level()),
              weighs ? union(all.topics(), one.topics()) : all.topics(),
              first ? one.subject() : all.subject(),
              hazards,
              Stream.concat(all.hits().stream(), one.hits().stream()).toList(),
              Stream.concat(all.withdrawn().stream(), one.withdrawn().stream()).toList(),
              Stream.concat(all.faults().stream(), one.faults().stream()).toList());
    }
    return all;
  }

  private static History joined(Level message, Finding finding, History before) {
    Level level = message.max(before.level());
    boolean leads = message.isCrisisRoute() && message.compareTo(before.level()) >= 0;
    if (!before.level().isCrisisRoute() && (leads || !finding.topics().isEmpty())) {
      return new History(level, finding.topics(), finding.subject(), finding.hazards());
    }
    if (!message.isCrisisRoute()) {
      return before;
    }
    List<Topic> topics =
        leads ? union(finding.topics(), before.topics()) : union(before.topics(), finding.topics());
    Set<Hazard> hazards = new LinkedHashSet<>(finding.hazards());
    hazards.addAll(before.hazards());
    return new History(level, topics, leads ? finding.subject() : before.subject(), hazards);
  }

  private static List<Topic> union(List<Topic> first, List<Topic> then) {
    Set<Topic> union = new LinkedHashSet<>(first);
    union.addAll(then);
    return List.copyOf(union);
  }
}
