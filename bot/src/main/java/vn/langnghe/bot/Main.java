package vn.langnghe.bot;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.command.LangNghe;
import vn.langnghe.bot.command.ServeOptions;
import vn.langnghe.bot.command.Service;
import vn.langnghe.bot.conversation.Dialogue;

/// The start of the program.
public final class Main {
  private Main() {}

  /// Runs a command and ends with its exit status.
  public static void main(String[] arguments) {
    Home home =
        new Home(
            Path.of(System.getProperty("langnghe.home", "")).toAbsolutePath(),
            InstantSource.system(),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    Service service =
        new Service() {
          @Override
          public int serve(ServeOptions options) {
            return 1;
          }

          @Override
          public int chat(ServeOptions options) {
            return 1;
          }
        };
    System.exit(LangNghe.run(home, service, new Dialogue(30), arguments));
  }
}
