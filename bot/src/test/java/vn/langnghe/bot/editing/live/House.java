package vn.langnghe.bot.editing.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.editing.Bookcase;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Draft;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Publishing;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.bot.escalation.policy.LivePolicy;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.text.Language;

/// A node with a newsroom, and the people who work in it.
public final class House implements AutoCloseable {
  /// Writes.
  public static final Member EDITOR = member("editor", Role.EDITOR);

  /// Signs.
  public static final Member REVIEWER = member("reviewer", Role.REVIEWER);

  /// Publishes.
  public static final Member SUPERVISOR = member("supervisor", Role.SUPERVISOR);

  private final Store store;
  private final LiveKnowledge live;
  private final Newsroom news;
  private final LivePolicy policy;

  private House(Store store, LiveKnowledge live, Newsroom news, LivePolicy policy) {
    this.store = store;
    this.live = live;
    this.news = news;
    this.policy = policy;
  }

  /// Opens a node over a database.
  public static House open(String url, Path data) throws Exception {
    Files.createDirectories(data);
    Store store = Store.open(url, MasterKey.file(data.resolve("../master.key").normalize()));
    ServedMark.Last last = ServedMark.read(data.resolve("knowledge"), Starter.texts());
    LiveKnowledge live =
        new LiveKnowledge(
            last instanceof ServedMark.Last.Kept kept ? kept.knowledge() : Starter.load());
    LivePolicy policy = new LivePolicy(Policy.NOBODY);
    Newsroom news =
        new Newsroom(
            new Newsroom.Ports(
                data.resolve("knowledge"),
                store.bookcase(),
                live,
                Starter.texts(),
                id -> id,
                store.staff().audit(),
                new Dialogue(30, policy),
                new Duty(policy, next -> Optional.empty()),
                InstantSource.system(),
                data.getFileName().toString(),
                Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())),
            begun(last));
    StarterImport starter = new StarterImport(store.bookcase(), Starter.CONTENT, Starter.CONFIG);
    House house = new House(store, live, news, policy);
    Optional<String> refused = news.catchUp(starter);
    if (refused.isPresent()) {
      house.close();
      throw new Refused(refused.get());
    }
    news.begin(starter);
    news.start(starter);
    return house;
  }

  private static ServedMark.Begun begun(ServedMark.Last last) {
    return switch (last) {
      case ServedMark.Last.None() -> ServedMark.Begun.STARTER;
      case ServedMark.Last.Lost lost -> lost.begun();
      case ServedMark.Last.Kept kept -> kept.begun();
    };
  }

  /// The node does not start.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  private static Member member(String name, Role role) {
    return new Member(name, name, name, Set.of(role), Language.VI, Member.State.ACTIVE, true);
  }

  /// The snapshot in force here.
  public LiveKnowledge live() {
    return live;
  }

  /// Who takes cases here.
  public Policy policy() {
    return policy.get();
  }

  public Newsroom news() {
    return news;
  }

  public Bookcase bookcase() {
    return store.bookcase();
  }

  public Store store() {
    return store;
  }

  /// The words of a document in force.
  public String words(String id) {
    Line line = bookcase().line(id).orElseThrow();
    return bookcase().revision(new Revision.Ref(id, line.inForce())).orElseThrow().words().text();
  }

  /// Writes and signs a revision of a document.
  public Revision.Ref signed(String id, String words) {
    Line line = bookcase().line(id).orElseThrow();
    Revision revision = bookcase().revision(line.newestRef()).orElseThrow();
    Draft draft =
        new Draft(
            line.document(),
            line.newest(),
            new Words(words, revision.words().twin()),
            words.isEmpty(),
            "test",
            Optional.empty(),
            List.of());
    Instant now = Instant.now();
    Editing editing = news.editing();
    Editing.Outcome saved = editing.save(EDITOR, draft, now);
    if (!(saved instanceof Editing.Outcome.Done(Revision.Ref ref))) {
      throw new AssertionError(saved.toString());
    }
    editing.send(EDITOR, ref, now);
    if (!(editing.sign(REVIEWER, ref, "", now) instanceof Editing.Outcome.Done)) {
      throw new AssertionError("not signed");
    }
    return ref;
  }

  /// Publishes with everything the wish needs.
  public Publishing.Outcome publish(Set<Revision.Ref> refs, Optional<String> over) {
    return news.publishing()
        .publish(
            SUPERVISOR,
            new Publishing.Wish(bookcase().newest(), refs, "test", over),
            Instant.now());
  }

  /// A draft of a document that is new.
  public static Draft fresh(Document document, String words) {
    return new Draft(document, 0, Words.of(words), false, "test", Optional.empty(), List.of());
  }

  @Override
  public void close() {
    news.close();
    live.close();
    store.close();
  }
}
