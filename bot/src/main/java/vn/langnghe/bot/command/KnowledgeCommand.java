package vn.langnghe.bot.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.settings.BotSettings;
import vn.langnghe.bot.settings.EscalationFile;
import vn.langnghe.bot.settings.HandOverFile;
import vn.langnghe.bot.settings.PartnerBots;
import vn.langnghe.bot.settings.Telling;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.KnowledgeLoader;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Language;

/// `knowledge`: looks after the knowledge files.
@Command(
    name = "knowledge",
    description = "Looks after the knowledge files.",
    subcommands = {HelpCommand.class})
final class KnowledgeCommand implements Callable<Integer> {
  private final Home home;
  @Spec private @Nullable CommandSpec spec;

  private KnowledgeCommand(Home home) {
    this.home = home;
  }

  /// The command with its subcommands.
  static CommandLine line(Home home, Service service) {
    return new CommandLine(new KnowledgeCommand(home))
        .addSubcommand(new ExchangeCommands.Export(service))
        .addSubcommand(new ExchangeCommands.Import(service));
  }

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getErr());
    }
    return 2;
  }

  @Command(
      name = "check",
      description = {
        "Checks every content and config file: fields, links, lengths, phone numbers, blocked numbers, sources,",
        "both languages, and that every signal fires on its examples and not on its counterexamples.",
        "Prints each problem with file, line and remedy; exit status 1 when there is one."
      })
  Integer check(@Mixin Folders folders) {
    PrintWriter out = home.out();
    Optional<Knowledge> loaded = home.load(folders);
    if (!configHolds(folders, loaded) || loaded.isEmpty()) {
      loaded.ifPresent(Knowledge::close);
      return 1;
    }
    try (Knowledge knowledge = loaded.get()) {
      List<Problem> failing = KnowledgeLoader.examples(knowledge);
      if (!failing.isEmpty()) {
        home.tell(failing);
        return 1;
      }
      out.printf(
          "All good: %d signals, %d cards in Vietnamese and %d in English, %d hotlines, %d texts; revision %s.%n",
          knowledge.signals().size(),
          knowledge.guidance(Language.VI).cards().size(),
          knowledge.guidance(Language.EN).cards().size(),
          knowledge.hotlines().size(),
          knowledge.replies().keys().size(),
          knowledge.revision());
      out.flush();
      return 0;
    }
  }

  /// The config files beside the knowledge; their problems are printed.
  private boolean configHolds(Folders folders, Optional<Knowledge> loaded) {
    Problems problems = new Problems();
    Path config = folders.config(home.folder()).toAbsolutePath().normalize();
    Path root = Optional.ofNullable(config.getParent()).orElse(config);
    Policy policy = EscalationFile.load(root, config.resolve("escalation.yaml"), problems);
    BotSettings settings = BotSettings.load(root, config.resolve("bot.yaml"), problems);
    loaded.ifPresent(knowledge ->
        PartnerBots.check(
            settings,
            HandOverFile.load(
                root, config.resolve("handover.yaml"), knowledge.hotlines().ids(), problems),
            problems));
    if (!problems.isEmpty()) {
      home.tell(problems.list());
      return false;
    }
    Optional<Wording> untold = Telling.fault(settings, policy);
    untold.ifPresent(home.out()::println);
    return untold.isEmpty();
  }
}
