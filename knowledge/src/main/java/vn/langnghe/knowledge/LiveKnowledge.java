package vn.langnghe.knowledge;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// The snapshot in force. A turn borrows it and keeps what it began with; publishing swaps in the
/// next one; the old one is closed when its last borrower gives it back. Thread-safe.
public final class LiveKnowledge implements AutoCloseable {
  private final AtomicReference<Counted> live;
  private volatile Set<String> out = Set.of();

  /// Puts the first snapshot in force.
  public LiveKnowledge(Knowledge first) {
    live = new AtomicReference<>(new Counted(first));
  }

  /// Borrows the snapshot in force; close the loan when the turn is over.
  public Loan borrow() {
    while (true) {
      Counted counted = live.get();
      if (counted.enter()) {
        return new Loan(counted, counted.knowledge.without(out));
      }
    }
  }

  /// Puts another snapshot in force. Turns under way end with the one they began with.
  public void publish(Knowledge next) {
    live.getAndSet(new Counted(next)).leave();
  }

  /// Takes hotlines out of whatever is borrowed from now on, until another set is given. Turns
  /// under way end with what they began with.
  ///
  /// @param lines ids of the lines that are out; none puts all back
  public void takeOut(Set<String> lines) {
    out = Set.copyOf(lines);
  }

  /// Gives up the snapshot in force; nothing can be borrowed afterwards.
  @Override
  public void close() {
    live.get().leave();
  }

  /// A snapshot on loan.
  public static final class Loan implements AutoCloseable {
    private final Counted counted;
    private final Knowledge view;

    private Loan(Counted counted, Knowledge view) {
      this.counted = counted;
      this.view = view;
    }

    /// The snapshot; sound until the loan is closed.
    public Knowledge knowledge() {
      return view;
    }

    /// The same with the lines that are out: for whoever builds or compares the next one.
    public Knowledge whole() {
      return counted.knowledge;
    }

    @Override
    public void close() {
      counted.leave();
    }
  }

  /// A snapshot and how many hold it: one for being in force, one for each loan; closed at zero.
  private static final class Counted {
    private final Knowledge knowledge;
    private final AtomicInteger holders = new AtomicInteger(1);

    Counted(Knowledge knowledge) {
      this.knowledge = knowledge;
    }

    boolean enter() {
      int before = holders.getAndUpdate(count -> count == 0 ? 0 : count + 1);
      return before > 0;
    }

    void leave() {
      if (holders.decrementAndGet() == 0) {
        knowledge.close();
      }
    }
  }
}
