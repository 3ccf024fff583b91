package vn.langnghe.bot.triage;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;

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
                all.faults(),
                all.learned());
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
              Stream.concat(all.faults().stream(), one.faults().stream()).toList(),
              all.learned().level().compareTo(one.learned().level()) >= 0
                  ? all.learned()
                  : one.learned());
    }
    return all;
  }

  /// A message that is known to be an answer, without what the classifier alone reads into it: the
  /// classifier learned from messages that begin a conversation. What rules found stands.
  public static Finding asAnswer(Finding finding) {
    return isOnlyLearned(finding) ? ruledAlone(finding) : finding;
  }

  /// What rules found in a message, without the classifier.
  public static Finding ruledAlone(Finding finding) {
    return new Finding(
        ruled(finding),
        ruledTopics(finding),
        finding.subject(),
        finding.hazards(),
        finding.hits(),
        finding.withdrawn(),
        finding.faults());
  }

  /// The same message, known to speak of the one in danger rather than of the writer.
  public static Finding aboutAnother(Finding finding) {
    return new Finding(
        finding.level(),
        finding.topics(),
        Subject.OTHER,
        finding.hazards(),
        finding.hits(),
        finding.withdrawn(),
        finding.faults(),
        finding.learned());
  }

  /// True when the classifier alone sees danger that a person must be told of.
  private static boolean isOnlyLearned(Finding finding) {
    return finding.learned().level() == finding.level() && !ruled(finding).isPage();
  }

  private static List<Topic> ruledTopics(Finding finding) {
    return finding.hits().stream()
        .filter(hit -> hit.level().isCrisisRoute())
        .flatMap(hit -> hit.topics().stream())
        .distinct()
        .toList();
  }

  private static Level ruled(Finding finding) {
    return finding.hits().stream()
        .map(SignalHit::level)
        .max(Comparator.naturalOrder())
        .orElse(Level.NONE);
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
    if (finding.topics().equals(List.of(Topic.GENERAL)) && !before.topics().isEmpty()) {
      leads = false; // it names nothing that was not known better before
    }
    if (message == before.level() && (isByTheSame(finding, before) || isGuess(finding, before))) {
      leads = false;
    }
    List<Topic> topics =
        leads ? union(finding.topics(), before.topics()) : union(before.topics(), finding.topics());
    Set<Hazard> hazards = new LinkedHashSet<>(finding.hazards());
    hazards.addAll(before.hazards());
    return new History(level, topics, leads ? finding.subject() : before.subject(), hazards);
  }

  /// Whether the classifier alone takes a message for one about another ("ba em hay nói mấy đứa đó
  /// bệnh hoạn"), or about another danger of the same level, after the writer told of their own.
  private static boolean isGuess(Finding finding, History before) {
    boolean turns = finding.subject() == Subject.OTHER || before.level().isPage();
    return before.subject() == Subject.SELF && turns && !ruled(finding).isCrisisRoute();
  }

  /// Whether somebody harms the writer, and now another beside them: "họ đánh cả bạn em". The
  /// writer stays in danger.
  private static boolean isByTheSame(Finding finding, History before) {
    return before.level().isPage()
        && before.subject() == Subject.SELF
        && finding.subject() == Subject.OTHER
        && before.topics().stream().anyMatch(Topic::isBySomebody)
        && finding.topics().stream().limit(1).anyMatch(Topic::isBySomebody);
  }

  private static List<Topic> union(List<Topic> first, List<Topic> then) {
    Set<Topic> union = new LinkedHashSet<>(first);
    union.addAll(then);
    return List.copyOf(union);
  }
}
