package vn.langnghe.knowledge.learned;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.text.Meanings;
import vn.langnghe.knowledge.text.Reading;

/// The trained classifier. Immutable and thread-safe.
public final class SecondOpinion {
  /// A second topic is named when it is nearly as likely as the first.
  private static final double NEARLY = 0.6;

  /// The heads do not know of each other. A high level counts only where the message is at least
  /// nearly one of level 2; asking for a full yes there missed seven more dangerous messages.
  private static final double LEAST_ROUTE = 0.36;

  /// A few words are little evidence: "em xuống rồi" says that somebody is safe or that they
  /// jumped. So few call a person by the classifier's word alone only where it is nearly sure; the
  /// rules know short words of danger.
  private static final int FEW_WORDS = 8;

  private static final double FEW_ROUTE = 0.82;

  /// Nor do a few words say that it is happening now, where that is only likely: "chồng đánh em
  /// chảy máu" is grave, but may be yesterday's.
  private static final double FEW_IMMINENT = 0.33;

  private static final int SOME_WORDS = 14;
  private static final double SOME_ROUTE = 0.54;

  private static final int ROUTE = 2;
  private static final int IMMINENT = 4;
  private static final int OVERLAP = 20;

  private final Meanings meanings;
  private final Features features;
  private final List<Head> levels;

  /// Those that have a head, in the order of the heads.
  private final List<Topic> topics;

  private final SideBySide ofTopics;

  private final Head everyday;
  private final Head other;

  /// @param meanings the names the features were made with
  /// @param features what the weights of the heads stand for
  /// @param levels heads for "at least 1" to "at least 4"
  /// @param topics one head for each topic, about messages of level 2 and up
  /// @param everyday head for "about nothing in particular", about messages of level 1
  /// @param other head for "somebody else"
  @SuppressWarnings("checkstyle:ParameterNumber")
  SecondOpinion(
      Meanings meanings,
      Features features,
      List<Head> levels,
      Map<Topic, Head> topics,
      Head everyday,
      Head other) {
    this.meanings = meanings;
    this.features = features;
    this.levels = List.copyOf(levels);
    Map<Topic, Head> ordered = new EnumMap<>(topics);
    this.topics = List.copyOf(ordered.keySet());
    this.ofTopics = new SideBySide(List.copyOf(ordered.values()));
    this.everyday = everyday;
    this.other = other;
  }

  /// The classifier that the build trained; none when it trained none.
  ///
  /// @param meanings the names of the content folder
  public static Optional<SecondOpinion> builtIn(Meanings meanings) {
    try (InputStream model = SecondOpinion.class.getResourceAsStream("triage.model")) {
      return model == null ? Optional.empty() : Optional.of(ModelFile.read(model, meanings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the classifier thinks of a message; a long one is looked at window by window, and the
  /// most dangerous window counts.
  public Opinion judge(Reading reading) {
    Opinion worst = Opinion.none();
    int words = reading.tokens().size();
    for (int from = 0; from == 0 || from + OVERLAP < words; from += Grams.LONGEST - OVERLAP) {
      Opinion opinion = judge(features.present(Grams.of(reading, from, meanings)), words);
      if (from == 0
          || opinion.level().compareTo(worst.level()) > 0
          || (opinion.level() == worst.level() && opinion.route() > worst.route())) {
        worst = opinion;
      }
    }
    return worst;
  }

  /// @param words how many words the message has
  Opinion judge(int[] present, int words) {
    double route = levels.get(ROUTE - 1).probability(present);
    Level level = Level.NONE;
    for (int i = levels.size(); i >= 1 && level == Level.NONE; i--) {
      boolean borne = i <= ROUTE || route >= leastRoute(words);
      if (borne && isYes(levels.get(i - 1), i, route, present, words)) {
        level = Level.of(i);
      }
    }
    return level != Level.NONE || route >= Opinion.SEES
        ? named(level, route, present)
        : new Opinion(level, List.of(), true, Subject.SELF, route);
  }

  private static boolean isYes(Head head, int level, double route, int[] present, int words) {
    if (level == ROUTE) {
      return route >= head.threshold();
    }
    double least = level == IMMINENT && words <= FEW_WORDS ? FEW_IMMINENT : 0;
    return head.probability(present) >= Math.max(least, head.threshold());
  }

  private static double leastRoute(int words) {
    if (words <= FEW_WORDS) {
      return FEW_ROUTE;
    }
    return words <= SOME_WORDS ? SOME_ROUTE : LEAST_ROUTE;
  }

  /// With what it is about and who is in danger, whatever the level.
  Opinion named(Level level, double route, int[] present) {
    Subject subject = other.isYes(present) ? Subject.OTHER : Subject.SELF;
    return new Opinion(level, topics(present), everyday.isYes(present), subject, route);
  }

  private List<Topic> topics(int[] present) {
    record Likely(Topic topic, double probability) {}
    double[] probabilities = ofTopics.probabilities(present);
    List<Likely> best = new ArrayList<>();
    topics.forEach(topic -> best.add(new Likely(topic, probabilities[best.size()])));
    best.sort(Comparator.comparingDouble(Likely::probability).reversed());
    Likely first = best.getFirst();
    Likely second = best.get(1);
    return second.probability() >= NEARLY * first.probability()
        ? List.of(first.topic(), second.topic())
        : List.of(first.topic());
  }

  Features features() {
    return features;
  }

  List<Head> levels() {
    return levels;
  }

  Head topic(Topic topic) {
    int index = topics.indexOf(topic);
    if (index < 0) {
      throw new IllegalStateException("no head for " + topic);
    }
    return ofTopics.head(index);
  }

  Head everyday() {
    return everyday;
  }

  Head other() {
    return other;
  }
}
