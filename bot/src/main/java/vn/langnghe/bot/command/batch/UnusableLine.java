package vn.langnghe.bot.command.batch;

/// A batch line lacks what the command needs. Not worth a retry: the line must be mended.
final class UnusableLine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String why;

  UnusableLine(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }
}
