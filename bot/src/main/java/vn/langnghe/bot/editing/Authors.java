package vn.langnghe.bot.editing;

/// Who writes where no member does.
public final class Authors {
  /// The starter files.
  public static final String STARTER = "starter";

  /// An operator, by the command line.
  public static final String IMPORT = "import";

  private Authors() {}
}
