package vn.langnghe.bot.staff;

import java.util.List;
import java.util.Optional;

/// The audit log: what was written stays. Thread-safe.
public interface AuditBook {
  /// Adds a line.
  void note(Entry entry);

  /// Lines, newest first.
  ///
  /// @param before only lines with a lower number; [Long#MAX_VALUE] for all
  List<Numbered> lines(Wanted wanted, long before, int most);

  /// Which lines.
  ///
  /// @param who only what they did
  record Wanted(Optional<String> who, Optional<Deed> deed) {
    /// All lines.
    public static final Wanted ANY = new Wanted(Optional.empty(), Optional.empty());
  }

  /// A line and its number, which only rises.
  record Numbered(long number, Entry entry) {}
}
