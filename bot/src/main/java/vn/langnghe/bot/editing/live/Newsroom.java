package vn.langnghe.bot.editing.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.editing.Bookcase;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Publication;
import vn.langnghe.bot.editing.Publishing;
import vn.langnghe.bot.editing.Workshop;
import vn.langnghe.bot.editing.gate.Gate;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Wording;

/// Everything of a node that has to do with editing and publishing, with the thread that keeps the
/// node at the newest publication.
public final class Newsroom implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);
  private static final long LOOK_MILLIS = 200;

  private static final String NO_PUBLICATION =
      "this node has served published knowledge, but the database holds none: it is another one, or"
          + " was lost. Bring back the right database; to begin anew with the starter files, take"
          + " away ";

  /// The import waits until the first people are served.
  private static final long IMPORT_MILLIS = 2_000;

  private static final long SPARE_MILLIS = 15_000;

  private final Ports ports;
  private final ServedMark.Begun begun;
  private final Bench bench;
  private final Follower follower;
  private final Editing editing;
  private final Publishing publishing;
  private final ScheduledExecutorService thread;
  private final List<Future<?>> plans = new CopyOnWriteArrayList<>();

  /// What the rest of the service lends.
  ///
  /// @param folder of the data folder, for this node alone
  /// @param needed texts that the service uses, with the slots it fills
  /// @param names gives the name of a member by id; a name that is no id stays as it is
  /// @param duty who takes cases, as published
  /// @param node its name, for the others
  /// @param thread for looking and building, one after the other; shut down by [#close]
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Ports(
      Path folder,
      Bookcase bookcase,
      LiveKnowledge live,
      Map<String, Set<String>> needed,
      UnaryOperator<String> names,
      AuditBook audit,
      Dialogue dialogue,
      Duty duty,
      InstantSource clock,
      String node,
      ScheduledExecutorService thread) {}

  /// @param begun what the node has begun with
  public Newsroom(Ports ports, ServedMark.Begun begun) {
    this.ports = ports;
    this.begun = begun;
    this.thread = ports.thread();
    this.bench =
        new Bench(
            ports.folder(),
            ports.live(),
            ports.needed(),
            ports.bookcase(),
            ports.names(),
            new Gate(ports.dialogue()),
            ports.duty());
    this.follower =
        new Follower(
            ports.folder(),
            ports.bookcase(),
            bench,
            ports.live(),
            ports.audit(),
            ports.clock(),
            ports.node(),
            begun);
    this.editing = new Editing(ports.bookcase());
    this.publishing = new Publishing(ports.bookcase(), bench, this::soon);
  }

  /// Drafts and signatures.
  public Editing editing() {
    return editing;
  }

  /// Publications.
  public Publishing publishing() {
    return publishing;
  }

  /// Tries of drafts.
  public Workshop workshop() {
    return bench;
  }

  /// What this node serves.
  public Follower follower() {
    return follower;
  }

  /// Brings the node to the newest publication before anybody is served. Where there is none and
  /// never was, the node has begun with the starter files and stays with them. Where the newest
  /// cannot be built, it serves the one it served last. The starter files never stand in for a
  /// publication: a line that was taken out since would come back with them.
  ///
  /// @return why nobody may be served; empty when all is well
  public Optional<String> catchUp(StarterImport starter) throws IOException {
    List<Problem> problems = starter.supplement(ports.needed().keySet(), ports.clock().instant());
    problems.forEach(problem -> LOG.error("{}", problem));
    long newest = ports.bookcase().newest();
    Optional<Publication> publication = ports.bookcase().publication(newest);
    if (publication.isEmpty()) {
      return begun.hasServed() ? Optional.of(NO_PUBLICATION + ports.folder()) : Optional.empty();
    }
    try (LiveKnowledge.Loan loan = ports.live().borrow()) {
      Knowledge now = loan.whole();
      String content = publication.get().content();
      if (content.equals(now.revision())) {
        follower.holds(newest);
      } else if (follower.number() == newest && !content.isEmpty()) {
        follower.holds(0);
      }
    }
    follower.look();
    return follower.number() == 0
        ? Optional.of(
            follower
                .fault()
                .map(Wording::toString)
                .orElse("publication " + newest + " cannot be built"))
        : Optional.empty();
  }

  /// Why what this node has begun with may not be shown to anybody, without going after the newest
  /// publication; empty when it may.
  public Optional<String> barred() {
    Optional<Publication> newest = ports.bookcase().publication(ports.bookcase().newest());
    boolean old =
        begun.number() == 0 && newest.isPresent() && !newest.get().content().equals(held());
    return begun.lost() || old
        ? Optional.of("the published knowledge is not on this disk")
        : Optional.empty();
  }

  /// Starts to follow publications, and imports the starter files where there is no publication.
  public void start(StarterImport starter) {
    plans.add(
        thread.schedule(() -> quietly(() -> begin(starter)), IMPORT_MILLIS, TimeUnit.MILLISECONDS));
    plans.add(
        thread.scheduleWithFixedDelay(
            () -> quietly(follower::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS));
    plans.add(
        thread.scheduleWithFixedDelay(
            new SpareHeap()::look, SPARE_MILLIS, SPARE_MILLIS, TimeUnit.MILLISECONDS));
  }

  /// Imports the starter files now, where there is no publication.
  ///
  /// @throws IOException when they cannot be read
  public void begin(StarterImport starter) throws IOException {
    String revision = held();
    boolean fresh = ports.bookcase().newest() == 0;
    List<Problem> problems = starter.begin(revision, ports.clock().instant());
    problems.forEach(problem -> LOG.error("the starter files are not imported: {}", problem));
    int differing = fresh ? 0 : starter.differing(ports.clock().instant());
    if (differing > 0) {
      LOG.warn(
          "publication {} is served; {} documents in the files of the knowledge and the config folder"
              + " differ from it, and do not count: bring changed files in with './langnghe knowledge"
              + " import', or see what is served with './langnghe knowledge export'",
          ports.bookcase().newest(),
          differing);
    }
    boolean same =
        ports
            .bookcase()
            .publication(1)
            .filter(first -> first.content().equals(revision))
            .isPresent();
    if (same && !begun.hasServed()) {
      follower.settle(1);
    }
  }

  /// The revision of what this node holds, lines that are out included.
  private String held() {
    try (LiveKnowledge.Loan loan = ports.live().borrow()) {
      return loan.whole().revision();
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void quietly(Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      LOG.error("looking for knowledge failed: {}; tried again", e.getClass().getSimpleName());
    }
  }

  private void soon() {
    try {
      thread.execute(() -> quietly(follower::look));
    } catch (RejectedExecutionException e) {
      LOG.debug("published while stopping; the next start serves it");
    }
  }

  @Override
  public void close() {
    plans.forEach(plan -> plan.cancel(false));
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("stopped amid building the knowledge; the next start builds it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
