package vn.langnghe.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A link that works once.
///
/// @param member whose password it sets; empty for the first administrator
/// @param until when it stops working
public record Link(Kind kind, String member, Instant until) {
  /// What a link is for.
  public enum Kind {
    /// Makes the first administrator; stands in what the service prints at its start.
    FIRST(Duration.ofDays(1)),
    /// Sets the first password of somebody who was invited.
    INVITATION(Duration.ofDays(3)),
    /// Sets another password.
    RESET(Duration.ofDays(1));

    private final Duration length;

    Kind(Duration length) {
      this.length = length;
    }

    /// How long such a link works.
    public Duration length() {
      return length;
    }

    /// The name used in the store.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of a label; empty when there is none.
    public static Optional<Kind> ofLabel(String label) {
      return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }
  }

  /// A link made now.
  public static Link fresh(Kind kind, String member, Instant now) {
    return new Link(kind, member, now.plus(kind.length()));
  }
}
