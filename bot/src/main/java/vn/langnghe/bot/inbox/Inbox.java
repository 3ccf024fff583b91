package vn.langnghe.bot.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Notice;
import vn.langnghe.bot.store.Decision;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Task;
import vn.langnghe.knowledge.text.Language;

/// Keeps messages and runs the lanes. Thread-safe.
public final class Inbox implements Acceptor {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /// More messages waiting than this, and channels are told to come again.
  private static final int MOST_WAITING = 2_000;

  /// The same for one chat, so that nobody can fill the queue for all.
  private static final int MOST_WAITING_OF_ONE = 200;

  private static final int MOST_LANES = 64;
  private static final int SWEEP = 500;

  private final Store store;
  private final Turns turns;
  private final InstantSource clock;
  private final Tally tally;
  private final Replying replying;
  private final Lanes lanes;
  private final Backlog backlog = new Backlog(MOST_WAITING, MOST_WAITING_OF_ONE);
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private volatile boolean draining;

  /// @param threads runs one task for each busy conversation; virtual threads
  public Inbox(
      Store store,
      Turns turns,
      ExecutorService threads,
      InstantSource clock,
      Tally tally,
      Replying replying) {
    this.store = store;
    this.turns = turns;
    this.clock = clock;
    this.tally = tally;
    this.replying = replying;
    this.lanes = new Lanes(this::step, threads, MOST_LANES);
  }

  @Override
  public Acceptance accept(Inbound inbound) {
    if (draining || backlog.isFull(inbound.chat())) {
      tally.count(Tally.Event.BUSY);
      return Acceptance.BUSY;
    }
    Store.Kept kept;
    try {
      kept = store.accept(inbound);
    } catch (RuntimeException e) {
      tally.count(Tally.Event.NOT_KEPT);
      LOG.error("a message could not be kept: {}", e.getClass().getSimpleName());
      return Acceptance.FAILED;
    }
    if (kept.acceptance() == Acceptance.ACCEPTED) {
      tally.count(Tally.Event.ACCEPTED);
      backlog.add(kept.conversationId(), inbound);
      run(kept.conversationId());
    } else {
      tally.count(Tally.Event.DUPLICATE);
    }
    return kept.acceptance();
  }

  @Override
  public Acceptance note(ChatRef chat, Notice notice, Instant at) {
    try {
      if (notice instanceof Notice.Withdrawn) {
        store.erasure().erase(chat);
        tally.count(Tally.Event.ERASED);
        backlog.conversation(chat).ifPresent(this::run); // its lane finds nothing, and ends
      } else {
        store.notices().keep(chat, notice, at);
      }
      return Acceptance.ACCEPTED;
    } catch (RuntimeException e) {
      tally.count(Tally.Event.STORE_FAILED);
      LOG.error("news could not be kept: {}", e.getClass().getSimpleName());
      return Acceptance.FAILED;
    }
  }

  /// Looks for messages that wait without a lane: accepted before a restart, or by another node, or
  /// left when the store failed.
  public void sweep() {
    if (!draining) {
      store.turns().waiting(SWEEP).forEach(this::run);
    }
  }

  /// Accepts nothing more (channels are told to come again) and finishes what was accepted.
  ///
  /// @param longest how long to wait for that
  /// @return false when something is left; it is kept and goes on after the next start
  public boolean drain(Duration longest) {
    draining = true;
    try {
      return lanes.awaitIdle(longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// True when no lane is running.
  public boolean isIdle() {
    return lanes.isIdle();
  }

  private void run(String conversation) {
    try {
      lanes.run(conversation);
    } catch (RejectedExecutionException e) {
      LOG.warn("conversation {} goes on after the next start", conversation);
    }
  }

  /// One message of a conversation.
  ///
  /// @return true when the lane should look for the next one
  private boolean step(String conversation) {
    try {
      int counted = backlog.count(conversation);
      Optional<Task> task = store.turns().next(conversation);
      if (task.isEmpty()) {
        backlog.remove(conversation, counted);
        told.remove(conversation);
        return false;
      }
      Task first = task.get();
      return handle(turns.gathers() ? store.turns().gathered(first) : first);
    } catch (RuntimeException e) {
      LOG.error("conversation {} must wait: {}", conversation, e.getClass().getSimpleName());
      tally.count(Tally.Event.STORE_FAILED);
      backlog
          .of(conversation)
          .ifPresent(waiting -> tell(conversation, waiting.chat(), waiting.language()));
      return false;
    }
  }

  private boolean handle(Task task) {
    Decision decision = turns.decide(task);
    if (decision.turn().effects().contains(Effect.ERASE)) {
      return erase(task, decision);
    }
    boolean kept;
    try {
      kept = store.turns().complete(task, decision, clock.instant());
    } catch (RuntimeException e) {
      LOG.error("turn {} was not kept: {}", task.id(), e.getClass().getSimpleName());
      tally.count(Tally.Event.STORE_FAILED);
      tell(task.conversationId(), task.chat(), task.conversation().language());
      return false;
    }
    backlog.remove(task.conversationId(), 1 + task.also().size());
    told.remove(task.conversationId());
    tally.count(kept ? Tally.Event.HANDLED : Tally.Event.HANDLED_ELSEWHERE);
    replying.replyWaits();
    return true;
  }

  /// Erases the chat instead of keeping the turn; what confirms it is shown past the store, for
  /// nothing may stay. When the store fails the message stays too, and is tried again.
  ///
  /// @return false: with the conversation its lane has nothing left to do
  private boolean erase(Task task, Decision decision) {
    int waiting = backlog.count(task.conversationId());
    store.erasure().erase(task.chat());
    backlog.remove(task.conversationId(), waiting);
    told.remove(task.conversationId());
    tally.count(Tally.Event.ERASED);
    replying.unkept(task.chat(), decision.turn().reply());
    return false;
  }

  /// Puts what is due into the lanes.
  public void remind() {
    if (!draining && store.reminders().fire(clock.instant()) > 0) {
      sweep();
    }
  }

  /// Shows the emergency card once for each time the store fails a conversation.
  private void tell(String conversation, ChatRef chat, Language language) {
    if (told.add(conversation)) {
      tally.count(Tally.Event.TOLD_UNKEPT);
      replying.unkept(chat, EmergencyCard.reply(language));
    }
  }
}
