package vn.langnghe.bot.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `zalo`: what only Zalo needs.
@Command(name = "zalo", description = "Sets up Zalo channels.", synopsisSubcommandLabel = "login")
final class ZaloCommand {
  private ZaloCommand() {}

  /// The command with its subcommand.
  static CommandLine line(Service service) {
    return new CommandLine(new ZaloCommand()).addSubcommand(new Login(service));
  }

  /// `zalo login`: walks an operator through a grant.
  @Command(
      name = "login",
      description = "Lets an Official Account grant this service access, the first time or anew.",
      footer = {
        "",
        "May run beside the service. An administrator of the account opens the address that is shown,",
        "agrees, and pastes the address of the page they were led to. The tokens are kept sealed."
      })
  static final class Login implements Callable<Integer> {
    private final Service service;
    @Mixin private Places places = new Places();

    @Option(
        names = "--channel",
        paramLabel = "NAME",
        description = "Which channel, where bot.yaml names several (such as zalo-oa:main).")
    private @Nullable String channel;

    @Option(
        names = "--callback",
        paramLabel = "ADDRESS",
        description =
            "A callback address registered with the app (default: 'webhook' of the channel).")
    private @Nullable URI callback;

    Login(Service service) {
      this.service = service;
    }

    @Override
    public Integer call() {
      return service.zaloLogin(
          places,
          new Service.Login(
              Optional.ofNullable(channel),
              Optional.ofNullable(callback),
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))));
    }
  }
}
