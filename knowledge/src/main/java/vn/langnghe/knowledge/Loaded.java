package vn.langnghe.knowledge;

import java.util.List;
import vn.langnghe.knowledge.files.Problem;

/// What came of loading knowledge files: all of it, or every reason why not.
public sealed interface Loaded {
  /// Everything is sound.
  record Ready(Knowledge knowledge) implements Loaded {}

  /// Nothing was loaded.
  ///
  /// @param problems at least one, ordered by file and line
  record Rejected(List<Problem> problems) implements Loaded {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
