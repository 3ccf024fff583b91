package vn.langnghe.bot.console.knowledge;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.bot.editing.Bookcase;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.Workshop;

/// Drafts as the service would answer with them. A try is built once and asked often: while
/// somebody types a question, only the first one waits. How many are kept goes by the memory of the
/// service; those that nobody asks make room before another is built. Thread-safe.
public final class Tries implements AutoCloseable {
  private static final int MOST = 3;

  /// What the service and one build need, and what one more try holds, with the starter content.
  private static final long NEEDED = 200L << 20;

  private static final long EACH = 40L << 20;

  private final Bookcase bookcase;
  private final Workshop workshop;
  private final Map<String, Held> held = new LinkedHashMap<>(8, 0.75f, true);
  private final Object building = new Object();
  private final int most;

  Tries(Bookcase bookcase, Workshop workshop) {
    this(bookcase, workshop, Runtime.getRuntime().maxMemory());
  }

  /// @param heap the largest the heap may become, in bytes
  Tries(Bookcase bookcase, Workshop workshop, long heap) {
    this.bookcase = bookcase;
    this.workshop = workshop;
    this.most = Math.clamp((heap - NEEDED) / EACH, 0, MOST);
    workshop.beforeBuilding(this::makeRoom);
  }

  private static final class Held {
    final Workshop.Tried tried;
    int users;
    boolean out;

    Held(Workshop.Tried tried) {
      this.tried = tried;
    }
  }

  /// Asks what is in force together with some documents as they would be.
  ///
  /// @param documents kept or not; those that let themselves go are left out
  <T> T asking(List<Placed> documents, Function<Workshop.Tried, T> question) {
    Held mine = borrow(documents);
    try {
      return question.apply(mine.tried);
    } finally {
      giveBack(mine);
    }
  }

  private Held borrow(List<Placed> documents) {
    long base = bookcase.newest();
    String key =
        documents.stream()
            .map(one ->
                one.document().id() + one.revision().retires() + one.revision().words().hash())
            .sorted()
            .collect(Collectors.joining("\n", base + "\n", ""));
    Optional<Held> known = known(key);
    if (known.isPresent()) {
      return known.get();
    }
    synchronized (building) {
      return known(key).orElseGet(() -> keep(key, build(base, documents)));
    }
  }

  private Optional<Held> known(String key) {
    synchronized (held) {
      Optional<Held> known = Optional.ofNullable(held.get(key));
      known.ifPresent(one -> one.users++);
      return known;
    }
  }

  private Workshop.Tried build(long base, List<Placed> documents) {
    makeRoom(); // before the texts of the next are read
    return base > 0
        ? workshop.tried(Workshop.Draft.of(base, bookcase.inForce(base, files()), documents))
        : new Workshop.Tried(Optional.empty(), List.of());
  }

  private Held keep(String key, Workshop.Tried tried) {
    Held fresh = new Held(tried);
    synchronized (held) {
      fresh.users++;
      held.put(key, fresh);
    }
    return fresh;
  }

  private void makeRoom() {
    leaveAllBut(Math.max(0, most - 1));
  }

  /// Lets go of the oldest that nobody asks; the one that is asked stays until it is answered.
  private void leaveAllBut(int kept) {
    synchronized (held) {
      Iterator<Held> oldest = held.values().iterator();
      int over = held.size() - kept;
      while (over > 0 && oldest.hasNext()) {
        Held one = oldest.next();
        if (one.users == 0) {
          leave(one);
          oldest.remove();
          over--;
        }
      }
    }
  }

  /// How many are held ready.
  int size() {
    synchronized (held) {
      return held.size();
    }
  }

  /// The files in force that answers depend on. Of the training lines only the build reads more
  /// than that there are some, and they are most of all texts: one file of them stands for all.
  private Set<String> files() {
    Set<String> files = new HashSet<>();
    boolean trained = false;
    for (Line line : bookcase.lines()) {
      boolean training = line.document().kind() == Kind.TRAINING;
      if (line.inForce() > 0 && !(training && trained)) {
        files.add(line.document().file());
        trained |= training;
      }
    }
    return files;
  }

  private static void leave(Held old) {
    old.out = true;
    if (old.users == 0) {
      old.tried.close();
    }
  }

  private void giveBack(Held mine) {
    synchronized (held) {
      mine.users--;
      if (mine.out && mine.users == 0) {
        mine.tried.close();
      }
    }
  }

  @Override
  public void close() {
    synchronized (held) {
      held.values().forEach(Tries::leave);
      held.clear();
    }
  }
}
