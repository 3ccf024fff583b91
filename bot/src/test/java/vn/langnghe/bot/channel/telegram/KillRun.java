package vn.langnghe.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.channel.telegram.TelegramPlatform.Faults;
import vn.langnghe.bot.store.ServedStore;
import vn.langnghe.bot.store.Store;

/// The real service, killed with -9 again and again while visitors write and Telegram has its
/// moods: it is busy, breaks, drops connections before and after it showed a message, delivers
/// twice and out of turn, delivers what cannot be read, and begins its numbers anew.
public final class KillRun {
  private static final long LONGEST_SILENCE_MILLIS = 60_000;

  private final Script script;
  private final Plan plan;
  private final Starting starting;
  private final Random random;
  private final AtomicBoolean written = new AtomicBoolean();

  /// What is to happen.
  ///
  /// @param perSecond messages each second
  public record Plan(int chats, int each, int kills, int perSecond, long seed) {}

  /// What happened.
  public record Result(int messages, int kills, Script.Verdict verdict, int unknown, long aside) {}

  /// Starts the service.
  public interface Starting {
    /// @param config folder with a `bot.yaml` that names the bot
    Process start(Path data, Path config) throws IOException;
  }

  public KillRun(Plan plan, Starting starting) {
    this.plan = plan;
    this.starting = starting;
    this.script = new Script(plan.chats(), plan.each());
    this.random = new Random(plan.seed());
  }

  /// Runs it all in a folder.
  public Result run(Path folder) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (TelegramPlatform platform = new TelegramPlatform()) {
      platform.answersAfter(20);
      platform.faults(this::mood);
      Path config = config(folder, platform, "");
      Thread visitors = Thread.ofVirtual().start(() -> write(platform.queue()));
      Process service = starting.start(data, config);
      try {
        for (int kill = 1; kill <= plan.kills(); kill++) {
          awaitShown(platform, kill * script.messages() / (plan.kills() + 1), service);
          TelegramPlatform.pause(random.nextInt(400));
          service.destroyForcibly().waitFor();
          service = starting.start(data, config);
        }
        visitors.join();
        awaitQuiet(platform, data);
      } finally {
        service.destroy();
        service.waitFor();
      }
      return result(platform, data);
    }
  }

  private Result result(TelegramPlatform platform, Path data) throws IOException {
    try (Store store = ServedStore.open(data)) {
      List<String> unknown =
          store.outbox().unknown("telegram:main").stream().map(due -> due.chat().chat()).toList();
      return new Result(
          script.messages(),
          plan.kills(),
          script.judge(platform, unknown),
          unknown.size(),
          store.raw().aside("telegram:main"));
    }
  }

  private Faults mood(JsonNode send) {
    int dice = Math.floorMod(send.hashCode() * 31 + (int) System.nanoTime(), 1_000);
    if (dice < 4) {
      return Faults.BROKEN;
    }
    if (dice < 6) {
      return Faults.DROPPED_BEFORE;
    }
    if (dice < 8) {
      return Faults.DROPPED_AFTER;
    }
    return dice == 8 ? Faults.BUSY : Faults.NONE;
  }

  private void write(UpdateQueue queue) {
    long begun = System.nanoTime();
    int count = 0;
    for (int step = 0; step < plan.each(); step++) {
      for (int visitor = 0; visitor < plan.chats(); visitor++) {
        script.write(queue, visitor, step);
        if (count % 50 == 7) {
          script.write(queue, visitor, step); // delivered twice
        }
        if (count % 500 == 11) {
          queue.add(
              "message",
              UpdateQueue.json("{\"message_id\":\"?\",\"chat\":{\"type\":\"private\"}}"));
        }
        if (count == script.messages() / 2) {
          queue.numbersBeginAt(7);
        }
        count++;
        long due = begun + count * 1_000_000_000L / plan.perSecond();
        TelegramPlatform.pause(Math.max(0, (due - System.nanoTime()) / 1_000_000));
      }
    }
    written.set(true);
  }

  private static void awaitShown(TelegramPlatform platform, int count, Process service)
      throws TimeoutException {
    long patience = System.nanoTime() + LONGEST_SILENCE_MILLIS * 1_000_000;
    while (platform.shownInAll() < count) {
      if (System.nanoTime() > patience || !service.isAlive()) {
        throw new TimeoutException(
            "only "
                + platform.shownInAll()
                + " of "
                + count
                + " replies; alive: "
                + service.isAlive());
      }
      TelegramPlatform.pause(5);
    }
  }

  /// Until Telegram has nothing left to deliver, the service nothing to answer or to send, and
  /// nothing new was shown for two seconds.
  ///
  /// @param data the service's data folder
  public static void awaitQuiet(TelegramPlatform platform, Path data) throws IOException {
    try (Store store = ServedStore.open(data)) {
      int before = -1;
      int quiet = 0;
      while (quiet < 4) {
        TelegramPlatform.pause(500);
        boolean still =
            platform.shownInAll() == before
                && platform.queue().unconfirmed() == 0
                && unfinished(store) == 0;
        quiet = still ? quiet + 1 : 0;
        before = platform.shownInAll();
      }
    }
  }

  private static int unfinished(Store store) {
    return store
        .database()
        .read(handle ->
            handle
                .createQuery(
                    """
                    select (select count(*) from raw_update where status = 'NEW')
                      + (select count(*) from inbox where status = 'NEW')
                      + (select count(*) from outbox where status in ('NEW', 'SENDING'))
                      + (select count(*) from group_out where status in ('NEW', 'SENDING'))
                    """)
                .mapTo(Integer.class)
                .one());
  }

  /// A config folder like the starter's, with one bot that speaks to this platform.
  ///
  /// @param more further lines of the list `channels`
  public static Path config(Path folder, TelegramPlatform platform, String more)
      throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    try (var files = Files.list(Starter.ROOT.resolve("config"))) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    Files.writeString(config.resolve("token"), TelegramPlatform.TOKEN);
    String bot =
        """
        channels:
          - type: telegram
            name: main
            token: file:token
            server: "%s"
            limits: {per_second: 1000, per_chat_per_minute: 60000}
        %s\
        """
            .formatted(platform.address(), more);
    Path file = config.resolve("bot.yaml");
    Files.writeString(file, Files.readString(file).replaceFirst("(?m)^channels: \\[\\]$", bot));
    return config;
  }
}
