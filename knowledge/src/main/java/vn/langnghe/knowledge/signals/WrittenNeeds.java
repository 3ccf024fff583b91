package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.List;

/// The needs of all phrases written out as numbers, so that asking one is no walk from object to
/// object all over memory. Immutable.
///
/// ```
///   Then(Any(#1, #2), #5, gap 3)     THEN 3 1 ANY 2 1 2 5      a set stands for itself
/// ```
final class WrittenNeeds {
  /// Every place.
  private static final long ANYWHERE = -1L;

  private static final int THEN = -1;
  private static final int ANY = -2;
  private static final int BOTH = -3;

  private final Runs needs;

  WrittenNeeds(List<Need> needs) {
    this.needs = new Runs(needs.stream().map(WrittenNeeds::written).toList());
  }

  private static List<Integer> written(Need need) {
    List<Integer> numbers = new ArrayList<>();
    write(need, numbers);
    return numbers;
  }

  private static void write(Need need, List<Integer> numbers) {
    switch (need) {
      case Need.Word(int set) -> numbers.add(set);
      case Need.Then(Need before, Need after, int gap) -> {
        List<Integer> follows = written(after);
        numbers.addAll(List.of(THEN, gap, follows.size()));
        write(before, numbers);
        numbers.addAll(follows);
      }
      case Need.Both(Need left, Need right) -> {
        numbers.add(BOTH);
        write(left, numbers);
        write(right, numbers);
      }
      case Need.Any(List<Need> parts) -> {
        numbers.addAll(List.of(ANY, parts.size()));
        parts.forEach(part -> write(part, numbers));
      }
    }
  }

  /// True when a message with these places may hold a phrase.
  ///
  /// @param phrase its number
  boolean isMet(int phrase, Places places) {
    return new Asked(needs.begin(phrase), places).ends(ANYWHERE) != 0;
  }

  /// One need in the course of being asked.
  private final class Asked {
    private final Places places;
    private int at;

    Asked(int at, Places places) {
      this.at = at;
      this.places = places;
    }

    /// Where it may end; no bit where it cannot stand.
    ///
    /// @param begins where it may begin
    long ends(long begins) {
      int number = needs.at(at++);
      return switch (number) {
        case THEN -> then(begins, needs.at(at++), needs.at(at++));
        case ANY -> any(begins, needs.at(at++));
        case BOTH -> both();
        default -> begins & places.of(number);
      };
    }

    /// @param follows how many numbers the part behind is written in: it is skipped where the one
    ///   before does not stand
    private long then(long begins, int gap, int follows) {
      long ends = ends(begins);
      if (ends == 0) {
        at += follows;
        return 0;
      }
      return ends(places.after(ends, gap));
    }

    private long any(long begins, int parts) {
      long ends = 0;
      for (int i = 0; i < parts; i++) {
        ends |= ends(begins);
      }
      return ends;
    }

    private long both() {
      long left = ends(ANYWHERE);
      long right = ends(ANYWHERE);
      return left != 0 && right != 0 ? ANYWHERE : 0;
    }
  }
}
