package vn.langnghe.bot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `serve`.
@Command(
    name = "serve",
    description = "Serves the web chat and the channels of bot.yaml (the default).")
final class ServeCommand implements Callable<Integer> {
  private final Service service;
  @Mixin private ServeOptions options = new ServeOptions();

  ServeCommand(Service service) {
    this.service = service;
  }

  @Override
  public Integer call() {
    return service.serve(options);
  }
}
