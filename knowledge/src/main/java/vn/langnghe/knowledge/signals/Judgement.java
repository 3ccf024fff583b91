package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.text.Reading;

/// Weighs what was found: contexts take meanings away, the highest signal that stands decides.
final class Judgement {
  private final Map<String, Numbered> signals = new HashMap<>();
  private final Map<String, Rule.Context> contexts = new LinkedHashMap<>();
  private final List<Rule.Context> others;
  private final List<Rule.Context> owns;

  /// A signal with its place in the files: where levels are equal, the first decides.
  private record Numbered(int number, Rule.Signal signal) {}

  Judgement(Collection<Rule.Signal> signals, Collection<Rule.Context> contexts) {
    signals.forEach(
        signal -> this.signals.put(signal.id(), new Numbered(this.signals.size(), signal)));
    contexts.forEach(context -> this.contexts.put(context.id(), context));
    this.others = changing(contexts, Rule.Change.OTHER);
    this.owns = changing(contexts, Rule.Change.SELF);
  }

  private static List<Rule.Context> changing(
      Collection<Rule.Context> contexts, Rule.Change change) {
    return contexts.stream().filter(context -> context.change() == change).toList();
  }

  Collection<Rule.Context> contexts() {
    return contexts.values();
  }

  /// A signal that stands, and for whom.
  private record Standing(SignalHit hit, Rule.Whose whose) {}

  /// Words by the index of their token: those in which somebody says that it is not so, and those
  /// of signals that stand ("không muốn sống" holds a denial and is none).
  private record Words(BitSet denied, BitSet stated) {}

  /// What the rules say.
  ///
  /// @param denied the words, by the index of their token, in which somebody says that it is not so
  record Ruling(Finding finding, BitSet denied) {}

  Ruling of(Reading reading, RuleMonitor.Found found) {
    Words words = new Words(new BitSet(), new BitSet());
    List<Standing> standing = new ArrayList<>();
    List<Withdrawn> withdrawn = new ArrayList<>();
    found.spans().keySet().stream()
        .flatMap(id -> Optional.ofNullable(signals.get(id)).stream())
        .sorted(Comparator.comparingInt(Numbered::number))
        .map(Numbered::signal)
        .forEach(signal ->
            judge(
                signal,
                found.spans().getOrDefault(signal.id(), List.of()),
                reading,
                found,
                standing,
                withdrawn,
                words));
    standing.sort(Comparator.comparing((Standing s) -> s.hit().level()).reversed());
    Level level = standing.isEmpty() ? Level.NONE : standing.getFirst().hit().level();
    if (!found.faults().isEmpty()) {
      level = level.max(Level.CONCERN);
    }
    words.denied().andNot(words.stated());
    return new Ruling(
        finding(level, standing, withdrawn, List.copyOf(found.faults())), words.denied());
  }

  @SuppressWarnings("checkstyle:ParameterNumber")
  private void judge(
      Rule.Signal signal,
      List<Rule.Span> spans,
      Reading reading,
      RuleMonitor.Found found,
      List<Standing> standing,
      List<Withdrawn> withdrawn,
      Words marked) {
    Optional<Standing> best = Optional.empty();
    Optional<Withdrawn> taken = Optional.empty();
    for (Rule.Span span : spans) {
      String words = reading.words(span.first(), span.last());
      Optional<Rule.Context> denying = changing(signal, span, found, Rule.Change.DENY);
      denying.ifPresent(context -> deny(context, span, found, marked.denied()));
      Optional<String> cancelled =
          denying.or(() -> changing(signal, span, found, Rule.Change.CANCEL)).map(Rule.Context::id);
      if (cancelled.isPresent()) {
        taken = Optional.of(new Withdrawn(signal.id(), cancelled.get(), words));
        continue;
      }
      if (signal.level() != Level.NONE) {
        marked.stated().set(span.first(), span.last() + 1);
      }
      boolean lowered = changing(signal, span, found, Rule.Change.LOWER).isPresent();
      Level level =
          lowered && signal.level().isPage()
              ? Level.of(signal.level().number() - 1)
              : signal.level();
      if (best.isEmpty() || level.compareTo(best.get().hit().level()) > 0) {
        Rule.Whose whose = whose(signal, span, found);
        boolean own = whose == Rule.Whose.SELF;
        best = Optional.of(new Standing(hit(signal, level, own, words), whose));
      }
    }
    best.ifPresent(standing::add);
    if (best.isEmpty()) {
      taken.ifPresent(withdrawn::add);
    }
  }

