package vn.langnghe.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.channel.web.WebChannel;
import vn.langnghe.bot.command.CaseBook;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.command.Places;
import vn.langnghe.bot.command.ServeOptions;
import vn.langnghe.bot.editing.live.ServedMark;
import vn.langnghe.bot.editing.live.StarterImport;
import vn.langnghe.bot.escalation.policy.LivePolicy;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.settings.BotSettings;
import vn.langnghe.bot.settings.EscalationFile;
import vn.langnghe.bot.settings.HandOverFile;
import vn.langnghe.bot.settings.HandOverSettings;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.StaffBook;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Vault;
import vn.langnghe.bot.store.cases.CaseQueries;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.KnowledgeLoader;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;

/// What one deployment has on disk: settings, knowledge, keys, the database. Opens it, or says in
/// one line why not.
final class Deployment {
  /// A whole master key instead of the key file, for deployments that keep secrets elsewhere.
  private static final String KEY_VARIABLE = "LANGNGHE_MASTER_KEY";

  /// Where the launcher's rehearsal, which keeps its data there, notes what it has checked.
  private static final String REHEARSED = "bot/target/rehearsal/checked.revision";

  private final Home home;
  private final UnaryOperator<@Nullable String> environment;

  /// @param environment gives the value of a variable, or null
  Deployment(Home home, UnaryOperator<@Nullable String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /// What `bot.yaml` says.
  BotSettings settings(Places places) throws CannotStart {
    Problems problems = new Problems();
    Path config = places.config(home.folder());
    BotSettings settings = BotSettings.load(config, config.resolve("bot.yaml"), problems);
    if (!problems.isEmpty()) {
      throw new CannotStart("the settings cannot be used: " + problems.list().getFirst());
    }
    return settings;
  }

  /// The port to listen on, refused where somebody else does: before a store is opened that another
  /// service may be using.
  static int port(BotSettings.Web web, ServeOptions options) throws CannotStart {
    int port = options.port().orElse(web.port());
    if (!WebChannel.mayListen(web.host(), port)) {
      throw CannotStart.portTaken(port);
    }
    return port;
  }

  /// What the `escalation.yaml` says that was published last; that of the config folder where
  /// nothing was published here.
  LivePolicy policy(Places places, BotSettings settings, ServedMark.Begun begun)
      throws CannotStart {
    Problems problems = new Problems();
    Path config =
        begun
            .folder()
            .map(folder -> folder.resolve("config"))
            .orElseGet(() -> places.config(home.folder()));
    Policy policy = EscalationFile.load(config, config.resolve("escalation.yaml"), problems);
    if (!problems.isEmpty()) {
      home.tell(problems.list());
      throw new CannotStart("escalation.yaml cannot be used; mend it and start again");
    }
    GroupEntrance.fits(settings, policy);
    return new LivePolicy(policy);
  }

  /// What `handover.yaml` says.
  HandOverSettings handOver(Places places, LiveKnowledge live) throws CannotStart {
    Problems problems = new Problems();
    Path config = places.config(home.folder());
    try (LiveKnowledge.Loan loan = live.borrow()) {
      HandOverSettings settings =
          HandOverFile.load(
              config, config.resolve("handover.yaml"), loan.knowledge().hotlines().ids(), problems);
      if (!problems.isEmpty()) {
        home.tell(problems.list());
        throw new CannotStart("handover.yaml cannot be used; mend it and start again");
      }
      return settings;
    }
  }

  /// Where secrets of the settings are read.
  Secrets secrets(Places places) {
    return new Secrets(places.config(home.folder()), environment);
  }

  /// Where this node keeps what it serves.
  static Path served(Path data) {
    return data.resolve("knowledge");
  }

  /// What a node begins with.
  record Begun(Knowledge knowledge, ServedMark.Begun from) {}

  /// What this node served last; the starter files where it has served no publication. Where it can
  /// no longer read what it served, the starter files only bear the start until the database gives
  /// the published ones: see [Newsrooms#catchUp].
  Begun begin(ServeOptions options, Path data) throws CannotStart, IOException {
    return switch (ServedMark.read(served(data), home.texts())) {
      case ServedMark.Last.Kept(var begun, Knowledge knowledge) -> new Begun(knowledge, begun);
      case ServedMark.Last.None() -> new Begun(knowledge(options, data), ServedMark.Begun.STARTER);
      case ServedMark.Last.Lost(var begun, String why) -> {
        home.errors()
            .println(
                "langnghe: what was served last cannot be read ("
                    + why
                    + "); it is built anew from the database");
        yield new Begun(knowledge(options, data), begun);
      }
    };
  }

  /// The starter files, as documents to be.
  StarterImport starter(Places places, Store store) {
    return new StarterImport(
        store.bookcase(), places.folders().knowledge(home.folder()), places.config(home.folder()));
  }

  /// Gives the name of a member by id; what is no id stays as it is.
  static UnaryOperator<String> names(Store store) {
    StaffBook staff = store.staff().accounts();
    return id -> staff.member(id).map(Member::name).orElse(id);
  }

  /// The starter knowledge. The examples of signals are run once for each revision.
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

  /// The folder that everything is kept in, made where there is none.
  Path dataFolder(ServeOptions options) throws CannotStart {
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

  /// The database.
  ///
  /// @param database name of the file where SQLite is used
  Store store(BotSettings settings, Path data, String database) throws CannotStart, IOException {
    String url =
        settings.storeUrl().isEmpty()
            ? "jdbc:sqlite:" + data.resolve(database)
            : settings.storeUrl();
    try {
      @Nullable String key = environment.apply(KEY_VARIABLE);
      Vault vault =
          key == null
              ? MasterKey.file(data.resolve("master.key"))
              : MasterKey.text(key, KEY_VARIABLE);
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

  /// The database of the service, which must be there.
  Store existing(BotSettings settings, Places places, String database)
      throws CannotStart, IOException {
    Path data = places.data(home.folder()).toAbsolutePath();
    if (settings.storeUrl().isEmpty() && !Files.exists(data.resolve(database))) {
      throw new CannotStart("there is no database in " + data + "; choose it with --data DIR");
    }
    return store(settings, data, database);
  }

  /// Signs the visitors' cookies, made where there is none.
  static WebChannel.Secret cookieKey(Path data) throws IOException {
    Path file = data.resolve("cookie.key");
    if (!Files.exists(file)) {
      byte[] key = new byte[32];
      new SecureRandom().nextBytes(key);
      Files.write(file, key);
      OwnerOnly.protect(file);
    }
    return new WebChannel.Secret(Files.readAllBytes(file));
  }

  /// What the command `cases` shows: one case with its history, or all that are open.
  static CaseBook book(Store store, Optional<String> id, Instant now) {
    CaseQueries queries = new CaseQueries(store);
    return new CaseBook(
        id.map(one -> queries.find(one).stream().toList()).orElseGet(queries::list),
        id.map(queries::history).orElse(List.of()),
        queries.watch(now),
        now);
  }

  /// The published texts of pages, from the knowledge in force.
  static PageTexts texts(LiveKnowledge live, BotSettings settings) {
    return new LiveTexts(live, Map.of("days", Integer.toString(settings.retentionDays())));
  }
}
