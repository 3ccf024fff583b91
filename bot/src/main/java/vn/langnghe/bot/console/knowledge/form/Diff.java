package vn.langnghe.bot.console.knowledge.form;

import java.util.ArrayList;
import java.util.List;

/// Two texts, line by line.
public final class Diff {
  /// Larger texts are shown as one going and one coming.
  private static final int MOST = 2000;

  private Diff() {}

  /// What became of a line.
  public enum Mark {
    SAME,
    GONE,
    NEW;

    /// Name of its style.
    public String style() {
      return switch (this) {
        case SAME -> "same";
        case GONE -> "gone";
        case NEW -> "new";
      };
    }
  }

  /// One line.
  public record Line(Mark mark, String text) {}

  /// The lines of both, those of the older before those of the newer where they differ.
  public static List<Line> of(String older, String newer) {
    List<String> a = older.lines().toList();
    List<String> b = newer.lines().toList();
    List<Line> lines = new ArrayList<>();
    int begin = 0;
    while (begin < a.size() && begin < b.size() && a.get(begin).equals(b.get(begin))) {
      lines.add(new Line(Mark.SAME, a.get(begin++)));
    }
    List<String> aRest = a.subList(begin, a.size());
    List<String> bRest = b.subList(begin, b.size());
    if (aRest.size() > MOST || bRest.size() > MOST) {
      aRest.forEach(line -> lines.add(new Line(Mark.GONE, line)));
      bRest.forEach(line -> lines.add(new Line(Mark.NEW, line)));
    } else {
      walk(aRest, bRest, lines);
    }
    return lines;
  }

  private static void walk(List<String> a, List<String> b, List<Line> lines) {
    int[][] common = common(a, b);
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        lines.add(new Line(Mark.SAME, a.get(i)));
        i++;
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line(Mark.GONE, a.get(i++)));
      } else {
        lines.add(new Line(Mark.NEW, b.get(j++)));
      }
    }
  }

  private static int[][] common(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /// Only the changed lines with a few around them; a line of mark SAME and no text stands for what
  /// was left out.
  public static List<Line> shortened(List<Line> lines, int around) {
    List<Line> kept = new ArrayList<>();
    boolean left = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean near =
          lines.subList(Math.max(0, i - around), Math.min(lines.size(), i + around + 1)).stream()
              .anyMatch(line -> line.mark() != Mark.SAME);
      if (near) {
        kept.add(lines.get(i));
      } else if (!left) {
        kept.add(new Line(Mark.SAME, "…"));
      }
      left = !near;
    }
    return kept;
  }
}
