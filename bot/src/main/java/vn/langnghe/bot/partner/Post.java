package vn.langnghe.bot.partner;

/// A way to a partner that the service itself goes.
public interface Post {
  /// Sends a letter; the same one may come twice, after a crash. Must return within seconds and
  /// never throw.
  Answer send(Letter letter);

  /// What became of it.
  enum Answer {
    /// The partner's system has it and says so.
    ACKNOWLEDGED,
    /// It was taken; whether anybody has seen it is not known.
    TAKEN,
    /// Not now; worth another try.
    AGAIN,
    /// Never like this.
    REFUSED,
    /// We are not let in where the partner reads: kicked from the group, no right to write.
    SHUT_OUT
  }
}
