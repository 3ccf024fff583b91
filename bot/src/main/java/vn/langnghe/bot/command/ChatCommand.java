package vn.langnghe.bot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `chat`.
@Command(name = "chat", description = "Holds the same conversation in this terminal.")
final class ChatCommand implements Callable<Integer> {
  private final Service service;
  @Mixin private ServeOptions options = new ServeOptions();

  ChatCommand(Service service) {
    this.service = service;
  }

  @Override
  public Integer call() {
    return service.chat(options);
  }
}
