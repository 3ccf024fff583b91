package vn.langnghe.bot.store.cases;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Case;
import vn.langnghe.bot.escalation.CaseWord;
import vn.langnghe.bot.escalation.Consequence;
import vn.langnghe.bot.escalation.Ruling;
import vn.langnghe.bot.store.ChatRows;

/// What is owed when a case moves, in the transaction of the move: its log, who is told, what the
/// person hears.
final class Owed {
  private final ChatRows chats;

  Owed(ChatRows chats) {
    this.chats = chats;
  }

  void pay(Handle handle, Ruling.Moved move, Instant now) {
    CaseLog.add(handle, move.next(), move.log());
    for (Consequence owed : move.owed()) {
      switch (owed) {
        case Consequence.Tell tell -> CasePages.add(handle, move.next(), tell, now);
        case Consequence.Say(CaseWord word) -> say(handle, move.next(), word, now);
      }
    }
  }

  /// The word goes through the conversation, with what only the queue knows.
  private void say(Handle handle, Case it, CaseWord word, Instant now) {
    CaseWord full =
        switch (word.kind()) {
          case TOLD, CHECK_IN ->
              word.queued(CaseQueries.place(handle, it), CaseLog.usualMinutes(handle));
          case LEFT, PAUSED, CLOSED, CLOSED_SAFE, CLOSED_NO_DANGER ->
              new CaseWord(word.kind(), StaffRows.shownAs(handle, word.detail()), word.minutes());
          case NOBODY, NUMBERS, ADVICE, JOINED, PASSED, DANGER -> word;
        };
    chats.due(handle, it.conversationId(), "case:" + UUID.randomUUID(), full.due(), now);
  }
}
