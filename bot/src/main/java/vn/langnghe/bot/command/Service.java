package vn.langnghe.bot.command;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
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

  /// Writes what is in force as plain files; returns the exit status.
  ///
  /// @param over true to write over files that were changed since they were exported
  int exportKnowledge(Places places, Path folder, boolean over);

  /// Takes what was changed in plain files into review; returns the exit status, 1 where nothing
  /// was taken.
  ///
  /// @param from a folder or a zip
  int importKnowledge(Places places, Path from);

  /// Walks an operator through the grant of a Zalo Official Account.
  ///
  /// @return the exit status
  int zaloLogin(Places places, Login asked);

  /// What an operator asks for.
  ///
  /// @param channel which channel; empty where there is only one
  /// @param callback a callback address of the app; empty for the channel's own
  /// @param in what the operator types
  record Login(Optional<String> channel, Optional<URI> callback, BufferedReader in) {}
}
