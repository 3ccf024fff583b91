package vn.langnghe.bot.editing.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.langnghe.bot.editing.Authors;
import vn.langnghe.bot.editing.Bookcase;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Draft;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.Reasons;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.State;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.bot.editing.file.BlockCheck;
import vn.langnghe.bot.editing.file.Blocks;
import vn.langnghe.bot.editing.file.Bundle;
import vn.langnghe.bot.editing.file.Signature;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.knowledge.files.Problem;

/// Work through plain files: export what is in force, import what was changed in the files. An
/// export notes which revision each document was, so that an import knows who changed what.
public final class Exchange {
  /// Beside the folders: the revision of each document at the export.
  public static final String NOTE = "knowledge/revisions.tsv";

  private final Bookcase bookcase;
  private final UnaryOperator<String> names;

  /// @param names gives the name of a member by id; a name that is no id stays as it is
  public Exchange(Bookcase bookcase, UnaryOperator<String> names) {
    this.bookcase = bookcase;
    this.names = names;
  }

  /// The files of what is in force, with the note.
  public SortedMap<String, String> files() {
    List<Placed> set = bookcase.inForce(bookcase.newest());
    SortedMap<String, String> files = new TreeMap<>(ServedFolder.texts(set, names));
    StringBuilder note = new StringBuilder();
    set.stream()
        .map(one -> one.document().id() + "\t" + one.revision().number() + "\n")
        .sorted()
        .forEach(note::append);
    files.put(NOTE, note.toString());
    return files;
  }

