package vn.langnghe.bot.command;

import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.question.Unanswered;

/// What the commands need that touches the data of a deployment. The reason of a failure has been
/// told, in one line on standard error.
public interface Service {
  /// Serves the channels until the process is told to stop; returns the exit status.
  int serve(ServeOptions options);

  /// Holds one conversation in the terminal; returns the exit status.
  int chat(ServeOptions options);

  /// Asks the platforms whether their channels are set up, and tells it line by line; returns the
  /// exit status, 1 where something is not as it should be.
  int check(Places places);

  /// Reads the open cases, or one case with what happened to it, beside a running service or
  /// without one.
  ///
  /// @param id of one case; empty for all that are open
  /// @return empty when they cannot be read
  Optional<CaseBook> cases(Places places, Optional<String> id);

  /// Reads the questions that no card answered, beside a running service or without one.
  ///
  /// @return empty when they cannot be read
  Optional<List<Unanswered>> questions(Places places);
}
