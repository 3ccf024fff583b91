package vn.langnghe.bot.store.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.escalation.Case;
import vn.langnghe.bot.escalation.CaseEvent;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Ruling;
import vn.langnghe.bot.escalation.Transitions;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.store.CaseKeeper;
import vn.langnghe.bot.store.ChatRows;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Task;
import vn.langnghe.knowledge.danger.Level;

/// Moves cases: with the turns of their conversations, by the hand of counsellors, by clocks. Each
/// move is one transaction under the lock of the conversation. Thread-safe.
public final class CaseRows implements CaseKeeper {
  private final Database database;
  private final ChatRows chats;
  private final Supplier<Policy> policy;
  private final Owed owed;

  /// Cases under one policy.
  public CaseRows(Store store, Policy policy) {
    this(store, () -> policy);
  }

  /// @param policy in force at the moment of each move
  public CaseRows(Store store, Supplier<Policy> policy) {
    this.database = store.database();
    this.chats = store.chats();
    this.policy = policy;
    this.owed = new Owed(chats);
  }

  Policy policy() {
    return policy.get();
  }

  private Transitions transitions() {
    return new Transitions(policy.get());
  }

  /// What came of an event.
  ///
  /// @param ruling empty when there is no such case
  /// @param it the case after it; empty when there is none
  public record Outcome(Optional<Ruling> ruling, Optional<Case> it) {
    static final Outcome UNKNOWN = new Outcome(Optional.empty(), Optional.empty());
  }

  /// Something done in the transaction of a move, where the case moved.
  @FunctionalInterface
  public interface Alongside {
    /// Nothing.
    Alongside NOTHING = (handle, it) -> {};

    /// @param it the case as it now is
    void with(Handle handle, Case it);
  }

  /// An event happens to a case.
  public Outcome act(String caseId, CaseEvent event, Instant now, Alongside alongside) {
    return database.write(handle -> {
      Optional<Case> found = locked(handle, caseId);
      if (found.isEmpty()) {
        return Outcome.UNKNOWN;
      }
      return moved(handle, found.get(), event, now, alongside);
    });
  }

  Outcome moved(Handle handle, Case before, CaseEvent event, Instant now, Alongside alongside) {
    if (event instanceof CaseEvent.Take take) {
      Stream.concat(before.state().holder().stream(), Stream.of(take.counsellor().account()))
          .distinct()
          .sorted()
          .forEach(account -> LoadRows.lock(handle, account));
    }
    Moment moment = event.asksForStaff() ? StaffRows.moment(handle, now) : Moment.at(now);
    Ruling ruling = transitions().next(before, event, moment);
    Case after = before;
    if (ruling instanceof Ruling.Moved move) {
      keep(handle, before, move, now);
      after = move.next();
      if (!(event instanceof CaseEvent.Due)) {
        bore(handle, before, after, now);
      }
      alongside.with(handle, after);
    }
    return new Outcome(Optional.of(ruling), Optional.of(after));
  }

  /// Who wrote in a case and has it no more bears it for a while, however it went on.
  private void bore(Handle handle, Case before, Case after, Instant now) {
    Optional<String> holder = before.state().holder();
    boolean over = !after.state().holder().equals(holder);
    if (over && before.state().spokenAt().isPresent()) {
      holder.ifPresent(
          account -> LoadRows.ended(handle, before, account, policy.get().care(), now));
    }
  }

  /// A case with its conversation locked; read after the lock, so that nobody moves it meanwhile.
  Optional<Case> locked(Handle handle, String caseId) {
    return handle
        .createQuery("select conversation_id from care_case where id = :id")
        .bind("id", caseId)
        .mapTo(String.class)
        .findOne()
        .filter(conversation -> chats.lock(handle, conversation))
        .flatMap(conversation -> CaseTable.find(handle, caseId));
  }

  /// Opens a case for a conversation, or finds the one that is open.
  ///
  /// @return its id; empty when there is no such conversation
  public Optional<String> open(String conversation, Instant now) {
    return database.write(handle -> {
      if (!chats.lock(handle, conversation)) {
        return Optional.empty();
      }
      Optional<Case> latest = CaseTable.latest(handle, conversation);
      CaseEvent.Stated nothing = new CaseEvent.Stated(Level.NONE, List.of());
      if (latest.isPresent() && latest.get().state().isOpen()) {
        return Optional.of(latest.get().id());
      }
      return Optional.of(
          opened(handle, conversation, latest, Desk.Origin.COUNSELLOR, nothing, now));
    });
  }

