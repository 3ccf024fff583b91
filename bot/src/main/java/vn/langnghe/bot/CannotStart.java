package vn.langnghe.bot;

/// A reason not to start, told in one line.
final class CannotStart extends Exception {
  private static final long serialVersionUID = 1L;

  CannotStart(String reason) {
    super(reason);
  }

  static CannotStart portTaken(int port) {
    return new CannotStart("port " + port + " is taken; choose another with --port N");
  }
}
