package vn.langnghe.bot.editing.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// Takes files apart into documents, and puts them together again.
public final class Blocks {
  /// Room between two documents of a file, for those that come later.
  public static final long STEP = 1000;

  private static final Pattern NAME =
      Pattern.compile("(?m)^\\s*(?:- )?(?:id|key):\\s*[\"']?([^\"'\\s#]+)");

  private Blocks() {}

  /// A document with its words.
  ///
  /// @param line where it begins in its file
  public record Block(Document document, Words words, int line) {}

  /// The documents of a bundle, by file and place. What cannot be named is a problem.
  public static List<Block> split(Bundle bundle, Problems problems) {
    List<Block> blocks = new ArrayList<>();
    bundle
        .texts()
        .forEach((path, text) ->
            FilePlan.of(path)
                .ifPresentOrElse(
                    plan -> blocks.addAll(file(bundle, path, plan, problems)),
                    () ->
                        problems.add(
                            new Place(path, 0),
                            Wording.of("no such file is known"),
                            Wording.of("remove it"))));
    Map<String, Block> seen = new HashMap<>();
    for (Block block : blocks) {
      Block before = seen.putIfAbsent(block.document().id(), block);
      if (before != null) {
        problems.add(
            new Place(block.document().file(), block.line()),
            Wording.of(
                "'{}' stands already at {}:{}",
                block.document().id(),
                before.document().file(),
                before.line()),
            Wording.of("remove one of the two"));
      }
    }
    return blocks;
  }

  private static List<Block> file(
      Bundle bundle, String path, FilePlan.Plan plan, Problems problems) {
    String text = bundle.texts().getOrDefault(path, "");
    return switch (plan.way()) {
      case WHOLE -> List.of(block(plan.kind(), path, path, 0, Words.of(text)));
      case CARD -> card(bundle, path, text, problems).stream().toList();
      case ENTRIES -> entries(path, text, problems);
    };
  }

  private static Optional<Block> card(Bundle bundle, String path, String text, Problems problems) {
    if (path.endsWith(".en.md")) {
      String master = path.substring(0, path.length() - ".en.md".length()) + ".md";
      if (!bundle.texts().containsKey(master)) {
        problems.add(
            new Place(path, 0),
            Wording.of("the Vietnamese card is missing"),
            Wording.of("add {}", master));
      }
      return Optional.empty();
    }
    String slug = path.substring(path.lastIndexOf('/') + 1, path.length() - ".md".length());
    String twin = bundle.texts().getOrDefault(FilePlan.twin(path), "");
    if (twin.isEmpty()) {
      problems.add(
          new Place(path, 0),
          Wording.of("the English twin is missing"),
          Wording.of("add {}", FilePlan.twin(path)));
    }
    return Optional.of(block(Kind.CARD, slug, path, 0, new Words(text, twin)));
  }

  private static List<Block> entries(String path, String text, Problems problems) {
    List<Block> blocks = new ArrayList<>();
    int frames = 0;
    for (Splitter.Piece piece : Splitter.split(text)) {
      long place = blocks.size() * STEP;
      if (piece.section().isEmpty()) {
        String name = path + "/" + frames++;
        blocks.add(
            new Block(
                new Document(Document.id(Kind.FRAME, name), Kind.FRAME, path, place),
                Words.of(piece.text()),
                piece.line()));
      } else {
        Section section = piece.section().get();
        Optional<String> name = name(piece.text());
        if (name.isEmpty()) {
          problems.add(
              new Place(path, piece.line()),
              Wording.of("the entry has no '{}'", section.name),
              Wording.of("add '{}: …'", section.name));
        }
        String id = Document.id(section.kind, name.orElse("?"));
        blocks.add(
            new Block(
                new Document(id, section.kind, path, place), Words.of(piece.text()), piece.line()));
      }
    }
    return blocks;
  }

  private static Block block(Kind kind, String name, String path, long place, Words words) {
    return new Block(new Document(Document.id(kind, name), kind, path, place), words, 1);
  }

  /// The name that an entry gives itself.
  static Optional<String> name(String text) {
    Matcher name = NAME.matcher(text);
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /// The files of documents. The documents of a file must come in their order. A file of one
  /// document is that document's own text, not a copy: training lines are most of all texts.
  public static SortedMap<String, String> join(List<Block> blocks) {
    SortedMap<String, List<String>> files = new TreeMap<>();
    for (Block block : blocks) {
      String file = block.document().file();
      add(files, file, block.words().text());
      if (block.document().kind() == Kind.CARD) {
        add(files, FilePlan.twin(file), block.words().twin());
      }
    }
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach((file, parts) -> texts.put(file, whole(parts)));
    return texts;
  }

  private static void add(SortedMap<String, List<String>> files, String file, String text) {
    files.computeIfAbsent(file, name -> new ArrayList<>()).add(text);
  }

  private static String whole(List<String> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    StringBuilder whole = new StringBuilder();
    for (String part : parts) {
      if (!whole.isEmpty() && whole.charAt(whole.length() - 1) != '\n') {
        whole.append('\n');
      }
      whole.append(part);
    }
    return whole.toString();
  }
}
