package vn.langnghe.bot.store;

/// Something kept cannot be read: damaged, or written by a later version. Trying again does not
/// help. It has no cause, for a parser's message may quote what was written.
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable(String what) {
    super(what);
  }
}
