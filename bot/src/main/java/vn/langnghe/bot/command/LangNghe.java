package vn.langnghe.bot.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.langnghe.bot.command.batch.DialogueCommand;
import vn.langnghe.bot.command.batch.EvaluateCommand;
import vn.langnghe.bot.command.batch.HotlinesCommand;
import vn.langnghe.bot.command.batch.MatchCommand;
import vn.langnghe.bot.command.batch.ReplyCommand;
import vn.langnghe.bot.command.batch.TriageCommand;
import vn.langnghe.bot.conversation.Dialogue;

/// The command line as a whole. Without a subcommand it serves.
@Command(
    name = "langnghe",
    mixinStandardHelpOptions = true,
    versionProvider = LangNghe.Version.class,
    description = "Lắng Nghe: a helpline router for chat, Vietnamese first.",
    sortOptions = false)
public final class LangNghe implements Callable<Integer> {
  private final Service service;
  @Mixin private ServeOptions options = new ServeOptions();

  private LangNghe(Service service) {
    this.service = service;
  }

  /// Runs the command line.
  ///
  /// @param home where the program stands
  /// @param service starts the long-running commands
  /// @param dialogue decides replies, for the batch command
  /// @return the exit status
  public static int run(Home home, Service service, Dialogue dialogue, String... arguments) {
    CommandLine line =
        new CommandLine(new LangNghe(service))
            .addSubcommand(new ServeCommand(service))
            .addSubcommand(new ChatCommand(service))
            .addSubcommand(new CheckCommand(service))
            .addSubcommand(KnowledgeCommand.line(home, service))
            .addSubcommand(new TriageCommand(home))
            .addSubcommand(new MatchCommand(home))
            .addSubcommand(new QuestionsCommand(home, service))
            .addSubcommand(ZaloCommand.line(service))
            .addSubcommand(new CasesCommand(home, service))
            .addSubcommand(new EvaluateCommand(home))
            .addSubcommand(new HotlinesCommand(home))
            .addSubcommand(new ReplyCommand(home, dialogue))
            .addSubcommand(new DialogueCommand(home, dialogue));
    line.setOut(home.out()).setErr(home.errors());
    line.getSubcommands().values().forEach(LangNghe::withHelp);
    line.setExecutionExceptionHandler((exception, command, parsed) -> {
      command.getErr().println("langnghe: " + exception.getMessage());
      if (Boolean.getBoolean("langnghe.trace")) {
        exception.printStackTrace(command.getErr());
      }
      return 1;
    });
    return line.execute(arguments);
  }

  @Override
  public Integer call() {
    return service.serve(options);
  }

  private static void withHelp(CommandLine subcommand) {
    if (subcommand.getCommandSpec().findOption("--help") == null) {
      subcommand.getCommandSpec().mixinStandardHelpOptions(true);
    }
    subcommand.getSubcommands().values().forEach(LangNghe::withHelp);
  }

  /// The version that the jar was built as.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      @Nullable String version = LangNghe.class.getPackage().getImplementationVersion();
      return new String[] {"Lắng Nghe " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
