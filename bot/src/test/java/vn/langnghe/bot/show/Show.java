package vn.langnghe.bot.show;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.langnghe.bot.Starter;

/// Measures one set of numbers: `Show main-path`.
public final class Show {
  private static final Map<String, Showing> SHOWINGS =
      Map.of(
          "main-path", new MainPathShow(),
          "triage", new TriageShow(),
          "guidance", new GuidanceShow(),
          "channels", new ChannelsShow(),
          "escalation", new EscalationShow(),
          "console", new ConsoleShow(),
          "pictures", new PicturesShow());

  private Show() {}

  /// One set of numbers.
  interface Showing {
    /// @throws Exception when it could not measure; a missed target is a number, not a failure
    Figures measure() throws Exception;
  }

  /// @param arguments the name of what to show
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String name = arguments.length == 0 ? "" : arguments[0];
    Showing showing = SHOWINGS.get(name);
    if (showing == null) {
      out.println("nothing is called '" + name + "'; give -Dshow= one of " + SHOWINGS.keySet());
      System.exit(2);
      return;
    }
    System.exit(shown(name, showing, out) ? 0 : 1);
  }

  private static boolean shown(String name, Showing showing, PrintStream out) {
    try {
      Figures figures = showing.measure();
      figures.print(out);
      figures.write(Starter.ROOT.resolve("target/show/" + name + ".json"));
      return true;
    } catch (Exception e) {
      out.println("could not measure " + name);
      e.printStackTrace(out);
      return false;
    }
  }
}
