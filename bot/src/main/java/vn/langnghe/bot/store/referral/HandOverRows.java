package vn.langnghe.bot.store.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.escalation.Case;
import vn.langnghe.bot.escalation.CaseEvent;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Ruling;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.referral.HandOver;
import vn.langnghe.bot.referral.HandOverEvent;
import vn.langnghe.bot.referral.HandOvers;
import vn.langnghe.bot.referral.Owed;
import vn.langnghe.bot.referral.ReferralAnswer;
import vn.langnghe.bot.referral.Step;
import vn.langnghe.bot.referral.Timing;
import vn.langnghe.bot.referral.Visit;
import vn.langnghe.bot.store.CaseKeeper;
import vn.langnghe.bot.store.ChatRows;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Task;
import vn.langnghe.bot.store.cases.CaseCalls;
import vn.langnghe.bot.store.cases.CaseRows;

/// Moves hand-overs and visits: by counsellors, with the turns of the person, by clocks. Each move
/// is one transaction under the lock of the conversation. Thread-safe.
public final class HandOverRows implements CaseKeeper {
  private static final int MOST = 100;

  private final Database database;
  private final ChatRows chats;
  private final CaseCalls cases;
  private final Timing timing;
  private final HandOvers handOvers;
  private final HandOverViews views;

  public HandOverRows(Store store, CaseRows cases, Timing timing) {
    this.database = store.database();
    this.chats = store.chats();
    this.cases = new CaseCalls(cases);
    this.timing = timing;
    this.handOvers = new HandOvers(timing);
    this.views = new HandOverViews(store);
  }

  /// How the person of a case stands in their conversation; empty when the case is gone.
  public Optional<Conversation> conversation(String caseId) {
    return database.read(handle ->
        cases.find(handle, caseId).flatMap(it -> chats.state(handle, it.conversationId())));
  }

  /// Asks the person.
  ///
  /// @param make the hand-over of a case; its stage is set here
  /// @return what the case said to it; empty when there is no such case
  public Optional<Ruling> ask(
      String caseId, String account, Words words, Instant now, Making<HandOver> make) {
    return database.write(handle ->
        cases
            .locked(handle, caseId)
            .map(it -> {
              Ruling ruling = cases.moved(handle, it, new CaseEvent.Spoke(account), now);
              if (ruling instanceof Ruling.Moved) {
                replaceAsked(handle, it, now);
                Step<HandOver> step = handOvers.ask(make.of(it), words.text(), now);
                chats
                    .close(handle, it.conversationId(), HandOverViews.WORDS, words.text())
                    .ifPresent(sealed -> HandOverTable.insert(handle, step.next(), sealed));
                pay(handle, it, step.owed(), now);
              }
              return ruling;
            }));
  }

  /// Makes something for a case.
  @FunctionalInterface
  public interface Making<T> {
    /// @param it the case, locked
    T of(Case it);
  }

  private void replaceAsked(Handle handle, Case it, Instant now) {
    handle
        .createQuery("select * from hand_over where case_id = :id and stage = 'ASKED'")
        .bind("id", it.id())
        .map((row, context) -> HandOverTable.read(row))
        .list()
        .forEach(asked -> move(handle, asked, new HandOverEvent.Replaced(), now));
  }

  /// Asks the person whether they may be asked after.
  public Optional<Ruling> offer(String caseId, String account, Instant now, Making<Visit> make) {
    return database.write(handle ->
        cases
            .locked(handle, caseId)
            .map(it -> {
              Ruling ruling = cases.moved(handle, it, new CaseEvent.Spoke(account), now);
              if (ruling instanceof Ruling.Moved) {
                Step<Visit> step = make.of(it).offered();
                HandOverTable.insert(handle, step.next(), now);
                pay(handle, it, step.owed(), now);
              }
              return ruling;
            }));
  }

  /// An event happens to a hand-over.
  ///
  /// @return true when it moved
  public boolean act(String id, HandOverEvent event, Instant now) {
    return database.write(handle -> act(handle, id, event, now));
  }

  private boolean act(Handle handle, String id, HandOverEvent event, Instant now) {
    return HandOverTable.find(handle, id)
        .filter(it -> chats.lock(handle, it.conversationId()))
        .flatMap(it -> HandOverTable.find(handle, id))
        .filter(it -> move(handle, it, event, now))
        .isPresent();
  }

  private boolean move(Handle handle, HandOver before, HandOverEvent event, Instant now) {
    Step<HandOver> step = handOvers.next(before, event, now);
    HandOverTable.update(handle, before, step.next(), now);
    cases.find(handle, before.caseId()).ifPresent(it -> pay(handle, it, step.owed(), now));
    return !step.next().equals(before);
  }

  private void move(Handle handle, Visit before, Step<Visit> step, Instant now) {
    if (!step.next().equals(before)) {
      HandOverTable.update(handle, step.next());
    }
    cases.find(handle, before.caseId()).ifPresent(it -> pay(handle, it, step.owed(), now));
  }

