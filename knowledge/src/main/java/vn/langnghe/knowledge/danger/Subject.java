package vn.langnghe.knowledge.danger;

import java.util.Locale;

/// Who is in danger. Where the words leave it open the writer counts as the one (VERA-MH: "asking
/// for a friend").
public enum Subject {
  SELF,
  OTHER;

  /// The name used in files and labels: `self` or `other`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
