package vn.langnghe.knowledge.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects problems while files are read, so that an editor sees all of them at once. Not
/// thread-safe.
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /// Adds a problem at a place.
  public void add(Place place, Wording wrong, Wording remedy) {
    found.add(new Problem(place.file(), place.line(), wrong, remedy));
  }

  /// Adds all that another collector found.
  public void addAll(Problems others) {
    found.addAll(others.found);
  }

  /// True while nothing was found.
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /// What was found, ordered by file and line.
  public List<Problem> list() {
    return found.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
        .toList();
  }
}
