package vn.langnghe.bot.correction;

import java.util.Collection;
import java.util.List;
import vn.langnghe.bot.staff.Entry;

/// The queue of messages that were rated wrongly. Thread-safe.
public interface CorrectionBook {
  /// One of them.
  ///
  /// @param id names it in the queue; leads back to nobody
  record Kept(String id, Corrected corrected) {}

  /// Keeps one. Of the time only the day is kept with it.
  ///
  /// @param entry what the audit log tells in the same transaction; must name no case
  void keep(Corrected corrected, Entry entry);

  /// The newest ones.
  List<Kept> kept(int most);

  /// Takes some out of the queue, because they are dealt with.
  ///
  /// @return how many were still there
  int dismiss(Collection<String> ids);
}
