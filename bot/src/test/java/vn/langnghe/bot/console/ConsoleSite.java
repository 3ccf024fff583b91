package vn.langnghe.bot.console;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.channel.telegram.TelegramChannel;
import vn.langnghe.bot.channel.web.WebChannel;
import vn.langnghe.bot.channel.zalo.oa.OfficialAccount;
import vn.langnghe.bot.console.desk.News;
import vn.langnghe.bot.console.knowledge.Shelf;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Publishing;
import vn.langnghe.bot.editing.gate.Gate;
import vn.langnghe.bot.editing.live.Bench;
import vn.langnghe.bot.editing.live.Duty;
import vn.langnghe.bot.editing.live.StarterImport;
import vn.langnghe.bot.escalation.policy.LivePolicy;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Notice;
import vn.langnghe.bot.partner.LineDesk;
import vn.langnghe.bot.partner.ReferralDesk;
import vn.langnghe.bot.reading.PublishedLibrary;
import vn.langnghe.bot.referral.Timing;
import vn.langnghe.bot.settings.HandOverSettings;
import vn.langnghe.bot.staff.Accounts;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.staff.secret.Passwords;
import vn.langnghe.bot.staff.secret.Tokens;
import vn.langnghe.bot.staff.secret.Totp;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.cases.CaseRows;
import vn.langnghe.bot.store.referral.HandOverRows;
import vn.langnghe.bot.store.referral.LineRows;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Language;

/// The real web server with the real console over a real store, and a desk in memory.
final class ConsoleSite implements AutoCloseable {
  static final String PASSWORD = "chín con mèo đi bộ";

  final LiveKnowledge live = new LiveKnowledge(Starter.knowledge());
  final InstantSource clock;
  final LineDesk lines;
  final FakeDesk desk;
  final FakeColleagues colleagues;
  final ConcurrentMap<String, Conversation> people = new ConcurrentHashMap<>();
  final Console console;
  final Store store;
  final News news;
  final URI address;
  final Accounts accounts;
  private final Map<String, byte[]> factors = new ConcurrentHashMap<>();
  private final WebChannel channel;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ConsoleSite(Path folder, InstantSource clock) {
    this.clock = clock;
    this.desk = new FakeDesk(clock);
    this.colleagues = new FakeColleagues(desk, clock);
    this.store =
        Store.open(
            "jdbc:sqlite:" + folder.resolve("console.db"),
            MasterKey.text(MasterKey.fresh(), "test"));
    this.news = new News(threads, clock);
    this.lines = new LineDesk(new LineRows(store), live, clock);
    HandOverRows handOvers =
        new HandOverRows(store, new CaseRows(store, Policy.NOBODY), Timing.USUAL);
    PageTexts texts = new StarterTexts();
    this.console =
        new Console(
            new Console.Ports(
                store.staff().accounts(),
                store.staff().sessions(),
                store.staff().audit(),
                desk,
                colleagues,
                id -> Optional.ofNullable(people.get(id)),
                news,
                new ReferralDesk(handOvers, desk, live, HandOverSettings.USUAL, clock, () -> {}),
                lines,
                texts,
                live,
                knowledge(folder, texts),
                clock),
            false,
            Optional.of(group(store)));
    this.channel =
        new WebChannel(
            settings(),
            new WebChannel.Ports(
                new Deaf(), new Deaf(), texts, new PublishedLibrary(live, clock), clock, threads),
            Optional.of(console));
    this.accounts = new Accounts(store.staff().accounts(), new Passwords(64, 1), new Tokens());
    this.address = URI.create("http://127.0.0.1:" + channel.start());
  }

  private record StarterTexts() implements PageTexts {
    @Override
    public String text(String key, Language language) {
      return Starter.knowledge().replies().text(key, language, Map.of("days", "30")).text();
    }

    @Override
    public String said(Wording said, Language language) {
      return Starter.knowledge().replies().said(said, language);
    }
  }

