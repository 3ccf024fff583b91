package vn.langnghe.bot.escalation;

import java.util.List;
import vn.langnghe.knowledge.danger.Level;

/// A way of telling staff, such as the console or a staff group.
public interface Pager {
  /// The name that `told_by` in `escalation.yaml` uses, such as `console`.
  String name();

  /// Tells people of a case, once; must return within seconds and never throw. What it may show is
  /// the level and the waiting time; nothing that anybody wrote.
  Answer tell(Page page);

  /// News of a case for staff.
  ///
  /// @param caseId of the case
  /// @param accounts who is to be told, in order
  /// @param kind why they are told
  record Page(String caseId, Level level, List<String> accounts, Kind kind) {
    public Page {
      accounts = List.copyOf(accounts);
    }
  }

  /// Why people are told.
  enum Kind {
    /// A case waits for somebody.
    OFFER,
    /// Danger rose to level 4, or was stated again at it, while a counsellor has the case.
    ALARM,
    /// Nobody answered for long: whoever leads should look.
    SUPERVISE,
    /// A colleague passes a case to them, or one of theirs is back with them, or cannot be reached.
    CALL
  }

  /// What became of it.
  enum Answer {
    /// It took the news for at least one of them.
    ACCEPTED,
    /// It reached none of them now; tried again while the case waits.
    UNREACHED
  }
}