  @Override
  public void turned(Handle handle, Task task, Turn turn, Instant now) {
    boolean person = !(task.content() instanceof Content.Due);
    boolean calls = owes(turn, Effect.OPEN_CASE) || owes(turn, Effect.PAGE);
    boolean touches =
        calls
            || task.isHeld()
            || owes(turn, Effect.NOTE)
            || owes(turn, Effect.SUPERVISOR)
            || owes(turn, Effect.CLOSE_CASE);
    if (!touches) {
      return;
    }
    Optional<Case> latest = CaseTable.latest(handle, task.conversationId());
    Optional<Case> open = latest.filter(one -> one.state().isOpen());
    if (person && calls) {
      CaseEvent.Stated stated = new CaseEvent.Stated(turn.level(), turn.next().topics());
      if (open.isPresent()) {
        moved(handle, open.get(), stated, now, Alongside.NOTHING);
      } else {
        Desk.Origin origin = turn.level().isPage() ? Desk.Origin.DANGER : Desk.Origin.ASKED;
        opened(handle, task.conversationId(), latest, origin, stated, now);
      }
    } else if (open.isPresent()) {
      event(turn, person)
          .ifPresent(event -> moved(handle, open.get(), event, now, Alongside.NOTHING));
    }
  }

  private static Optional<CaseEvent> event(Turn turn, boolean person) {
    if (owes(turn, Effect.CLOSE_CASE)) {
      return Optional.of(new CaseEvent.Lapse(person ? CaseState.Why.WISH : CaseState.Why.SILENCE));
    }
    if (owes(turn, Effect.SUPERVISOR)) {
      return Optional.of(new CaseEvent.Unanswered());
    }
    boolean pressed = turn.effects().stream().anyMatch(Effect.Referral.class::isInstance);
    return person && !pressed ? Optional.of(new CaseEvent.Wrote()) : Optional.empty();
  }

  @Override
  public void undelivered(Handle handle, String conversation, boolean shutOut, Instant now) {
    CaseTable.latest(handle, conversation)
        .filter(it -> it.state().isOpen())
        .ifPresent(
            it -> moved(handle, it, new CaseEvent.Undelivered(shutOut), now, Alongside.NOTHING));
  }

  private static boolean owes(Turn turn, Effect effect) {
    return turn.effects().contains(effect);
  }

  /// The case that ended lately is opened again; else a new one begins.
  private String opened(
      Handle handle,
      String conversation,
      Optional<Case> latest,
      Desk.Origin origin,
      CaseEvent.Stated stated,
      Instant now) {
    Optional<Case> again = latest.filter(ended -> transitions().reopens(ended, now));
    if (again.isPresent()) {
      moved(handle, again.get(), stated, now, Alongside.NOTHING);
      return again.get().id();
    }
    String id = UUID.randomUUID().toString();
    Ruling.Moved move =
        transitions().open(id, conversation, origin, stated, StaffRows.moment(handle, now));
    CaseTable.insert(handle, move.next());
    owed.pay(handle, move, now);
    return id;
  }

  private void keep(Handle handle, Case before, Ruling.Moved move, Instant now) {
    Case after = move.next();
    if (!after.equals(before)) {
      CaseTable.update(handle, after);
    }
    if (!after.state().equals(before.state())) {
      if (after.state().holder().isPresent()) {
        CasePages.taken(handle, after);
      }
      CasePages.past(handle, after);
    }
    if (!after.state().holder().equals(before.state().holder())) {
      chats.held(handle, after.conversationId(), after.state().holder());
    }
    owed.pay(handle, move, now);
  }

  /// Fires the clocks that are due, each once in the whole cluster.
  ///
  /// @return how many fired here
  public int fire(Instant now) {
    List<DueClock> due = database.read(handle -> DueClock.all(handle, now));
    int fired = 0;
    for (DueClock clock : due) {
      fired += database.write(handle -> fire(handle, clock, now));
    }
    return fired;
  }

  /// The row goes in the transaction that moves the case: another node finds it gone.
  private int fire(Handle handle, DueClock clock, Instant now) {
    if (!chats.lock(handle, clock.conversation())
        || handle
                .createUpdate("delete from case_clock where id = :id")
                .bind("id", clock.id())
                .execute()
            == 0) {
      return 0;
    }
    CaseTable.find(handle, clock.caseId())
        .ifPresent(
            it -> moved(handle, it, new CaseEvent.Due(clock.kind()), now, Alongside.NOTHING));
    return 1;
  }

  /// A counsellor was shown a case; where nobody had been told before, somebody is now.
  public Outcome seen(String caseId, String account, Instant now) {
    return database.write(handle -> {
      Optional<Case> found = locked(handle, caseId);
      found.ifPresent(it -> seen(handle, it, account, now));
      return new Outcome(Optional.empty(), found);
    });
  }

  private void seen(Handle handle, Case it, String account, Instant now) {
    boolean before = CasePages.reached(handle, it);
    if (!CasePages.seen(handle, it)) {
      return;
    }
    CaseLog.add(handle, it, List.of(new Desk.Logged(now, account, "seen", "")));
    if (!before) {
      moved(handle, it, new CaseEvent.Reached(), now, Alongside.NOTHING);
    }
  }

  /// Gives each open case that has no clock one that is due now; there should be none.
  ///
  /// @return how many there were
  public int mend(Instant now) {
    List<String> stranded = database.read(CaseQueries::stranded);
    for (String id : stranded) {
      database.write(handle -> {
        locked(handle, id)
            .filter(it -> it.state().isOpen() && it.clocks().isEmpty())
            .ifPresent(it -> CaseQueries.wake(handle, it, now));
        return true;
      });
    }
    return stranded.size();
  }
}