  private void pay(Handle handle, Case it, List<Owed> owed, Instant now) {
    for (Owed one : owed) {
      switch (one) {
        case Owed.Say(var word) ->
            chats.due(handle, it.conversationId(), "refer:" + UUID.randomUUID(), word.due(), now);
        case Owed.Log(String who, String what, String why) ->
            cases.log(handle, it, new Desk.Logged(now, who, what, why));
        case Owed.Call(String what) -> call(handle, it, what, now);
        case Owed.Count(String line, var called) -> LineRows.count(handle, line, called, now);
      }
    }
  }

  /// Read anew: what was owed before may have moved the case.
  private void call(Handle handle, Case it, String what, Instant now) {
    cases
        .find(handle, it.id())
        .ifPresent(fresh -> cases.moved(handle, fresh, new CaseEvent.Called(what), now));
  }

  @Override
  public void turned(Handle handle, Task task, Turn turn, Instant now) {
    if (task.content() instanceof Content.Due) {
      return;
    }
    for (Visit visit : HandOverTable.asked(handle, task.conversationId())) {
      move(handle, visit, visit.wrote(), now);
    }
    for (Effect effect : turn.effects()) {
      if (effect instanceof Effect.Referral(ReferralAnswer answer)) {
        answered(handle, task.conversationId(), answer, now);
      }
    }
  }

  /// A press counts only in the conversation that was asked.
  private void answered(Handle handle, String conversation, ReferralAnswer answer, Instant now) {
    Optional<HandOver> handOver =
        HandOverTable.find(handle, answer.id())
            .filter(it -> it.conversationId().equals(conversation));
    switch (answer) {
      case ReferralAnswer.Agreed agreed ->
          handOver.ifPresent(
              it -> move(handle, it, new HandOverEvent.Agreed(agreed.consent()), now));
      case ReferralAnswer.MayAsk ask ->
          handOver.ifPresent(it -> move(handle, it, new HandOverEvent.MayAsk(ask.may()), now));
      case ReferralAnswer.Told told ->
          handOver.ifPresent(it -> move(handle, it, new HandOverEvent.Told(told.called()), now));
      case ReferralAnswer.Unclear unclear -> {
        handOver.ifPresent(
            it -> move(handle, it, new HandOverEvent.Unclear(unclear.question()), now));
        HandOverTable.visit(handle, unclear.id())
            .filter(it -> it.conversationId().equals(conversation))
            .ifPresent(it -> move(handle, it, it.unclear(), now));
      }
      case ReferralAnswer.MayVisit may ->
          HandOverTable.visit(handle, may.id())
              .filter(it -> it.conversationId().equals(conversation))
              .ifPresent(it -> move(handle, it, it.answered(may.may(), now), now));
    }
  }

  @Override
  public void forget(Handle handle, Instant before) {
    LineRows.forget(handle, before);
  }

  /// Fires what is due, each once in the whole cluster.
  ///
  /// @return how many moved here
  public int fire(Instant now) {
    int fired = 0;
    for (String id : due("select id from hand_over where due_at <= :now", now)) {
      fired += act(id, new HandOverEvent.Due(), now, "due_at");
    }
    for (String id : due("select id from hand_over where follow_at <= :now", now)) {
      fired += act(id, new HandOverEvent.FollowDue(), now, "follow_at");
    }
    for (String id : due("select id from visit where due_at <= :now", now)) {
      fired += database.write(handle -> fireVisit(handle, id, now));
    }
    return fired;
  }

  private List<String> due(String query, Instant now) {
    return database.read(handle ->
        handle
            .createQuery(query + " order by id limit " + MOST)
            .bind("now", now.toEpochMilli())
            .mapTo(String.class)
            .list());
  }

  /// Looked at again under the lock: another node may have been there first.
  private int act(String id, HandOverEvent event, Instant now, String column) {
    return database.write(handle -> {
      Optional<HandOver> it =
          HandOverTable.find(handle, id).filter(one -> chats.lock(handle, one.conversationId()));
      boolean stands =
          it.isPresent()
              && handle
                      .createQuery(
                          "select count(*) from hand_over where id = :id and "
                              + column
                              + " <= :now")
                      .bind("id", id)
                      .bind("now", now.toEpochMilli())
                      .mapTo(Integer.class)
                      .one()
                  == 1;
      return stands && act(handle, id, event, now) ? 1 : 0;
    });
  }

  private int fireVisit(Handle handle, String id, Instant now) {
    Optional<Visit> found =
        HandOverTable.visit(handle, id)
            .filter(it -> chats.lock(handle, it.conversationId()))
            .flatMap(it -> HandOverTable.visit(handle, id))
            .filter(it -> it.due().filter(due -> !due.isAfter(now)).isPresent());
    found.ifPresent(it -> {
      boolean accompanied =
          cases
              .find(handle, it.caseId())
              .filter(one -> one.state().holder().isPresent())
              .isPresent();
      move(handle, it, it.due(accompanied, timing, now), now);
    });
    return found.isPresent() ? 1 : 0;
  }

  /// What stands in the rows.
  public HandOverViews views() {
    return views;
  }
}