  /// Writes the files of what is in force.
  ///
  /// @param over true to write over files that were changed since they were exported
  /// @return files that were changed since; nothing is written when there are any
  public List<String> exportTo(Path folder, boolean over) throws IOException {
    SortedMap<String, String> files = files();
    Map<String, String> before = ServedFolder.texts(bookcase.placed(note(folder)), names);
    List<String> changed = new ArrayList<>();
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!file.getKey().equals(NOTE) && Files.exists(path)) {
        String there = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        if (!there.equals(file.getValue()) && !there.equals(before.get(file.getKey()))) {
          changed.add(file.getKey());
        }
      }
    }
    if (!changed.isEmpty() && !over) {
      return changed;
    }
    for (String file : before.keySet()) {
      if (!files.containsKey(file)) {
        Files.deleteIfExists(folder.resolve(file));
      }
    }
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    return List.of();
  }

  /// The revisions that a folder was exported with; none where nothing was.
  public static List<Revision.Ref> note(Path folder) throws IOException {
    Path note = folder.resolve(NOTE);
    List<Revision.Ref> refs = new ArrayList<>();
    if (Files.isRegularFile(note)) {
      for (String line : Files.readString(note).split("\n")) {
        String[] columns = line.split("\t", -1);
        if (columns.length == 2 && columns[1].matches("[0-9]{1,9}")) {
          refs.add(new Revision.Ref(columns[0], Integer.parseInt(columns[1])));
        }
      }
    }
    return refs;
  }

  /// What an import would do.
  ///
  /// @param drafts revisions to be kept and sent to review
  /// @param conflicts documents that were changed both in the files and in the store
  /// @param older documents whose files hold an older revision; they stay as they are
  /// @param unfit what cannot stand in a file, each with file and reason
  public record Plan(
      List<Draft> drafts, List<String> conflicts, List<String> older, List<String> unfit) {}

  /// Compares files with the store.
  ///
  /// @param note the revisions that the files were exported with; none where that is not known
  public Plan plan(Bundle bundle, List<Blocks.Block> blocks, List<Revision.Ref> note) {
    Map<String, Line> lines = new LinkedHashMap<>();
    bookcase.lines().forEach(line -> lines.put(line.document().id(), line));
    Map<String, Integer> base = new HashMap<>();
    note.forEach(ref -> base.put(ref.document(), ref.number()));
    Plan plan =
        new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Set<String> there = new HashSet<>();
    Placing placing = new Placing(lines);
    for (Blocks.Block block : blocks) {
      there.add(block.document().id());
      Optional<Line> line = Optional.ofNullable(lines.get(block.document().id()));
      Document document = placing.placed(block.document(), line);
      if (line.isEmpty()) {
        add(plan, document, 0, block.words());
      } else {
        compare(plan, line.get(), Optional.ofNullable(base.get(document.id())), block.words());
      }
    }
    for (Revision.Ref ref : note) {
      Line line = lines.get(ref.document());
      if (line != null && line.inForce() > 0 && !there.contains(ref.document())) {
        gone(plan, line, ref.number());
      }
    }
    return plan;
  }

  private void compare(Plan plan, Line line, Optional<Integer> base, Words words) {
    Document document = line.document();
    Words plain = plain(document.kind(), words);
    List<Revision> history = bookcase.history(document.id());
    Optional<Revision> same =
        history.stream()
            .filter(one -> !one.retires() && plain(document.kind(), one.words()).equals(plain))
            .findFirst();
    if (same.isPresent()) {
      if (same.get().number() != line.newest() && same.get().number() != line.inForce()) {
        plan.older().add(document.id());
      }
      return;
    }
    int from = base.orElse(line.inForce());
    if (line.newest() != from) {
      plan.conflicts().add(conflict(document, line, from));
    } else {
      add(plan, document, from, plain);
    }
  }

  private static void gone(Plan plan, Line line, int from) {
    Document document = line.document();
    if (line.newest() != from) {
      plan.conflicts().add(conflict(document, line, from));
    } else {
      plan.drafts().add(draft(document, from, Words.of(""), true));
    }
  }

  private static String conflict(Document document, Line line, int from) {
    return "%s: %s was changed in the file after revision %d, and in the store (revision %d, %s) -> export anew, merge, import again"
        .formatted(document.file(), document.id(), from, line.newest(), line.state().label());
  }

  private static void add(Plan plan, Document document, int from, Words words) {
    List<Problem> unfit = BlockCheck.of(document, words);
    unfit.forEach(problem -> plan.unfit().add(problem.toString()));
    if (unfit.isEmpty()) {
      plan.drafts().add(draft(document, from, words, false));
    }
  }

  private static Draft draft(Document document, int from, Words words, boolean retires) {
    return new Draft(
        document,
        from,
        words,
        retires,
        Reasons.IMPORTED,
        StarterImport.reviewBy(words.text()),
        StarterImport.sources(words.text()));
  }

  /// Who signed is said in the console, never in a file.
  private static Words plain(Kind kind, Words words) {
    return kind == Kind.CARD ? Signature.none(words) : words;
  }

  /// Keeps the drafts of a plan and sends them to review.
  ///
  /// @return documents that somebody changed meanwhile; all others are kept
  public List<String> carryOut(Plan plan, Instant now) {
    List<String> overtaken = new ArrayList<>();
    for (Draft draft : plan.drafts()) {
      String id = draft.document().id();
      Entry entry = Entry.of(now, Authors.IMPORT, Deed.KNOWLEDGE_IMPORTED, id);
      Revision.Ref ref = new Revision.Ref(id, draft.madeFrom() + 1);
      if (!bookcase.save(draft, entry)
          || !bookcase.move(ref, State.DRAFT, State.IN_REVIEW, false, "", entry)) {
        overtaken.add(id);
      }
    }
    return overtaken;
  }

  /// Finds room for documents that are new, behind the one that stands before them in the file.
  private static final class Placing {
    private final Map<String, Long> last = new HashMap<>();

    Placing(Map<String, Line> lines) {
      lines.values().forEach(line -> last.putIfAbsent(line.document().file(), -1L));
    }

    Document placed(Document document, Optional<Line> known) {
      long place =
          known
              .map(line -> line.document().place())
              .orElseGet(() -> last.getOrDefault(document.file(), -1L) + 1);
      last.put(document.file(), place);
      return known
          .map(Line::document)
          .orElseGet(() -> new Document(document.id(), document.kind(), document.file(), place));
    }
  }
}
