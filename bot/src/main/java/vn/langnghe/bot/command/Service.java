package vn.langnghe.bot.command;

/// The commands that run until they are stopped. Each returns the exit status and has told the
/// reason, in one line on standard error, when it is not 0.
public interface Service {
  /// Serves the channels until the process is told to stop.
  int serve(ServeOptions options);

  /// Holds one conversation in the terminal.
  int chat(ServeOptions options);
}
