package vn.langnghe.bot.editing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.editing.gate.Report;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Right;
import vn.langnghe.knowledge.Knowledge;

/// Puts signed revisions in force, after the gate, and goes back. Thread-safe.
public final class Publishing {
  private final Bookcase bookcase;
  private final Workshop workshop;
  private final Runnable published;

  /// @param published called after each publication: this node need not wait for its next look
  public Publishing(Bookcase bookcase, Workshop workshop, Runnable published) {
    this.bookcase = bookcase;
    this.workshop = workshop;
    this.published = published;
  }

  /// What somebody wants to publish.
  ///
  /// @param base the publication that was in force when they looked
  /// @param refs revisions to come into force; those that let a document go take it out
  /// @param over why it is to be published in spite of a fall; empty where no fall is accepted
  public record Wish(long base, Set<Revision.Ref> refs, String reason, Optional<String> over) {
    public Wish {
      refs = Set.copyOf(refs);
    }
  }

  /// What becomes of it.
  public sealed interface Outcome {
    /// In force from now on.
    record Done(Publication publication) implements Outcome {}

    /// The gate stopped it, or a fall needs a written reason.
    record Stopped(Report report) implements Outcome {}

    /// Somebody published meanwhile; look again.
    record Overtaken(long newest) implements Outcome {}

    /// Not done.
    record Not(Reason reason) implements Outcome {}
  }

  /// Why something was not done.
  public enum Reason {
    NOT_YOURS,
    NOTHING,
    NOT_SIGNED,
    REASON_MISSING,
    UNKNOWN,
    CANNOT_BE_SERVED
  }

  /// How much of what is in force somebody has signed.
  ///
  /// @param silent cards that `mode: production` would not say
  /// @param barring other documents that must be signed, or taken out, before `mode: production`
  public record Signed(int signed, int all, List<Line> silent, List<Line> barring) {
    /// The count over what is in force.
    public static Signed of(Collection<Line> lines) {
      List<Line> served = lines.stream().filter(line -> line.inForce() > 0).toList();
      List<Line> open = served.stream().filter(line -> line.signedBy().isEmpty()).toList();
      return new Signed(
          served.size() - open.size(),
          served.size(),
          open.stream().filter(line -> line.document().kind() == Kind.CARD).toList(),
          open.stream().filter(line -> line.document().kind() != Kind.CARD).toList());
    }
  }

  /// How much is signed.
  public Signed signed() {
    return Signed.of(bookcase.lines());
  }

  /// What waits to be published.
  public List<Line> ready() {
    return bookcase.lines().stream().filter(Line::isReady).toList();
  }

  /// Runs the gate on what would be in force. Takes seconds.
  public Report check(Set<Revision.Ref> refs) {
    return workshop.check(draft(bookcase.newest(), refs)).report();
  }

  /// What would be in force, for looking at: answers as the service would. Close it.
  ///
  /// @param refs revisions of any state
  public Workshop.Tried tried(Collection<Revision.Ref> refs) {
    return workshop.tried(draft(bookcase.newest(), refs));
  }

  /// The knowledge a page may look things up in; borrowed for the time of one question.
  public <T> T asking(java.util.function.Function<Knowledge, T> question) {
    return workshop.asking(question);
  }

  /// Publishes.
  public Outcome publish(Member by, Wish wish, Instant now) {
    if (!by.may(Right.PUBLISH)) {
      return new Outcome.Not(Reason.NOT_YOURS);
    }
    if (wish.reason().isBlank() || wish.over().filter(String::isBlank).isPresent()) {
      return new Outcome.Not(Reason.REASON_MISSING);
    }
    List<Placed> chosen = bookcase.placed(wish.refs());
    if (chosen.isEmpty() || chosen.size() < wish.refs().size()) {
      return new Outcome.Not(Reason.NOTHING);
    }
    if (!chosen.stream().allMatch(one -> one.revision().state() == State.SIGNED)) {
      return new Outcome.Not(Reason.NOT_SIGNED);
    }
    long newest = bookcase.newest();
    if (newest != wish.base()) {
      return new Outcome.Overtaken(newest);
    }
    Workshop.Checked checked = workshop.check(draft(newest, wish.refs()));
    Report report = checked.report();
    boolean over = report.verdict() == Report.Verdict.FALLS && wish.over().isPresent();
    if (report.verdict() != Report.Verdict.PASSES && !over) {
      return new Outcome.Stopped(report);
    }
    String reason = over ? wish.reason() + " | over falls: " + wish.over().get() : wish.reason();
    Deed deed = over ? Deed.KNOWLEDGE_OVERRIDDEN : Deed.KNOWLEDGE_PUBLISHED;
    String content = checked.content();
    String written = workshop.written(report);
    return keep(
        by,
        new Publication(newest + 1, now, by.id(), reason, 0, content, written, changes(chosen)),
        deed);
  }

  private static Map<String, Integer> changes(List<Placed> chosen) {
    Map<String, Integer> changes = new HashMap<>();
    chosen.forEach(one ->
        changes.put(one.document().id(), one.revision().retires() ? 0 : one.revision().number()));
    return changes;
  }

  /// Puts an older set in force again, in one step, without the gate: it has served before.
  ///
  /// @param to number of the publication to go back to
  public Outcome restore(Member by, long to, String reason, Instant now) {
    if (!by.may(Right.PUBLISH)) {
      return new Outcome.Not(Reason.NOT_YOURS);
    }
    if (reason.isBlank()) {
      return new Outcome.Not(Reason.REASON_MISSING);
    }
    Optional<Publication> older = bookcase.publication(to);
    if (older.isEmpty()) {
      return new Outcome.Not(Reason.UNKNOWN);
    }
    long newest = bookcase.newest();
    Map<String, Integer> changes = back(bookcase.set(newest), bookcase.set(to));
    if (changes.isEmpty()) {
      return new Outcome.Not(Reason.NOTHING);
    }
    Workshop.Draft draft = new Workshop.Draft(newest, bookcase.inForce(to));
    Optional<String> content = workshop.servable(draft);
    if (content.isEmpty()) {
      return new Outcome.Not(Reason.CANNOT_BE_SERVED);
    }
    Publication next =
        new Publication(newest + 1, now, by.id(), reason, to, content.get(), "", changes);
    return keep(by, next, Deed.KNOWLEDGE_RESTORED);
  }

  private Outcome keep(Member by, Publication next, Deed deed) {
    String number = Long.toString(next.number());
    if (!bookcase.publish(next, new Entry(next.at(), by.id(), deed, "", number))) {
      return new Outcome.Overtaken(bookcase.newest());
    }
    published.run();
    return new Outcome.Done(next);
  }

  private Workshop.Draft draft(long base, Collection<Revision.Ref> refs) {
    return Workshop.Draft.of(base, bookcase.inForce(base), bookcase.placed(refs));
  }

  /// What must change so that one set becomes another.
  static Map<String, Integer> back(Map<String, Integer> now, Map<String, Integer> then) {
    Map<String, Integer> changes = new HashMap<>();
    now.keySet().forEach(document -> changes.put(document, 0));
    changes.putAll(then);
    changes.entrySet().removeIf(change -> change.getValue().equals(now.get(change.getKey())));
    return changes;
  }
}
