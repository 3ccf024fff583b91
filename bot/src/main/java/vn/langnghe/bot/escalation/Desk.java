package vn.langnghe.bot.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.escalation.policy.StaffCare;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// What a counsellor can do with cases: the port for the console and for a staff group.
/// Thread-safe, and the same on one node or many. Who may do what (roles) is the caller's to check.
/// Failures of the database are unchecked and worth a retry; nothing was done then.
public interface Desk {
  /// Open cases, the gravest first, then the longest waiting.
  List<Entry> list();

  /// One case, open or ended.
  Optional<Entry> find(String caseId);

  /// Cases that a counsellor ended, the last ended first.
  ///
  /// @param most how many at most
  List<Entry> closedBy(String account, int most);

  /// What happened to a case, oldest first: who, when, what, why; no words of anybody.
  List<Logged> history(String caseId);

  /// What was said in the conversation of a case after a position, oldest first; the newest ones
  /// when there are more than `limit`. Personal data: show it to staff only, never log it.
  List<Line> lines(String caseId, long after, int limit);

  /// Notes of staff on a case, oldest first. Never shown to the person.
  List<Note> notes(String caseId);

  /// A number that rises whenever any case changes, on every node: ask it often, and list again
  /// when it rose. Messages of the person in an open case count as changes.
  long revision();

  /// A counsellor was shown a case in the queue: told and seen, not taken.
  Result seen(String caseId, String account);

  /// Takes a case. Two at once: one gets `Done`, the other `TakenBy`. From then on the bot is
  /// silent in that conversation, except for danger, and the person is told who is there.
  Result take(String caseId, Counsellor counsellor);

  /// Gives a case back: it is offered to the first tier again, and the person is told.
  Result handBack(String caseId, String account);

  /// Sends words to the person as this counsellor, in order with all else. Only who has the case
  /// may speak.
  Result say(String caseId, String account, Words words);

  /// The same, where the same words may arrive twice: with one key they are sent once, and the
  /// second time is `Done` too. Keys may hold ids of a platform: what is kept does not show them.
  Result say(String caseId, String account, Words words, String key);

  /// Notes something for staff.
  Result note(String caseId, String account, Words words);

  /// The same, once for each key.
  Result note(String caseId, String account, Words words, String key);

  /// Ends a case. Only who has it may: a case that nobody has must be taken first.
  Result close(String caseId, String account, Outcome outcome);

  /// Opens a case for a conversation and takes it, or takes the one that is open.
  Result open(String conversationId, Counsellor counsellor);

  /// What a counsellor says of their own presence; it overrides the rota until then.
  void presence(String account, Presence presence, Instant until);

  /// Who is on shift now, accounts in order.
  List<String> onShift();

  /// Whether somebody is there, beside what the rota says.
  enum Presence {
    /// Here, although the rota does not say so.
    HERE,
    /// Not here, although the rota says so.
    AWAY
  }

  /// A case as the queue shows it.
  ///
  /// @param id of the case; safe to show and to log
  /// @param conversationId of the conversation it belongs to
  /// @param level the highest level since it was opened
  /// @param topics what the danger is about, main one first
  /// @param origin why it was opened
  /// @param waitingSince since when the person waits for somebody; while somebody talks, since when
  ///   they have it
  /// @param state where it stands
  /// @param told how far those who should take it were told
  /// @param next when something happens by itself if nobody acts
  /// @param channel where the person writes, such as `web`
  /// @param reach whether what we say arrives
  @SuppressWarnings("checkstyle:ParameterNumber")
  record Entry(
      String id,
      String conversationId,
      Level level,
      List<Topic> topics,
      Origin origin,
      Instant openedAt,
      Instant waitingSince,
      CaseState state,
      Told told,
      Optional<Clock> next,
      String channel,
      Reach reach) {
    public Entry {
      topics = List.copyOf(topics);
    }
  }

  /// Whether what we say arrives.
  enum Reach {
    /// As far as is known.
    OPEN,
    /// The last thing said was not delivered.
    UNDELIVERED,
    /// The same: the platform refused it.
    REFUSED,
    /// The same: what the platform lets us send to this person is used up.
    BUDGET,
    /// The same: the person has not written for so long that the platform takes nothing for them.
    QUIET,
    /// The same: the platform could not be reached for long.
    GIVEN_UP,
    /// What is said is kept, and read once the person opens the page of the chat again.
    AWAY,
    /// Nobody knows whether the last thing said was delivered.
    UNKNOWN,
    /// The person shut us out.
    SHUT
  }

  /// Why a case was opened.
  enum Origin {
    /// Danger was stated.
    DANGER,
    /// The person asked for a person.
    ASKED,
    /// A counsellor opened it.
    COUNSELLOR
  }

  /// How far people were told of a case. Told means accepted at least; each step includes those
  /// before it.
  enum Told {
    /// Nobody is to be told now.
    NOBODY,
    /// Somebody is to be told, and it did not work yet.
    ATTEMPTED,
    /// A way of telling (a console that is open, a platform) took the news.
    ACCEPTED,
    /// Somebody saw it.
    SEEN,
    /// Somebody took it.
    TAKEN
  }

  /// One line of the log of a case.
  ///
  /// @param who account, or `person`, `clock`, `service`
  /// @param what such as `taken`, `offered`, `closed`
  /// @param why such as `nobody on shift`; no words of anybody; may be empty
  record Logged(Instant at, String who, String what, String why) {}

  /// A note of staff.
  record Note(Instant at, String account, Words words) {}

  /// One thing said in the conversation.
  sealed interface Line {
    /// Position in the chat; rises over both sides.
    long position();

    /// When it was said.
    Instant at();

    /// By the person.
    ///
    /// @param level level of the turn that answered it; empty while it waits
    /// @param signals ids of the signals that stood in it
    record Person(
        long position, Instant at, Content content, Optional<Level> level, List<String> signals)
        implements Line {
      public Person {
        signals = List.copyOf(signals);
      }
    }

    /// By the service or, where `counsellor` is there, by a counsellor.
    ///
    /// @param reach whether it arrived
    record Ours(long position, Instant at, Reply reply, Optional<String> counsellor, Reach reach)
        implements Line {
      /// Words that arrived, as far as is known.
      public Ours(long position, Instant at, Reply reply, Optional<String> counsellor) {
        this(position, at, reply, counsellor, Reach.OPEN);
      }
    }
  }

  /// What came of an action.
  sealed interface Result {
    /// It was done, for good; the case as it now stands.
    record Done(Entry entry) implements Result {}

    /// Somebody else has the case: say who.
    record TakenBy(String account, Instant since) implements Result {}

    /// Nobody has it, so it must be taken first.
    record NotTaken() implements Result {}

    /// Whoever should have it is given no case now.
    record Refused(StaffCare.Refusal why) implements Result {}

    /// It has ended already.
    record Ended() implements Result {}

    /// The words are empty or too long.
    record Unfit() implements Result {}

    /// There is no such case: it never was, or the person erased the chat.
    record Unknown() implements Result {}
  }
}
