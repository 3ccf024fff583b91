package vn.langnghe.bot.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.editing.file.BlockCheck;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Right;
import vn.langnghe.knowledge.files.Problem;

/// What editors and reviewers do with documents. A revision is signed by somebody other than its
/// author who may sign that kind. Thread-safe.
public final class Editing {
  private static final int LONGEST_REASON = 500;

  private final Bookcase bookcase;

  public Editing(Bookcase bookcase) {
    this.bookcase = bookcase;
  }

  /// What becomes of a wish.
  public sealed interface Outcome {
    /// Done; the revision as it stands now.
    record Done(Revision.Ref ref) implements Outcome {}

    /// Somebody else kept a newer revision meanwhile; nothing was kept of this one.
    record Newer(Revision theirs) implements Outcome {}

    /// Not done.
    record Not(Reason reason) implements Outcome {}

    /// The words cannot stand in the file; each says why.
    record Unfit(List<Problem> why) implements Outcome {}
  }

  /// Why something was not done.
  public enum Reason {
    NOT_YOURS,
    UNKNOWN,
    OTHER_STATE,
    OWN_WORDS,
    OTHER_KIND,
    REASON_MISSING,
    NAME_TAKEN
  }

  /// The documents.
  public Bookcase bookcase() {
    return bookcase;
  }

  /// Keeps a draft.
  public Outcome save(Member by, Draft draft, Instant now) {
    if (!by.may(Right.EDIT)) {
      return new Outcome.Not(Reason.NOT_YOURS);
    }
    if (draft.reason().isBlank() || draft.reason().length() > LONGEST_REASON) {
      return new Outcome.Not(Reason.REASON_MISSING);
    }
    String id = draft.document().id();
    Optional<Line> line = bookcase.line(id);
    if (line.isPresent() && draft.madeFrom() == 0) {
      return new Outcome.Not(Reason.NAME_TAKEN);
    }
    if (line.isEmpty() && draft.madeFrom() > 0) {
      return new Outcome.Not(Reason.UNKNOWN);
    }
    List<Problem> unfit =
        draft.retires() ? List.of() : BlockCheck.of(draft.document(), draft.words());
    if (!unfit.isEmpty()) {
      return new Outcome.Unfit(unfit);
    }
    Entry entry = Entry.of(now, by.id(), Deed.KNOWLEDGE_DRAFTED, id);
    if (bookcase.save(draft, entry)) {
      return new Outcome.Done(new Revision.Ref(id, draft.madeFrom() + 1));
    }
    return bookcase.history(id).stream()
        .findFirst()
        .<Outcome>map(Outcome.Newer::new)
        .orElse(new Outcome.Not(Reason.UNKNOWN));
  }

  /// Sends a draft to review.
  public Outcome send(Member by, Revision.Ref ref, Instant now) {
    return by.may(Right.EDIT)
        ? move(by, ref, new Step(State.DRAFT, State.IN_REVIEW, Deed.KNOWLEDGE_SENT, ""), now)
        : new Outcome.Not(Reason.NOT_YOURS);
  }

  /// Takes a revision back out of review.
  public Outcome takeBack(Member by, Revision.Ref ref, Instant now) {
    return by.may(Right.EDIT)
        ? move(by, ref, new Step(State.IN_REVIEW, State.DRAFT, Deed.KNOWLEDGE_TAKEN_BACK, ""), now)
        : new Outcome.Not(Reason.NOT_YOURS);
  }

  /// Signs a revision: from now on it may be published. One of the starter files that is in force
  /// is signed where it stands.
  public Outcome sign(Member by, Revision.Ref ref, String remark, Instant now) {
    State from =
        bookcase.revision(ref).map(Revision::state).filter(State.STARTER::equals).isPresent()
            ? State.STARTER
            : State.IN_REVIEW;
    Step step = new Step(from, State.SIGNED, Deed.KNOWLEDGE_SIGNED, remark);
    return unfitReviewer(by, ref)
        .<Outcome>map(Outcome.Not::new)
        .orElseGet(() -> move(by, ref, step, now));
  }

  /// Sends a revision back to its author.
  ///
  /// @param remark what is wrong; must be given
  public Outcome reject(Member by, Revision.Ref ref, String remark, Instant now) {
    if (remark.isBlank()) {
      return new Outcome.Not(Reason.REASON_MISSING);
    }
    Step step = new Step(State.IN_REVIEW, State.REJECTED, Deed.KNOWLEDGE_REJECTED, remark);
    return unfitReviewer(by, ref)
        .<Outcome>map(Outcome.Not::new)
        .orElseGet(() -> move(by, ref, step, now));
  }

  /// Why somebody may not sign or reject a revision; empty when they may.
  public Optional<Reason> unfitReviewer(Member by, Revision.Ref ref) {
    Optional<Revision> revision = bookcase.revision(ref);
    Optional<Line> line = bookcase.line(ref.document());
    if (!by.may(Right.SIGN)) {
      return Optional.of(Reason.NOT_YOURS);
    }
    if (revision.isEmpty() || line.isEmpty()) {
      return Optional.of(Reason.UNKNOWN);
    }
    if (revision.get().author().equals(by.id())) {
      return Optional.of(Reason.OWN_WORDS);
    }
    return bookcase.kinds(by.id()).contains(line.get().document().kind())
        ? Optional.empty()
        : Optional.of(Reason.OTHER_KIND);
  }

  private record Step(State from, State to, Deed deed, String remark) {}

  private Outcome move(Member by, Revision.Ref ref, Step step, Instant now) {
    Entry entry =
        new Entry(now, by.id(), step.deed(), ref.document(), Integer.toString(ref.number()));
    boolean signed = step.to() == State.SIGNED;
    return bookcase.move(ref, step.from(), step.to(), signed, step.remark(), entry)
        ? new Outcome.Done(ref)
        : new Outcome.Not(Reason.OTHER_STATE);
  }
}
