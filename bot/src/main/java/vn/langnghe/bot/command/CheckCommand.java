package vn.langnghe.bot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `check`.
@Command(
    name = "check",
    description =
        "Asks each platform whether its channel is set up: token, webhook, certificate, clock.")
final class CheckCommand implements Callable<Integer> {
  private final Service service;
  @Mixin private Places places = new Places();

  CheckCommand(Service service) {
    this.service = service;
  }

  @Override
  public Integer call() {
    return service.check(places);
  }
}
