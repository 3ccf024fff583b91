package vn.langnghe.knowledge.signals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Scalar;

/// What the files say is to be looked for in a message: a signal, or a context that changes one.
sealed interface Rule {
  String id();

  /// Every way to say it.
  List<Phrase> phrases();

  /// Messages in which it must be found.
  List<Scalar> examples();

  /// Messages in which it must not stand.
  List<Scalar> counterexamples();

  Place place();

  /// Something that speaks of danger (or, at level 0, of an everyday wish).
  ///
  /// @param certain what its words leave no doubt about, whatever the classifier takes it for
  @SuppressWarnings("checkstyle:ParameterNumber")
  record Signal(
      String id,
      Level level,
      List<Topic> topics,
      Whose whose,
      Optional<Hazard> hazard,
      Certain certain,
      List<String> unless,
      List<Phrase> phrases,
      List<Scalar> examples,
      List<Scalar> counterexamples,
      Place place)
      implements Rule {}

  /// Something that takes the meaning of a signal away, or says whose danger it is.
  @SuppressWarnings("checkstyle:ParameterNumber")
  record Context(
      String id,
      Change change,
      Scope scope,
      List<Phrase> phrases,
      List<Scalar> examples,
      List<Scalar> counterexamples,
      Place place)
      implements Rule {}

  /// What the words of a signal say about who is in danger.
  enum Whose {
    SELF,
    OTHER,
    UNCLEAR
  }

  /// What a context does to a signal.
  enum Change {
    /// The signal does not stand.
    CANCEL,
    /// The signal does not stand, since the writer says that it is not so; the classifier, which
    /// knows the words of danger but not who denies them, does not hear these words.
    DENY,
    /// One level less, never below 2.
    LOWER,
    /// The danger is somebody else's.
    OTHER,
    /// The danger is the writer's own.
    SELF;

    boolean tellsWhose() {
      return this == OTHER || this == SELF;
    }
  }

  /// Where a context must stand to matter.
  sealed interface Scope {
    /// It shares a word with the signal.
    record Overlap() implements Scope {}

    /// It begins before the signal and ends at most so many words before it, or overlaps it.
    record Before(int words) implements Scope {}

    /// At most so many words away, on either side.
    record Near(int words) implements Scope {}

    /// Anywhere in the message.
    record Message() implements Scope {}

    /// True when a context found at one span matters to a signal found at another.
    default boolean reaches(Span context, Span signal) {
      return switch (this) {
        case Overlap() -> context.first() <= signal.last() && context.last() >= signal.first();
        case Before(int words) ->
            context.first() <= signal.first() && context.last() + words + 1 >= signal.first();
        case Near(int words) ->
            context.first() <= signal.last() + words + 1
                && context.last() + words + 1 >= signal.first();
        case Message() -> true;
      };
    }
  }

  /// Where in a message something was found: first and last word, counted from 0.
  record Span(int first, int last) {
    /// The longest first: it says most. Of the same length as they stand in the message.
    static final Comparator<Span> IN_ORDER =
        Comparator.comparingInt((Span span) -> span.first() - span.last())
            .thenComparingInt(Span::first);
  }
}
