package vn.langnghe.bot.editing.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.editing.Bookcase;
import vn.langnghe.bot.editing.Publication;
import vn.langnghe.bot.editing.Serving;
import vn.langnghe.bot.editing.file.FilePlan;
import vn.langnghe.bot.editing.file.Folders;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.Loaded;
import vn.langnghe.knowledge.files.Wording;

/// Keeps one node at the newest publication. Where it cannot be built, the node keeps what it has,
/// says so, and tries again. Thread-safe.
public final class Follower {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final Duration AGAIN = Duration.ofSeconds(30);
  private static final Duration BEAT = Duration.ofMinutes(1);

  private final Path folder;
  private final Bookcase bookcase;
  private final Bench bench;
  private final LiveKnowledge live;
  private final AuditBook audit;
  private final InstantSource clock;
  private final String node;
  private volatile State state;

  /// How the node stands.
  ///
  /// @param number the publication it serves; 0 for the starter files
  /// @param files where that stands on disk; empty for the starter files
  /// @param failed a publication that could not be built; 0 for none
  /// @param told when the store was last told
  private record State(
      long number,
      Optional<ServedFolder> files,
      long failed,
      Optional<Wording> fault,
      Instant tried,
      Instant told) {}

  /// @param node its name, for the others
  /// @param serving what the node has begun with
  @SuppressWarnings("checkstyle:ParameterNumber")
  public Follower(
      Path folder,
      Bookcase bookcase,
      Bench bench,
      LiveKnowledge live,
      AuditBook audit,
      InstantSource clock,
      String node,
      ServedMark.Begun serving) {
    this.folder = folder;
    this.bookcase = bookcase;
    this.bench = bench;
    this.live = live;
    this.audit = audit;
    this.clock = clock;
    this.node = node;
    this.state =
        new State(
            serving.number(),
            serving.folder().map(ServedFolder::new),
            0,
            Optional.empty(),
            Instant.EPOCH,
            Instant.EPOCH);
  }

  /// Number of the publication that this node answers with; 0 for the starter files.
  public long number() {
    return state.number();
  }

  /// Why this node does not answer with the newest publication; empty when all is well.
  public Optional<Wording> fault() {
    return state.fault();
  }

  /// This node's snapshot is that of a publication: it was read from the files it came from.
  public void holds(long number) {
    state = new State(number, state.files(), 0, Optional.empty(), Instant.EPOCH, Instant.EPOCH);
  }

  /// The same, once more from files of its own: from now on no start reads the starter files.
  public synchronized void settle(long number) {
    if (state.number() <= number && state.files().isEmpty()) {
      holds(0);
      look();
    }
  }

  /// Looks for a newer publication and serves it. Faults of the store are thrown.
  public synchronized void look() {
    long newest = bookcase.newest();
    Instant now = clock.instant();
    State was = state;
    boolean waits = was.failed() == newest && now.isBefore(was.tried().plus(AGAIN));
    if (newest > 0 && newest != was.number() && !waits) {
      follow(newest, now);
    }
    if (state.told().plus(BEAT).isBefore(now)) {
      State is = state;
      bookcase.serves(new Serving(node, is.number(), now, is.fault()));
      state = new State(is.number(), is.files(), is.failed(), is.fault(), is.tried(), now);
    }
  }

  private void follow(long newest, Instant now) {
    State was = state;
    try (LiveKnowledge.Loan loan = live.borrow()) {
      ServedFolder files = write(newest);
      switch (bench.load(files, Optional.of(loan.whole()))) {
        case Loaded.Ready(Knowledge next) -> {
          live.publish(next);
          bench.duty(files);
          ServedMark.set(folder, newest, next.revision());
          state = new State(newest, Optional.of(files), 0, Optional.empty(), now, Instant.EPOCH);
          sweep(newest, was.number());
          LOG.info("serves publication {} of the knowledge", newest);
        }
        case Loaded.Rejected(var problems) -> failed(newest, now, problems.getFirst().told());
      }
    } catch (IOException | RuntimeException e) {
      if (state.number() == newest) {
        LOG.warn("what was served before {} is not closed: {}", newest, e.getClass().getName());
        return;
      }
      failed(newest, now, new Wording.Word(e.getClass().getSimpleName() + ": " + e.getMessage()));
    }
  }

  private void failed(long newest, Instant now, Wording why) {
    State was = state;
    Wording fault =
        was.number() == 0
            ? Wording.of("publication {} cannot be built here: {}", newest, why)
            : Wording.of(
                "publication {} cannot be built here, still serving {}: {}",
                newest,
                was.number(),
                why);
    LOG.error("{}", fault);
    if (was.failed() != newest) {
      audit.note(new Entry(now, "", Deed.KNOWLEDGE_NOT_SERVED, "", Long.toString(newest)));
    }
    state = new State(was.number(), was.files(), newest, Optional.of(fault), now, Instant.EPOCH);
  }

  /// The files of a publication; those that did not change come from the one before.
  private ServedFolder write(long newest) throws IOException {
    State was = state;
    Path target = folder.resolve("p" + newest);
    Optional<ServedFolder> base = was.files().filter(files -> Files.isDirectory(files.path()));
    if (base.isEmpty() || was.number() == 0) {
      SortedMap<String, String> all = ServedFolder.texts(bookcase.inForce(newest), bench.names());
      return ServedFolder.write(target, all, Optional.empty(), Set.of());
    }
    Set<String> changed = bookcase.changed(was.number(), newest);
    Set<String> stale = new HashSet<>(changed);
    changed.stream()
        .filter(file -> file.endsWith(".md"))
        .forEach(file -> stale.add(FilePlan.twin(file)));
    SortedMap<String, String> texts =
        ServedFolder.texts(bookcase.inForce(newest, changed), bench.names());
    return ServedFolder.write(target, texts, base, stale);
  }

  /// Takes away the folders of publications that no node of this machine needs any more.
  private void sweep(long number, long before) {
    Set<String> kept = Set.of("p" + number, "p" + before);
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path one : folders.filter(Files::isDirectory).toList()) {
        String name = one.getFileName().toString();
        if (name.matches("p\\d+") && !kept.contains(name)) {
          Folders.delete(one);
        }
      }
    } catch (IOException e) {
      LOG.warn("old publications stay in {}: {}", folder, e.getClass().getSimpleName());
    }
  }

  /// What the newest publication holds and this node's snapshot does not say yet.
  public Optional<Publication> newest() {
    List<Publication> one = bookcase.publications(1);
    return one.stream().findFirst();
  }
}
