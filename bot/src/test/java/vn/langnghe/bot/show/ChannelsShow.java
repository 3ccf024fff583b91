package vn.langnghe.bot.show;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.channel.telegram.KillRun;

/// Telegram against a platform with faults: kills amid the load, how fast webhooks are accepted and
/// replies are out, what a platform that stalls does to the others.
final class ChannelsShow implements Show.Showing {
  private static final int EACH = 10;

  /// Fewer for a quick look, with as many fewer visitors: `-Dlangnghe.kills=5`.
  private static final int KILLS = Integer.getInteger("langnghe.kills", 50);

  private static final int CHATS = 40 * KILLS;
  private static final int MESSAGES_PER_SECOND = 150;

  @Override
  public Figures measure() throws Exception {
    Path folder = Files.createTempDirectory("langnghe-channels");
    build(folder);
    Figures figures = new Figures();
    KillRun.Plan plan = new KillRun.Plan(CHATS, EACH, KILLS, MESSAGES_PER_SECOND, 20_261_126L);
    KillRun.Result result =
        new KillRun(
                plan,
                (data, config) ->
                    launcher(folder, "serve", "--port", "0", "--data", data, "--config", config))
            .run(Files.createDirectories(folder.resolve("kills")));
    figures.put("messages", result.messages());
    figures.put("kills", result.kills());
    figures.put("lost", result.verdict().lost());
    figures.put("answered_twice", result.verdict().twice());
    figures.put("unknown_sends", result.unknown());
    figures.put("order_violations", result.verdict().disorder());
    try (HookedService service =
        HookedService.start(Files.createDirectories(folder.resolve("hooks")), this::launched)) {
      service.load(100, Duration.ofSeconds(10)); // warm
      HookedService.Measured accepted = service.load(300, Duration.ofSeconds(20));
      figures.put("webhook_accept_p99_ms", accepted.acceptP99());
      figures.put("webhook_rps", accepted.perSecond());
      service.settle();
      HookedService.Measured sent = service.load(200, Duration.ofSeconds(20));
      figures.put("commit_to_sent_p99_ms", sent.sentP99());
      service.settle();
      figures.put("stall_effect_percent", stall(service));
    }
    return figures;
  }

  /// Four rounds each way, turn by turn; the middle of the ratios.
  private static double stall(HookedService service) throws Exception {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      service.stall(false);
      double calm = service.load(100, Duration.ofSeconds(8)).sentP99();
      service.settle();
      service.stall(true);
      double stalled = service.load(100, Duration.ofSeconds(8)).sentP99();
      service.stall(false);
      service.settle();
      ratios.add(stalled / calm);
    }
    ratios.sort(Double::compare);
    return ((ratios.get(1) + ratios.get(2)) / 2 - 1) * 100;
  }

  private static void build(Path folder) throws IOException, InterruptedException {
    if (launcher(folder, "--version").waitFor() != 0) {
      throw new IOException("./langnghe does not build; see bot/target/build.log");
    }
  }

  private Process launched(Path folder, List<Object> options) throws IOException {
    return launcher(folder, options.toArray());
  }

  private static Process launcher(Path folder, Object... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(Starter.ROOT.resolve("langnghe").toString()));
    for (Object option : options) {
      command.add(option.toString());
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }
}
