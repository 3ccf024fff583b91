package vn.langnghe.knowledge.signals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.learned.Opinion;

/// What the signals say about one message, by itself.
///
/// @param level the highest level of the signals that stand; at least 2 when a rule failed
/// @param topics topics of the signals that stand, those of the highest level first; empty at 0
/// @param subject who is in danger
/// @param hazards what threatens life now
/// @param hits signals that stand, highest level first
/// @param withdrawn signals that a context took away
/// @param faults ids of rules that threw while reading this message
/// @param learned what the learned classifier thinks; it can raise the level, never lower it
@SuppressWarnings("checkstyle:ParameterNumber")
public record Finding(
    Level level,
    List<Topic> topics,
    Subject subject,
    Set<Hazard> hazards,
    List<SignalHit> hits,
    List<Withdrawn> withdrawn,
    List<String> faults,
    Opinion learned) {
  /// What rules found, with no second opinion.
  @SuppressWarnings("checkstyle:ParameterNumber")
  public Finding(
      Level level,
      List<Topic> topics,
      Subject subject,
      Set<Hazard> hazards,
      List<SignalHit> hits,
      List<Withdrawn> withdrawn,
      List<String> faults) {
    this(level, topics, subject, hazards, hits, withdrawn, faults, Opinion.none());
  }

  /// A message in which nothing was found.
  public static Finding nothing() {
    return new Finding(
        Level.NONE,
        List.of(),
        Subject.SELF,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        Opinion.none());
  }

  /// The same with the classifier heard: the higher level stands. What it is about and who is in
  /// danger the classifier tells better than the rules, where it sees danger at all; but what the
  /// words say of the writer's own danger stands, and of the writer's own hand.
  Finding raisedBy(Opinion opinion) {
    Level higher = level.max(opinion.level());
    if (higher == Level.NONE) {
      return with(higher, topics, subject, opinion);
    }
    boolean sees = opinion.level().compareTo(level) > 0 || opinion.route() >= Opinion.SEES;
    return sees
        ? with(higher, together(certain(), about(higher, opinion)), whose(opinion), opinion)
        : with(higher, topics, subject, opinion);
  }

  private Subject whose(Opinion opinion) {
    if (hits.stream().anyMatch(hit -> hit.certain() == Certain.ALL)) {
      return subject;
    }
    return isOwn() ? Subject.SELF : Spoken.whose(hits, opinion.subject());
  }

  private boolean isOwn() {
    return hits.stream().anyMatch(hit -> hit.own() && hit.level().isPage());
  }

  /// What it is about: the classifier leads. Distress with hardly a sign of danger is about nothing
  /// in particular where the classifier says so. A threat to others comes last where rules that
  /// page name another danger before it: the knife in "nó cầm dao đuổi em" is not the writer's.
  private List<Topic> about(Level higher, Opinion opinion) {
    if (higher == Level.DISTRESS && opinion.everyday() && opinion.route() < Opinion.HINTS) {
      return together(List.of(Topic.GENERAL), topics);
    }
    List<Topic> first = opinion.topics().stream().limit(1).filter(this::isDoubted).toList();
    List<Topic> rest = opinion.topics().stream().filter(topic -> !first.contains(topic)).toList();
    return together(together(rest, topics), first);
  }

  private boolean isDoubted(Topic first) {
    return level.isPage() && first == Topic.THREAT_TO_OTHERS && topics.indexOf(first) > 0;
  }

  /// Topics of the signals whose words leave no doubt about it.
  private List<Topic> certain() {
    return hits.stream()
        .filter(hit -> hit.certain() != Certain.NOTHING)
        .flatMap(hit -> hit.topics().stream())
        .distinct()
        .toList();
  }

  private Finding with(Level now, List<Topic> about, Subject whose, Opinion opinion) {
    return new Finding(now, about, whose, hazards, hits, withdrawn, faults, opinion);
  }

  private static List<Topic> together(List<Topic> first, List<Topic> then) {
    Set<Topic> all = new LinkedHashSet<>(first);
    all.addAll(then);
    if (all.size() > 1) {
      all.remove(Topic.GENERAL);
    }
    return List.copyOf(all);
  }
}
