package vn.langnghe.bot.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The audit log: what was written stays. Thread-safe.
public interface AuditBook {
  /// Adds a line.
  void note(Entry entry);

  /// Lines, newest first.
  ///
  /// @param before only lines with a lower number; [Long#MAX_VALUE] for all
  List<Numbered> lines(Wanted wanted, long before, int most);

  /// The lines that come right after one, newest first.
  ///
  /// @param after only lines with a higher number
  List<Numbered> newer(Wanted wanted, long after, int most);

  /// Which lines.
  ///
  /// @param who only what they did
  /// @param deeds only these; none for any
  /// @param whom what it was done to begins so; empty for anything
  /// @param from not before this moment
  /// @param until before this moment
  @SuppressWarnings("checkstyle:ParameterNumber")
  record Wanted(Optional<String> who, Set<Deed> deeds, String whom, Instant from, Instant until) {
    /// All lines.
    public static final Wanted ANY = new Wanted(Optional.empty(), Optional.empty());

    public Wanted {
      deeds = Set.copyOf(deeds);
    }

    /// Lines of any time and of anything.
    public Wanted(Optional<String> who, Optional<Deed> deed) {
      this(
          who,
          deed.map(Set::of).orElse(Set.of()),
          "",
          Instant.EPOCH,
          Instant.ofEpochMilli(Long.MAX_VALUE));
    }
  }

  /// A line and its number, which only rises.
  record Numbered(long number, Entry entry) {}
}
