package vn.langnghe.bot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.channel.terminal.TerminalChannel;
import vn.langnghe.bot.channel.web.WebChannel;
import vn.langnghe.bot.channel.zalo.Caller;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.command.Places;
import vn.langnghe.bot.command.ServeOptions;
import vn.langnghe.bot.command.Service;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.bot.reading.PublishedLibrary;
import vn.langnghe.bot.settings.BotSettings;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Vault;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.KnowledgeLoader;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Language;

/// Puts the service together: the only place that reads the environment, makes threads and names a
/// channel.
final class Wiring implements Service {
  /// A whole master key instead of the key file, for deployments that keep secrets elsewhere.
  private static final String KEY_VARIABLE = "LANGNGHE_MASTER_KEY";

  /// Where the launcher's rehearsal, which keeps its data there, notes what it has checked.
  private static final String REHEARSED = "bot/target/rehearsal/checked.revision";

  /// The database of the service.
  private static final String SERVED = "langnghe.db";

  private static final int MOST_QUESTIONS = 5000;

  private final Home home;

  Wiring(Home home) {
    this.home = home;
  }

  /// What both long-running commands need.
  private record Parts(
      BotSettings settings,
      LiveKnowledge live,
      Store store,
      Engine engine,
      Engine.Threads threads) {}

