package vn.langnghe.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
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
import vn.langnghe.bot.editing.live.Newsroom;
import vn.langnghe.bot.editing.live.StarterImport;
import vn.langnghe.bot.escalation.policy.LivePolicy;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.bot.reading.PublishedLibrary;
import vn.langnghe.bot.settings.BotSettings;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.cases.CaseRows;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Language;

/// Puts the service together: the only place that reads the environment, makes threads and names a
/// channel.
final class Wiring implements Service {
  private final Home home;
  private final Deployment deployment;
  private final Beside beside;

  Wiring(Home home) {
    this.home = home;
    this.deployment = new Deployment(home, System::getenv);
    this.beside = new Beside(home, deployment);
  }

  /// What both long-running commands need; `node` is this process, among others over one store.
  @SuppressWarnings("checkstyle:ParameterNumber")
  record Parts(
      BotSettings settings,
      LiveKnowledge live,
      Store store,
      Engine engine,
      Engine.Threads threads,
      String node,
      Newsroom news,
      Dialogue dialogue) {}

  @Override
  public int serve(ServeOptions options) {
    return beside.telling(() -> serving(options));
  }

  @Override
  public int chat(ServeOptions options) {
    return beside.telling(() -> chatting(options));
  }

  @Override
  public Optional<List<Unanswered>> questions(Places places) {
    return beside.questions(places);
  }

  @Override
  public Optional<CaseBook> cases(Places places, Optional<String> id) {
    return beside.cases(places, id);
  }

  @Override
  public int exportKnowledge(Places places, Path folder, boolean over) {
    return beside.exportKnowledge(places, folder, over);
  }

  @Override
  public int importKnowledge(Places places, Path from) {
    return beside.importKnowledge(places, from);
  }

  @Override
  public int check(Places places) {
    AtomicBoolean good = new AtomicBoolean();
    int status = beside.telling(() -> good.set(checked(places)));
    return status == 0 && good.get() ? 0 : 1;
  }

  private boolean checked(Places places) throws CannotStart, IOException {
    BotSettings settings = deployment.settings(places);
    Path data = places.data(home.folder()).toAbsolutePath();
    Files.createDirectories(data);
    try (Store store = deployment.store(settings, data, Beside.SERVED);
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
    return beside.telling(() -> {
      BotSettings settings = deployment.settings(places);
      Path data = places.data(home.folder()).toAbsolutePath();
      Files.createDirectories(data);
      try (Store store = deployment.store(settings, data, Beside.SERVED);
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
          Caller caller = ZaloAdapters.caller(threads)) {
        Secrets secrets = new Secrets(places.config(home.folder()), System::getenv);
        new ZaloLogin(secrets, ZaloAdapters.grants(store, caller, home.clock()), home.out())
            .run(settings.channels(), asked);
      }
    });
  }

  private void serving(ServeOptions options) throws CannotStart, IOException, InterruptedException {
    BotSettings settings = deployment.settings(options.places());
    int wanted = Deployment.port(settings.web(), options);
    Parts parts = open(settings, options, Beside.SERVED);
    StarterImport starter = Newsrooms.catchUp(parts, deployment, options.places());
    LateAcceptor acceptor = new LateAcceptor();
    Platforms platforms =
        options.rehearse()
            ? new Platforms(List.of())
            : platforms(options.places(), parts.settings(), ports(parts, acceptor), parts.store());
    Referring referring = Referring.open(parts, deployment, options.places(), platforms, home);
    StaffEntrance staff = StaffEntrance.open(parts, home, platforms, acceptor, referring);
    WebChannel channel = webChannel(wanted, options, parts, acceptor, staff.console());
    platforms.hookInto(channel);
    channel.watch(
        () -> Newsrooms.health(parts.news(), referring.with(staff.with(platforms.health()))),
        parts.store()::answers);
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
      parts.news().start(starter);
      staff.greet(home, "http://" + settings.web().host() + ":" + port);
    } catch (WebChannel.PortTaken e) {
      running.stop();
      throw CannotStart.portTaken(wanted);
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
      int port, ServeOptions options, Parts parts, LateAcceptor acceptor, Console console)
      throws IOException {
    BotSettings.Web web = parts.settings().web();
    return new WebChannel(
        new WebChannel.Settings(
            web.host(),
            port,
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
    parts.news().close();
    running.stop();
    parts.live().close();
    parts.store().close();
  }

  private void chatting(ServeOptions options) throws CannotStart, IOException {
    Parts parts = open(deployment.settings(options.places()), options, "terminal.db");
    Newsrooms.mayShow(parts.news());
    try (TerminalChannel channel = new TerminalChannel(home.clock(), Language.VI)) {
      Engine.Running running = parts.engine().start(List.<Channel>of(channel));
      channel.run(running.inbox());
      running.stop();
    }
    parts.live().close();
    parts.store().close();
  }

  private Parts open(BotSettings settings, ServeOptions options, String database)
      throws CannotStart, IOException {
    Path data = deployment.dataFolder(options);
    Aside<Deployment.Begun> reading = Aside.begin(() -> deployment.begin(options, data));
    Store store = deployment.store(settings, data, database);
    Deployment.Begun begun = reading.orClose(store);
    LiveKnowledge live = new LiveKnowledge(begun.knowledge());
    LivePolicy policy = deployment.policy(options.places(), settings, begun.from());
    Engine.Threads threads =
        new Engine.Threads(
            Executors.newVirtualThreadPerTaskExecutor(),
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("turn-", 0).factory()),
            oneThread("clockwork"));
    Dialogue dialogue = new Dialogue(settings.retentionDays(), policy);
    Flow flow = new Flow(live, dialogue, home.clock());
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
    Newsroom news =
        Newsrooms.open(
            home,
            node,
            data,
            store,
            live,
            dialogue,
            GroupEntrance.duty(policy, settings),
            begun.from(),
            oneThread("knowledge"));
    return new Parts(settings, live, store, engine, threads, node, news, dialogue);
  }

  private static ScheduledExecutorService oneThread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name(name).factory());
  }
}
