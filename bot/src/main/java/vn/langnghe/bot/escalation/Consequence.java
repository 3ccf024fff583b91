package vn.langnghe.bot.escalation;

import java.util.List;

/// What else is owed when a case moves, as data.
public sealed interface Consequence {
  /// People are told.
  ///
  /// @param ways names of the [Pager]s to tell them by
  record Tell(Pager.Kind kind, List<String> accounts, List<String> ways) implements Consequence {
    public Tell {
      accounts = List.copyOf(accounts);
      ways = List.copyOf(ways);
    }
  }

  /// The person reads an honest word.
  record Say(CaseWord word) implements Consequence {}
}