  /// A reason not to start, told in one line.
  private static final class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    CannotStart(String reason) {
      super(reason);
    }
  }

  @Override
  public int serve(ServeOptions options) {
    return telling(() -> serving(options));
  }

  @Override
  public int chat(ServeOptions options) {
    return telling(() -> chatting(options));
  }

  @Override
  public Optional<List<Unanswered>> questions(Places places) {
    List<Unanswered> queue = new ArrayList<>();
    int status =
        telling(() -> {
          BotSettings settings = settings(places);
          Path data = places.data(home.folder()).toAbsolutePath();
          if (settings.storeUrl().isEmpty() && !Files.exists(data.resolve(SERVED))) {
            throw new CannotStart(
                "there is no database in " + data + "; choose it with --data DIR");
          }
          try (Store store = store(settings, data, SERVED)) {
            queue.addAll(store.questions().newest(MOST_QUESTIONS));
          }
        });
    return status == 0 ? Optional.of(List.copyOf(queue)) : Optional.empty();
  }

  @Override
  public int zaloLogin(Places places, Service.Login asked) {
    return telling(() -> {
      BotSettings settings = settings(places);
      Path data = places.data(home.folder()).toAbsolutePath();
      Files.createDirectories(data);
      try (Store store = store(settings, data, SERVED);
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
          Caller caller = ZaloAdapters.caller(threads)) {
        Secrets secrets = new Secrets(places.config(home.folder()), System::getenv);
        Optional<String> fault =
            new ZaloLogin(secrets, ZaloAdapters.grants(store, caller, home.clock()), home.out())
                .run(settings.channels(), asked);
        if (fault.isPresent()) {
          throw new CannotStart(fault.get());
        }
      }
    });
  }

  private interface Work {
    void run() throws CannotStart, IOException, InterruptedException;
  }

  private int telling(Work work) {
    PrintWriter errors = home.errors();
    try {
      work.run();
      return 0;
    } catch (CannotStart e) {
      errors.println("langnghe: " + e.getMessage());
    } catch (IOException e) {
      errors.println("langnghe: " + e.getMessage() + "; check the folder and its permissions");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  private void serving(ServeOptions options) throws CannotStart, IOException, InterruptedException {
    Parts parts = open(options, SERVED);
    BotSettings.Web web = parts.settings().web();
    LateAcceptor acceptor = new LateAcceptor();
    WebChannel channel = webChannel(options, parts, acceptor);
    Engine.Running running = parts.engine().start(List.<Channel>of(channel));
    acceptor.open(running.inbox());
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      int port = channel.start();
      if (options.rehearse()) {
        Rehearsal.answerOnce(port);
        stop(channel, running, parts);
        return;
      }
      home.out()
          .println(
              "Lắng Nghe is listening: http://" + web.host() + ":" + port + "  (Ctrl-C stops it)");
      home.out().println("Starter knowledge: drawn from public sources, not signed by an expert.");
      home.out().flush();
    } catch (WebChannel.PortTaken e) {
      running.stop();
      throw new CannotStart(
          "port " + options.port().orElse(web.port()) + " is taken; choose another with --port N");
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(channel, running, parts), "stop"));
    stopped.await();
  }

  private WebChannel webChannel(ServeOptions options, Parts parts, LateAcceptor acceptor)
      throws IOException {
    BotSettings.Web web = parts.settings().web();
    return new WebChannel(
        new WebChannel.Settings(
            web.host(),
            options.port().orElse(web.port()),
            web.secure(),
            web.trustedProxy(),
            web.exitPage(),
            cookieKey(options.data(home.folder())),
            new WebChannel.Limits(web.visitorPerMinute(), web.addressPerMinute())),
        new WebChannel.Ports(
            acceptor,
            parts.store().transcripts(),
            texts(parts),
            new PublishedLibrary(parts.live(), home.clock()),
            home.clock(),
            parts.threads().virtual()));
  }

  private static void stop(WebChannel channel, Engine.Running running, Parts parts) {
    channel.close();
    running.stop();
    parts.live().close();
    parts.store().close();
  }

  private void chatting(ServeOptions options) throws CannotStart, IOException {
    Parts parts = open(options, "terminal.db");
    try (TerminalChannel channel = new TerminalChannel(home.clock(), Language.VI)) {
      Engine.Running running = parts.engine().start(List.<Channel>of(channel));
      channel.run(running.inbox());
      running.stop();
    }
    parts.live().close();
    parts.store().close();
  }

  private Parts open(ServeOptions options, String database) throws CannotStart, IOException {
    BotSettings settings = settings(options.places());
    Path data = dataFolder(options);
    LiveKnowledge live = new LiveKnowledge(knowledge(options, data));
    Store store = store(settings, data, database);
    Engine.Threads threads =
        new Engine.Threads(
            Executors.newVirtualThreadPerTaskExecutor(),
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("turn-", 0).factory()),
            Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clockwork").factory()));
    Flow flow = new Flow(live, new Dialogue(settings.retentionDays()), home.clock());
    Engine engine = new Engine(store, flow, threads, home.clock(), settings.retentionDays());
    return new Parts(settings, live, store, engine, threads);
  }

  private BotSettings settings(Places places) throws CannotStart {
    Problems problems = new Problems();
    Path config = places.config(home.folder());
    BotSettings settings = BotSettings.load(config, config.resolve("bot.yaml"), problems);
    if (!problems.isEmpty()) {
      throw new CannotStart("the settings cannot be used: " + problems.list().getFirst());
    }
    return settings;
  }

  /// The knowledge in force. The examples of signals are run once for each revision.
  private Knowledge knowledge(ServeOptions options, Path data) throws CannotStart, IOException {
    Knowledge knowledge =
        home.load(options.folders())
            .orElseThrow(
                () -> new CannotStart("the knowledge has problems; mend them and start again"));
    Path checked = data.resolve("checked.revision");
    if (!notes(checked, knowledge) && !notes(home.folder().resolve(REHEARSED), knowledge)) {
      List<Problem> failing = KnowledgeLoader.examples(knowledge);
      if (!failing.isEmpty()) {
        home.tell(failing);
        throw new CannotStart(
            "signals do not do what their examples say; mend them and start again");
      }
      Files.writeString(checked, knowledge.revision());
    }
    return knowledge;
  }

  private static boolean notes(Path checked, Knowledge knowledge) throws IOException {
    return Files.exists(checked) && Files.readString(checked).equals(knowledge.revision());
  }

  private Path dataFolder(ServeOptions options) throws CannotStart {
    Path data = options.data(home.folder()).toAbsolutePath();
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new CannotStart(
          "the data folder " + data + " cannot be made; choose another with --data DIR");
    }
    if (!Files.isWritable(data)) {
      throw new CannotStart(
          "the data folder "
              + data
              + " is not writable; make it so, or choose another with --data DIR");
    }
    return data;
  }

  private static Store store(BotSettings settings, Path data, String database)
      throws CannotStart, IOException {
    String url =
        settings.storeUrl().isEmpty()
            ? "jdbc:sqlite:" + data.resolve(database)
            : settings.storeUrl();
    try {
      Vault vault =
          Optional.ofNullable(System.getenv(KEY_VARIABLE)).isPresent()
              ? MasterKey.text(System.getenv(KEY_VARIABLE), KEY_VARIABLE)
              : MasterKey.file(data.resolve("master.key"));
      return Store.open(url, vault);
    } catch (MasterKey.UnusableKey e) {
      throw new CannotStart(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      throw new CannotStart(
          "the database cannot be opened ("
              + e.getClass().getSimpleName()
              + "); check store.url in bot.yaml and the data folder");
    }
  }

  private static PageTexts texts(Parts parts) {
    Map<String, String> slots = Map.of("days", Integer.toString(parts.settings().retentionDays()));
    return (key, language) -> {
      try (LiveKnowledge.Loan loan = parts.live().borrow()) {
        return loan.knowledge().replies().text(key, language, slots).text();
      }
    };
  }

  private static WebChannel.Secret cookieKey(Path data) throws IOException {
    Path file = data.resolve("cookie.key");
    if (!Files.exists(file)) {
      byte[] key = new byte[32];
      new SecureRandom().nextBytes(key);
      Files.write(file, key);
      OwnerOnly.protect(file);
    }
    return new WebChannel.Secret(Files.readAllBytes(file));
  }
}
