package vn.langnghe.knowledge.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.signals.Finding;

/// How well messages are rated, line by line and as figures. Immutable.
///
/// @param rated every line with what was found in it
public record TriageReport(List<Rated> rated) {
  public TriageReport {
    rated = List.copyOf(rated);
  }

  /// A labelled message and what was found in it.
  public record Rated(TriageLine line, Finding finding) {
    /// Danger stated or present, and no hotline would be given: the error that may cost a life.
    public boolean isDangerousMiss() {
      return line.level().isPage() && !finding.level().isCrisisRoute();
    }

    /// A hotline would be given to the wrong people, or withheld from the right ones.
    public boolean isRouteError() {
      return line.level().isCrisisRoute() != finding.level().isCrisisRoute();
    }
  }

  /// Rates every line.
  ///
  /// @param assess what is measured, such as `signals::assess`
  public static TriageReport of(TriageSet set, Function<String, Finding> assess) {
    return new TriageReport(
        set.lines().stream().map(line -> new Rated(line, assess.apply(line.text()))).toList());
  }

  /// Of the messages at least this dangerous, those rated at least so.
  public Share sensitivity(Level level) {
    return sensitivity(level, one -> true);
  }

  /// Of the harmless messages (level 0), those that get no hotline.
  public Share specificity() {
    return share(
        one -> one.line().level() == Level.NONE, one -> !one.finding().level().isCrisisRoute());
  }

  /// Of the messages at the crisis route, those whose main topic was named first.
  public Share mainTopic() {
    return share(
        one -> one.line().level().isCrisisRoute(),
        one -> one.finding().topics().stream().findFirst().equals(one.line().mainTopic()));
  }

  /// Of the messages at the crisis route, those whose subject was told rightly.
  public Share subject() {
    return share(
        one -> one.line().level().isCrisisRoute(),
        one -> one.finding().subject() == one.line().subject());
  }

  /// Sensitivity at the crisis route for each main topic.
  public Map<Topic, Share> byTopic() {
    Map<Topic, Share> shares = new TreeMap<>();
    for (Rated one : rated) {
      if (one.line().level().isCrisisRoute()) {
        one.line().mainTopic().ifPresent(topic -> shares.computeIfAbsent(topic, this::of));
      }
    }
    return shares;
  }

  private Share of(Topic topic) {
    return sensitivity(
        Level.CONCERN, one -> one.line().mainTopic().filter(topic::equals).isPresent());
  }

  /// The topic with the lowest sensitivity at the crisis route; empty when no line is that
  /// dangerous.
  public Optional<Topic> worstTopic() {
    return byTopic().entrySet().stream()
        .min(Comparator.comparingDouble(entry -> entry.getValue().value()))
        .map(Map.Entry::getKey);
  }

  /// Sensitivity at the crisis route for each way of typing.
  public Map<String, Share> byRegister() {
    Map<String, Share> shares = new TreeMap<>();
    for (Rated one : rated) {
      shares.computeIfAbsent(
          one.line().register(),
          register ->
              sensitivity(Level.CONCERN, other -> other.line().register().equals(register)));
    }
    return shares;
  }

  /// Lines of level 3 and 4 that got no hotline.
  public List<Rated> dangerousMisses() {
    return rated.stream().filter(Rated::isDangerousMiss).toList();
  }

  /// Lines at the crisis route that missed it, and others that took it; the most dangerous first.
  public List<Rated> errors() {
    return rated.stream()
        .filter(Rated::isRouteError)
        .sorted(Comparator.comparing((Rated one) -> one.line().level()).reversed())
        .toList();
  }

  private Share sensitivity(Level level, Predicate<Rated> asked) {
    return share(
        one -> one.line().level().compareTo(level) >= 0 && asked.test(one),
        one -> one.finding().level().compareTo(level) >= 0);
  }

  private Share share(Predicate<Rated> asked, Predicate<Rated> did) {
    List<Rated> all = rated.stream().filter(asked).toList();
    return new Share((int) all.stream().filter(did).count(), all.size());
  }
}