  private static SignalHit hit(Rule.Signal signal, Level level, boolean own, String words) {
    return new SignalHit(
        signal.id(), level, signal.topics(), signal.hazard(), signal.certain(), own, words);
  }

  private static void deny(
      Rule.Context context, Rule.Span span, RuleMonitor.Found found, BitSet denied) {
    denied.set(span.first(), span.last() + 1);
    found.spans().getOrDefault(context.id(), List.of()).stream()
        .filter(where -> context.scope().reaches(where, span))
        .forEach(where -> denied.set(where.first(), where.last() + 1));
  }

  private Optional<Rule.Context> changing(
      Rule.Signal signal, Rule.Span span, RuleMonitor.Found found, Rule.Change change) {
    return signal.unless().stream()
        .map(contexts::get)
        .filter(context ->
            context != null && context.change() == change && reaches(context, span, found))
        .findFirst();
  }

  private Rule.Whose whose(Rule.Signal signal, Rule.Span span, RuleMonitor.Found found) {
    if (signal.whose() != Rule.Whose.UNCLEAR) {
      return signal.whose();
    }
    if (owns.stream().anyMatch(context -> reaches(context, span, found))) {
      return Rule.Whose.SELF;
    }
    return others.stream().anyMatch(context -> reaches(context, span, found))
        ? Rule.Whose.OTHER
        : Rule.Whose.UNCLEAR;
  }

  private static boolean reaches(Rule.Context context, Rule.Span span, RuleMonitor.Found found) {
    return found.spans().getOrDefault(context.id(), List.of()).stream()
        .anyMatch(where -> context.scope().reaches(where, span));
  }

  private static Finding finding(
      Level level, List<Standing> standing, List<Withdrawn> withdrawn, List<String> faults) {
    Set<Topic> topics = new LinkedHashSet<>();
    Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
    Level least = level.isCrisisRoute() ? Level.CONCERN : level;
    for (Standing one : standing) {
      if (one.hit().level().compareTo(least) >= 0) {
        topics.addAll(one.hit().topics());
        one.hit().hazard().ifPresent(hazards::add);
      }
    }
    if (topics.size() > 1) {
      topics.remove(Topic.GENERAL);
    }
    return new Finding(
        level,
        level == Level.NONE ? List.of() : List.copyOf(topics),
        subject(level, standing),
        hazards,
        standing.stream().map(Standing::hit).toList(),
        withdrawn,
        faults);
  }

  private static Subject judged(Level level, List<Standing> standing) {
    List<Rule.Whose> top =
        standing.stream().filter(one -> one.hit().level() == level).map(Standing::whose).toList();
    boolean other =
        level != Level.NONE && top.contains(Rule.Whose.OTHER) && !top.contains(Rule.Whose.SELF);
    return other ? Subject.OTHER : Subject.SELF;
  }

  /// Who is in danger: what is certain, else the one that the words name, else the one judged.
  private static Subject subject(Level level, List<Standing> standing) {
    return standing.stream()
        .filter(one -> one.hit().certain() == Certain.ALL && one.whose() != Rule.Whose.UNCLEAR)
        .findFirst()
        .map(one -> one.whose() == Rule.Whose.OTHER ? Subject.OTHER : Subject.SELF)
        .orElseGet(() ->
            Spoken.whose(standing.stream().map(Standing::hit).toList(), judged(level, standing)));
  }
}
