package vn.langnghe.bot.editing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.langnghe.bot.editing.gate.Report;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.files.Problem;

/// Makes of documents what the service would answer with. Thread-safe.
public interface Workshop {
  /// Documents that could be in force together.
  ///
  /// @param base the publication it was made from
  record Draft(long base, List<Placed> documents) {
    public Draft {
      documents = documents.stream().sorted(Placed.ORDER).toList();
    }

    /// What would be in force with some changes.
    ///
    /// @param changes revisions that take the place of others; those that let a document go take it
    ///   out
    public static Draft of(long base, Collection<Placed> inForce, Collection<Placed> changes) {
      Map<String, Placed> set = new HashMap<>();
      inForce.forEach(one -> set.put(one.document().id(), one));
      for (Placed one : changes) {
        if (one.revision().retires()) {
          set.remove(one.document().id());
        } else {
          set.put(one.document().id(), one);
        }
      }
      return new Draft(base, List.copyOf(set.values()));
    }
  }

  /// What became of a try.
  ///
  /// @param knowledge answers as the service would; empty when it cannot be served
  /// @param problems why not: file, line and remedy
  record Tried(Optional<Knowledge> knowledge, List<Problem> problems) implements AutoCloseable {
    public Tried {
      problems = List.copyOf(problems);
    }

    @Override
    public void close() {
      knowledge.ifPresent(Knowledge::close);
    }
  }

  /// Builds it, without the examples of signals. Whoever asked closes it.
  Tried tried(Draft draft);

  /// The revision of its files as a whole, where it can be served.
  Optional<String> servable(Draft draft);

  /// What the gate found.
  ///
  /// @param content revision of its files as a whole; empty when they cannot be read
  record Checked(Report report, String content) {}

  /// Measures it beside what is in force.
  Checked check(Draft draft);

  /// Asks what is in force.
  <T> T asking(Function<Knowledge, T> question);

  /// Runs something before each build: who keeps tries ready lets go of some, so that there is
  /// room.
  void beforeBuilding(Runnable makeRoom);

  /// A report as it is kept.
  String written(Report report);

  /// Reads what [#written] wrote; empty for a publication without one.
  Optional<Report> read(String written);
}
