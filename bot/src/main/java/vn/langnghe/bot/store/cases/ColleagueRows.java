package vn.langnghe.bot.store.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.policy.Load;
import vn.langnghe.bot.store.ChatRows;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Store;

/// What staff bear and owe, who writes now, and what is known of the person of a case.
public final class ColleagueRows {
  /// A sign of writing is forgotten after so long.
  private static final Duration WRITING = Duration.ofSeconds(6);

  private static final Duration SHIFT = Duration.ofHours(12);

  private final Database database;
  private final ChatRows chats;

  public ColleagueRows(Store store) {
    this.database = store.database();
    this.chats = store.chats();
  }

  /// Whoever has the case writes now.
  public void writing(String caseId, String account, Instant now) {
    database.write(handle ->
        handle
            .createUpdate(
                "update conversation set writing_until = :until where held_by = :account"
                    + " and id = (select conversation_id from care_case where id = :case)")
            .bind("until", now.plus(WRITING).toEpochMilli())
            .bind("account", account)
            .bind("case", caseId)
            .execute());
  }

  /// What each bears: those on shift, and those who have a case or owe a debrief.
  public List<Colleagues.Bearing> bearings(List<String> onShift, Instant now) {
    return database.read(handle -> {
      Map<String, Load> loads = LoadRows.all(handle);
      Map<String, Integer> owed = LoadRows.owed(handle);
      Map<String, Colleagues.Answer> answers = LoadRows.answers(handle, now);
      TreeSet<String> accounts = new TreeSet<>(onShift);
      loads.forEach((account, load) -> {
        if (load.held() > 0 || load.restUntil().isAfter(now)) {
          accounts.add(account);
        }
      });
      accounts.addAll(owed.keySet());
      accounts.addAll(answers.keySet());
      List<Colleagues.Bearing> bearings = new ArrayList<>();
      for (String account : accounts) {
        Load load = loads.getOrDefault(account, Load.NONE);
        bearings.add(
            new Colleagues.Bearing(
                account,
                onShift.contains(account),
                load.held(),
                LoadRows.resting(load, now),
                owed.getOrDefault(account, 0),
                Optional.ofNullable(answers.get(account))));
      }
      return bearings;
    });
  }

  /// Debriefs that somebody owes.
  public List<Colleagues.Debrief> debriefs(String account) {
    return database.read(handle -> LoadRows.owed(handle, account));
  }

  /// Keeps an answer, and what it asks for: a rest, or the end of the shift.
  ///
  /// @param rest how long a rest is
  public boolean debriefed(long id, String account, Colleagues.Answer answer, Duration rest) {
    return database.write(handle -> {
      boolean kept = LoadRows.answered(handle, id, account, answer);
      if (kept) {
        grant(handle, account, answer, rest);
      }
      return kept;
    });
  }

  private static void grant(
      Handle handle, String account, Colleagues.Answer answer, Duration rest) {
    switch (answer.wish()) {
      case REST -> LoadRows.rest(handle, account, answer.at().plus(rest));
      case STOP -> StaffRows.presence(handle, account, Desk.Presence.AWAY, answer.at().plus(SHIFT));
      case NOTHING, TALK -> {}
    }
  }

  /// How the dialogue of a case stands; empty when there is none.
  public Optional<Conversation> conversation(String caseId) {
    return database.read(handle ->
        handle
            .createQuery("select conversation_id from care_case where id = :id")
            .bind("id", caseId)
            .mapTo(String.class)
            .findOne()
            .flatMap(conversation -> chats.state(handle, conversation)));
  }
}
