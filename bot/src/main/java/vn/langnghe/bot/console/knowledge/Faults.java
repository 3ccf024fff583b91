package vn.langnghe.bot.console.knowledge;

import java.util.List;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.file.BlockCheck;
import vn.langnghe.bot.editing.file.FilePlan;
import vn.langnghe.knowledge.files.Problem;

/// Faults of a draft as its editor reads them: what is wrong, what to do, and where, as far as that
/// helps. Files and lines say little to somebody who fills in a form: a line is named only where
/// the whole file is written, a file only where it is another one.
record Faults(Frame frame) {
  private static final int MOST = 12;

  /// Of a draft.
  ///
  /// @param document what is written
  /// @param exact whether its words stand in the form as they do in the file
  List<String> of(Document document, boolean exact, List<Problem> problems) {
    boolean whole = exact && !BlockCheck.isEntry(document.kind());
    return told(problems.stream().map(one -> told(one) + place(document, whole, one)).toList());
  }

  /// Of drafts together.
  List<String> of(List<Problem> problems) {
    return told(problems.stream().map(one -> told(one) + place(one.file())).toList());
  }

  private static List<String> told(List<String> all) {
    return all.stream().distinct().limit(MOST).toList();
  }

  private String told(Problem problem) {
    return sentence(frame.said(problem.wrong())) + " " + sentence(frame.said(problem.remedy()));
  }

  private String place(Document document, boolean whole, Problem problem) {
    String file = problem.file();
    if (file.equals(document.file())) {
      return whole && problem.line() > 0
          ? " (" + frame.of("know.line") + " " + problem.line() + ")"
          : "";
    }
    return file.endsWith(".md") && file.equals(FilePlan.twin(document.file()))
        ? " (" + frame.of("know.in.en") + ")"
        : place(file);
  }

  private static String place(String file) {
    return file.isEmpty() ? "" : " (" + file + ")";
  }

  private static String sentence(String said) {
    int first = said.offsetByCodePoints(0, said.isEmpty() ? 0 : 1);
    String begun = said.substring(0, first).toUpperCase(java.util.Locale.ROOT);
    return begun + said.substring(first) + (said.endsWith(".") ? "" : ".");
  }
}
