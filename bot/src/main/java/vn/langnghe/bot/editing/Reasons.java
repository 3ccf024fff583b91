package vn.langnghe.bot.editing;

/// Reasons that the program gives for what it does itself. They stand in the store for good: add,
/// never reword. Pages say them in their language.
public final class Reasons {
  /// The first import.
  public static final String STARTER = "starter files";

  /// Texts of a newer version.
  public static final String NEEDED = "texts that this version of the program needs";

  /// An import by the command line.
  public static final String IMPORTED = "imported from files";

  private Reasons() {}
}
