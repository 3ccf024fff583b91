package vn.langnghe.bot.editing.file;

import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;

/// Whether the words of one document can stand in its file without touching its neighbours. What
/// they mean is checked with the whole, by the gate.
public final class BlockCheck {
  /// A file is never larger.
  public static final int LARGEST = 5_000_000;

  private BlockCheck() {}

  /// What is wrong; none when all is well. Lines count from the begin of the words.
  public static List<Problem> of(Document document, Words words) {
    Problems problems = new Problems();
    String file = document.file();
    Optional<FilePlan.Plan> plan = FilePlan.of(file);
    if (plan.isEmpty() || !isSafe(document.name())) {
      problems.add(
          new Place(file, 0),
          Wording.of("no such document is known"),
          Wording.of("choose another name"));
      return problems.list();
    }
    Texts.check(file, words.text(), problems);
    Section.of(document.kind()).ifPresent(section -> entry(document, section, words, problems));
    switch (document.kind()) {
      case CARD -> {
        if (!file.equals(FilePlan.CONTENT + "guidance/" + document.name() + ".md")) {
          problems.add(
              new Place(file, 0),
              Wording.of("the card's file has another name"),
              Wording.of("name it as the card"));
        }
        Texts.check(FilePlan.twin(file), words.twin(), problems);
      }
      case FRAME -> frame(document, words, problems);
      case SIGNAL, CONTEXT, HOTLINE, REPLY, LIST, ASKED, TRAINING, EVALUATION, ESCALATION -> {}
    }
    return problems.list();
  }

  private static void entry(Document document, Section section, Words words, Problems problems) {
    Place place = new Place(document.file(), 0);
    List<Splitter.Piece> pieces = Splitter.split(section.key + ":\n" + words.text());
    if (pieces.size() != 2 || pieces.get(1).section().isEmpty()) {
      problems.add(
          place,
          Wording.of("this is not one entry"),
          Wording.of("begin with '  - {}: …', once", section.name));
      return;
    }
    List<Fields> entries =
        YamlFile.parse(section.key + ":\n" + words.text(), place, problems)
            .map(top -> top.mappings(section.key))
            .orElse(List.of());
    if (problems.isEmpty()
        && (entries.size() != 1
            || !entries
                .getFirst()
                .optionalText(section.name)
                .equals(Optional.of(document.name())))) {
      problems.add(
          place,
          Wording.of("the entry's '{}' is not '{}'", section.name, document.name()),
          Wording.of("keep its name"));
    }
  }

  private static void frame(Document document, Words words, Problems problems) {
    if (Splitter.split(words.text()).stream().anyMatch(piece -> piece.section().isPresent())) {
      problems.add(
          new Place(document.file(), 0),
          Wording.of("an entry stands among the rest of the file"),
          Wording.of("make it a document of its own"));
    }
  }

  private static boolean isSafe(String name) {
    return name.length() <= 200 && name.matches("[\\p{L}\\p{N}._/-]+") && !name.contains("..");
  }

  /// The kinds that are cut out of a file with others.
  public static boolean isEntry(Kind kind) {
    return Section.of(kind).isPresent();
  }
}
