package vn.langnghe.bot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.intake.PlatformChannel;
import vn.langnghe.bot.channel.intake.Ports;
import vn.langnghe.bot.channel.terminal.TerminalChannel;
import vn.langnghe.bot.channel.web.WebChannel;
import vn.langnghe.bot.channel.zalo.Caller;
import vn.langnghe.bot.command.CaseBook;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.command.Places;
import vn.langnghe.bot.command.ServeOptions;
import vn.langnghe.bot.command.Service;
import vn.langnghe.bot.console.Console;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.bot.reading.PublishedLibrary;
import vn.langnghe.bot.settings.BotSettings;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.cases.CaseRows;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Language;

/// Puts the service together: the only place that reads the environment, makes threads and names a
/// channel.
final class Wiring implements Service {
  /// The database of the service.
  private static final String SERVED = "langnghe.db";

  private static final int MOST_QUESTIONS = 5000;

  private final Home home;
  private final Deployment deployment;

  Wiring(Home home) {
    this.home = home;
    this.deployment = new Deployment(home, System::getenv);
  }

  /// What both long-running commands need; `node` is this process, among others over one store.
  record Parts(
      BotSettings settings,
      LiveKnowledge live,
      Store store,
      Engine engine,
      Engine.Threads threads,
      String node) {}

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
          BotSettings settings = deployment.settings(places);
          try (Store store = deployment.existing(settings, places, SERVED)) {
            queue.addAll(store.questions().newest(MOST_QUESTIONS));
          }
        });
    return status == 0 ? Optional.of(List.copyOf(queue)) : Optional.empty();
  }

  @Override
  public Optional<CaseBook> cases(Places places, Optional<String> id) {
    AtomicReference<CaseBook> book = new AtomicReference<>();
    int status =
        telling(() -> {
          BotSettings settings = deployment.settings(places);
          try (Store store = deployment.existing(settings, places, SERVED)) {
            book.set(Deployment.book(store, id, home.clock().instant()));
          }
        });
    return status == 0 ? Optional.ofNullable(book.get()) : Optional.empty();
  }

  @Override
  public int check(Places places) {
    AtomicBoolean good = new AtomicBoolean();
    int status = telling(() -> good.set(checked(places)));
    return status == 0 && good.get() ? 0 : 1;
  }

  private boolean checked(Places places) throws CannotStart, IOException {
    BotSettings settings = deployment.settings(places);
    Path data = places.data(home.folder()).toAbsolutePath();
    Files.createDirectories(data);
    try (Store store = deployment.store(settings, data, SERVED);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Ports ports =
          new Ports(
              new LateAcceptor(),
              store.raw(),
              store.notes(),
              store.leases(),
              (key, language) -> key,
              home.clock(),
              threads,
              "check");
      return new Checkup(home.out()).tell(platforms(places, settings, ports, store));
    }
  }

  @Override
  public int zaloLogin(Places places, Service.Login asked) {
    return telling(() -> {
      BotSettings settings = deployment.settings(places);
      Path data = places.data(home.folder()).toAbsolutePath();
      Files.createDirectories(data);
      try (Store store = deployment.store(settings, data, SERVED);
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
          Caller caller = ZaloAdapters.caller(threads)) {
        Secrets secrets = new Secrets(places.config(home.folder()), System::getenv);
        new ZaloLogin(secrets, ZaloAdapters.grants(store, caller, home.clock()), home.out())
            .run(settings.channels(), asked);
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
    Platforms platforms =
        options.rehearse()
            ? new Platforms(List.of())
            : platforms(options.places(), parts.settings(), ports(parts, acceptor), parts.store());
    Referring referring = Referring.open(parts, deployment, options.places(), platforms, home);
    StaffEntrance staff = StaffEntrance.open(parts, home, platforms, acceptor, referring);
    WebChannel channel = webChannel(options, parts, acceptor, staff.console());
    platforms.hookInto(channel);
    channel.watch(() -> staff.with(platforms.health()), parts.store()::answers);
    Engine.Running running = parts.engine().start(platforms.and(channel));
    acceptor.open(running.inbox());
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      int port = channel.start();
      if (options.rehearse()) {
        try (LiveKnowledge.Loan loan = parts.live().borrow()) {
          Rehearsal.hold(port, loan.knowledge());
        }
        stop(channel, platforms, running, parts);
        return;
      }
      platforms.start();
      staff.greet(home, "http://" + web.host() + ":" + port);
    } catch (WebChannel.PortTaken e) {
      running.stop();
      throw new CannotStart(
          "port " + options.port().orElse(web.port()) + " is taken; choose another with --port N");
    }
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(channel, platforms, running, parts), "stop"));
    stopped.await();
  }

  private Platforms platforms(Places places, BotSettings settings, Ports ports, Store store)
      throws CannotStart {
    Problems problems = new Problems();
    ZaloAdapters zalo = new ZaloAdapters(ports, store.transcripts(), store.heard());
    Secrets secrets = new Secrets(places.config(home.folder()), System::getenv);
    List<PlatformChannel> channels =
        new Adapters(secrets, ports, zalo, problems).all(settings.channels());
    if (!problems.isEmpty()) {
      home.tell(problems.list());
      throw new CannotStart("the channels cannot be served; mend them and start again");
    }
    return new Platforms(channels);
  }

  private Ports ports(Parts parts, Acceptor acceptor) {
    Store store = parts.store();
    return new Ports(
        acceptor,
        store.raw(),
        store.notes(),
        store.leases(),
        Deployment.texts(parts.live(), parts.settings()),
        home.clock(),
        parts.threads().virtual(),
        parts.node());
  }

  private WebChannel webChannel(
      ServeOptions options, Parts parts, LateAcceptor acceptor, Console console)
      throws IOException {
    BotSettings.Web web = parts.settings().web();
    return new WebChannel(
        new WebChannel.Settings(
            web.host(),
            options.port().orElse(web.port()),
            web.secure(),
            web.trustedProxy(),
            web.exitPage(),
            Deployment.cookieKey(options.data(home.folder())),
            new WebChannel.Limits(web.visitorPerMinute(), web.addressPerMinute())),
        new WebChannel.Ports(
            acceptor,
            parts.store().transcripts(),
            Deployment.texts(parts.live(), parts.settings()),
            new PublishedLibrary(parts.live(), home.clock()),
            home.clock(),
            parts.threads().virtual()),
        Optional.of(console));
  }

  private static void stop(
      WebChannel channel, Platforms platforms, Engine.Running running, Parts parts) {
    channel.close();
    platforms.close();
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
    BotSettings settings = deployment.settings(options.places());
    Policy policy = deployment.policy(options.places());
    GroupEntrance.fits(settings, policy);
    Path data = deployment.dataFolder(options);
    Aside<Knowledge> reading = Aside.begin(() -> deployment.knowledge(options, data));
    Store store = deployment.store(settings, data, database);
    LiveKnowledge live = new LiveKnowledge(reading.orClose(store));
    Engine.Threads threads =
        new Engine.Threads(
            Executors.newVirtualThreadPerTaskExecutor(),
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("turn-", 0).factory()),
            Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clockwork").factory()));
    Flow flow = new Flow(live, new Dialogue(settings.retentionDays(), policy), home.clock());
    CaseRows cases = new CaseRows(store, policy);
    store.keepCases(cases);
    Engine engine =
        new Engine(
            store,
            flow,
            threads,
            home.clock(),
            settings.retentionDays(),
            new Engine.Cases(cases, policy));
    String node = store.isAlone() ? "alone" : UUID.randomUUID().toString();
    return new Parts(settings, live, store, engine, threads, node);
  }
}
