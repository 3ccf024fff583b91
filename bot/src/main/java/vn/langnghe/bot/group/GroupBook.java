package vn.langnghe.bot.group;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.knowledge.danger.Level;

/// Topics and what waits to go to the group, for good. Failures of the store are unchecked and
/// worth a retry. Thread-safe.
public interface GroupBook {
  /// How far a page came.
  enum Standing {
    WAITS,
    ACCEPTED
  }

  /// A page is to go out, once; opens the topic where there is none. Asked again, it tells how far
  /// that came.
  ///
  /// @param title of the topic, if it must be opened
  /// @param first what stands first in a new topic
  /// @param call what is written where there is a topic
  Standing page(Pager.Page page, Note title, Note first, Note call, Instant now);

  /// Topics whose case or conversation went on.
  List<Topic> changed(int most);

  /// One event of the log of a case.
  record Event(long id, String who, String what, String why) {}

  /// What happened to a case after what the topic has seen, and the newest position said.
  ///
  /// @param own positions that were said from within the topic
  record News(List<Event> events, long position, Set<Long> own) {}

  /// What a topic has not seen.
  News news(Topic topic);

  /// Brings a topic further and adds what is to be done there, in one.
  ///
  /// @return false when another node did it first; nothing is done then
  boolean advance(Topic before, Topic after, List<Note> notes, Instant now);

  /// Adds something to be done in the topic of a case; nothing where there is none.
  void add(String caseId, Note note, Instant now);

  /// Something that goes out now: one call.
  ///
  /// @param rows that it carries
  /// @param thread where it goes; empty for an opening
  /// @param level of the case
  @SuppressWarnings("checkstyle:ParameterNumber")
  record Claim(
      List<Long> rows,
      String caseId,
      Optional<Integer> thread,
      Level level,
      Note note,
      long attempts) {
    public Claim {
      rows = List.copyOf(rows);
    }
  }

  /// Claims what goes out next: of the gravest case, all words that wait in a row.
  ///
  /// @param dangerOnly nothing below level 4
  /// @param longest so many characters at most
  Optional<Claim> claim(boolean dangerOnly, int longest, Instant now);

  /// Settles a claim.
  ///
  /// @param gap said where words may be missing
  void settle(Claim claim, GroupLine.Answer answer, Note gap, Instant now);

  /// Settles what a process that died left in doubt.
  ///
  /// @return how many rows
  int reclaim(Note gap, Instant now);

  /// When the group was sent something since a moment, oldest first.
  List<Instant> sentSince(Instant since);

  /// Something was sent to the group beside the topics.
  void sent(Instant at);

  /// The case of a topic.
  Optional<String> caseOf(int thread);

  /// Topics whose case is gone for good.
  List<Integer> gone();

  /// A topic was deleted.
  void deleted(int thread);

  /// Another group from now on: open cases get new topics there.
  void moved(Instant now);

  /// How many rows wait.
  long waiting();
}
