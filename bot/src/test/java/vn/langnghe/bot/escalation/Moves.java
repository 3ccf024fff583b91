package vn.langnghe.bot.escalation;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import vn.langnghe.bot.escalation.policy.Moment;

/// What the tests of transitions ask of a move.
record Moves(Transitions transitions) {
  /// An event that moves a case.
  Ruling.Moved moved(Case it, CaseEvent event, Instant now) {
    return (Ruling.Moved) transitions.next(it, event, Moment.at(now));
  }

  /// What the person hears of a move.
  static List<CaseWord.Kind> words(Ruling.Moved moved) {
    return moved.owed().stream()
        .filter(Consequence.Say.class::isInstance)
        .map(Consequence.Say.class::cast)
        .map(say -> say.word().kind())
        .toList();
  }

  /// Who is told of it.
  static List<List<String>> told(Ruling.Moved moved) {
    return told(moved, kind -> true);
  }

  /// Who is called.
  static List<List<String>> called(Ruling.Moved moved) {
    return told(moved, kind -> kind == Pager.Kind.CALL);
  }

  private static List<List<String>> told(Ruling.Moved moved, Predicate<Pager.Kind> which) {
    return moved.owed().stream()
        .filter(Consequence.Tell.class::isInstance)
        .map(Consequence.Tell.class::cast)
        .filter(tell -> which.test(tell.kind()))
        .map(Consequence.Tell::accounts)
        .toList();
  }
}