  private Shelf.Ports knowledge(Path folder, PageTexts texts) {
    Dialogue dialogue = new Dialogue(30);
    Bench bench =
        new Bench(
            folder.resolve("tries"),
            live,
            Starter.texts(),
            store.bookcase(),
            id -> id,
            new Gate(dialogue),
            new Duty(new LivePolicy(Policy.NOBODY), next -> Optional.empty()));
    return new Shelf.Ports(
        new Editing(store.bookcase()),
        new Publishing(store.bookcase(), bench, () -> {}),
        bench,
        dialogue,
        List.of(TelegramChannel.sketch(), OfficialAccount.sketch(texts)),
        store.questions(),
        store.insight(),
        store.corrections());
  }

  /// Fills the shelf with the starter files, as publication 1.
  void stock() throws IOException {
    StarterImport starter = new StarterImport(store.bookcase(), Starter.CONTENT, Starter.CONFIG);
    if (!starter.begin(Starter.knowledge().revision(), clock.instant()).isEmpty()) {
      throw new AssertionError("the starter files have problems");
    }
  }

  /// A group of staff that is in trouble.
  private static Console.Group group(Store store) {
    return new Console.Group(
        store.staff().crew(), () -> Health.bad("the staff group has no topics"));
  }

  private static WebChannel.Settings settings() {
    return new WebChannel.Settings(
        "127.0.0.1",
        0,
        false,
        false,
        URI.create("about:blank"),
        new WebChannel.Secret(
            "a key for tests only, 32 bytes!!".getBytes(StandardCharsets.US_ASCII)),
        WebChannel.Limits.USUAL);
  }

  /// Takes somebody on, called as they sign in.
  ///
  /// @return the browser of that person, signed in
  StaffBrowser hired(String login, Role... roles) throws Exception {
    hire(login, login, roles);
    return StaffBrowser.signedIn(this, login);
  }

  /// Takes somebody on, with a password and a second factor.
  ///
  /// @return the secret of the second factor
  byte[] hire(String login, String name, Role... roles) {
    var outcome =
        accounts.invite(
            "test", new Accounts.Wanted(login, name, Set.of(roles), Language.VI), clock.instant());
    String token = ((Accounts.Outcome.Linked) outcome).token();
    var set = (Accounts.Outcome.PasswordSet) accounts.useLink(token, PASSWORD, clock.instant());
    byte[] secret = new Tokens().secret();
    String id = set.member().id();
    store
        .staff()
        .accounts()
        .setFactor(id, secret, 0, Entry.of(clock.instant(), id, Deed.FACTOR_SET, id));
    factors.put(login, secret);
    return secret;
  }

  /// Invites somebody.
  ///
  /// @return the token of their link
  String invited(String login, String name) {
    var outcome =
        accounts.invite(
            "test",
            new Accounts.Wanted(login, name, Set.of(Role.COUNSELLOR), Language.VI),
            clock.instant());
    return ((Accounts.Outcome.Linked) outcome).token();
  }

  /// The code that somebody's phone shows.
  String code(String login) {
    byte[] secret = factors.get(login);
    if (secret == null) {
      throw new IllegalArgumentException("nobody is called " + login);
    }
    return Totp.code(secret, clock.instant());
  }

  @Override
  public void close() {
    channel.close();
    store.close();
    threads.shutdownNow();
  }

  /// An inbox that nobody writes to.
  private static final class Deaf implements Acceptor, Transcripts {
    @Override
    public Acceptance accept(Inbound inbound) {
      return Acceptance.FAILED;
    }

    @Override
    public Acceptance note(ChatRef chat, Notice notice, Instant at) {
      return Acceptance.FAILED;
    }

    @Override
    public List<Line> of(ChatRef chat, long after, int limit) {
      return List.of();
    }

    @Override
    public void hide(ChatRef chat) {}
  }
}
