package vn.langnghe.bot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.editing.live.Exchange;
import vn.langnghe.bot.editing.live.Import;

/// What the commands `knowledge export` and `knowledge import` tell.
final class Papers {
  private Papers() {}

  /// What was done.
  ///
  /// @param wrong lines for standard error; none when it was done
  record Told(List<String> lines, List<String> wrong) {}

  /// How a command ends.
  static final class Exit {
    private final Home home;
    private int status;

    Exit(Home home) {
      this.home = home;
    }

    void tell(Told told) {
      told.lines().forEach(home.out()::println);
      told.wrong().forEach(home.errors()::println);
      home.out().flush();
      home.errors().flush();
      status = told.wrong().isEmpty() ? 0 : 1;
    }

    int status() {
      return status;
    }
  }

  static Told export(Exchange exchange, Path folder, boolean over) throws IOException {
    List<String> changed = exchange.exportTo(folder, over);
    List<String> wrong = new ArrayList<>();
    changed.forEach(file ->
        wrong.add(
            file
                + " was changed since it was exported -> import it first, or write over it with --over"));
    return new Told(changed.isEmpty() ? List.of("Exported to " + folder + ".") : List.of(), wrong);
  }

  static Told take(Exchange exchange, Path from, Instant now) throws IOException {
    Import done = Import.run(exchange, from, now);
    List<String> wrong = new ArrayList<>();
    done.refused().forEach(problem -> wrong.add(problem.toString()));
    wrong.addAll(done.plan().unfit());
    wrong.addAll(done.plan().conflicts());
    done.overtaken()
        .forEach(id -> wrong.add(id + " was changed while this ran -> export anew and merge"));
    List<String> lines = new ArrayList<>();
    done.plan()
        .older()
        .forEach(id -> lines.add("older   " + id + " (stays as it is in the store)"));
    if (wrong.isEmpty()) {
      done.plan()
          .drafts()
          .forEach(draft ->
              lines.add(
                  (draft.retires() ? "retire  " : draft.madeFrom() == 0 ? "new     " : "changed ")
                      + draft.document().id()));
      lines.add(done.plan().drafts().size() + " documents wait for review.");
    } else {
      wrong.add("Nothing was imported.");
    }
    return new Told(lines, wrong);
  }
}
