package vn.langnghe.bot.conversation;

/// What a turn asks the service to do besides replying, as data.
public enum Effect {
  /// A case is owed: danger is stated (level 3 and up), or the person asked for a person.
  OPEN_CASE("open-case"),
  /// A person must be told now (level 3 and up).
  PAGE("page"),
  /// A rule failed while this message was read; operators must look.
  REPORT_FAULT("report-fault");

  private final String label;

  Effect(String label) {
    this.label = label;
  }

  /// The name used in files and batch output.
  public String label() {
    return label;
  }
}
