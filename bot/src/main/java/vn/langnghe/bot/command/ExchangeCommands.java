package vn.langnghe.bot.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `knowledge export` and `knowledge import`: what is published, as plain files and back.
final class ExchangeCommands {
  private ExchangeCommands() {}

  /// `knowledge export`.
  @Command(
      name = "export",
      description = {
        "Writes what is in force as plain files, the same bytes each time: DIR/knowledge/content and DIR/config.",
        "May run beside the service. Files that were changed since they were exported are not written over."
      })
  static final class Export implements Callable<Integer> {
    private final Service service;
    @Mixin private Places places = new Places();

    @Parameters(paramLabel = "DIR", description = "Folder to write to.")
    private Path folder = Path.of("");

    @Option(names = "--over", description = "Writes over changed files, too.")
    private boolean over;

    Export(Service service) {
      this.service = service;
    }

    @Override
    public Integer call() {
      return service.exportKnowledge(places, folder, over);
    }
  }

  /// `knowledge import`.
  @Command(
      name = "import",
      description = {
        "Takes what was changed in the files of a folder, or of a zip, into review. May run beside the service.",
        "Nothing is taken when one document was changed in the files and in the store alike, or when a file is",
        "hostile, broken or unknown; each is named with its reason. Nobody is signed for by a file."
      })
  static final class Import implements Callable<Integer> {
    private final Service service;
    @Mixin private Places places = new Places();

    @Parameters(paramLabel = "DIR|ZIP", description = "Where the files are.")
    private Path from = Path.of("");

    Import(Service service) {
      this.service = service;
    }

    @Override
    public Integer call() {
      return service.importKnowledge(places, from);
    }
  }
}
