package vn.langnghe.knowledge.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.YamlFile;

/// Words that mean much the same, under one name. Data of `content/text/meanings.yaml`, whose names
/// are few and broad, and of `content/text/thesaurus-*.txt`, whose names are many and narrow;
/// immutable.
///
/// ```
///   debt: [nợ, vay, "tín dụng đen"]        "vay nặng lãi" -> debt at word 0
/// ```
public final class Meanings {
  /// No names at all; for tests.
  public static final Meanings NONE = new Meanings(new HashMap<>());

  /// What begins at a word of a message, each once, in no order that matters.
  ///
  /// @param broad names of `meanings.yaml`
  /// @param narrow names of the thesaurus
  public record Named(List<String> broad, List<String> narrow) {}

  /// What a word, or a few side by side, are called.
  ///
  /// @param rest terms of each syllable after the second
  private record Entry(List<Set<String>> rest, String name, boolean narrow) {}

  /// What may start at a term: words of one syllable, and longer ones by a term of the second.
  private record Starts(List<Entry> alone, Map<String, List<Entry>> bySecond) {
    Starts() {
      this(new ArrayList<>(1), new HashMap<>());
    }
  }

  /// An entry that stands in a message.
  private record Found(Entry entry, int from, int to) {}

  private final Map<String, Starts> byFirst;

  private Meanings(Map<String, Starts> byFirst) {
    this.byFirst = byFirst;
  }

  /// Reads the names of a content folder; a folder without any has none.
  ///
  /// @param root folder that problems are named relative to
  public static Meanings load(Path root, Path content, Reader reader, Problems problems) {
    Meanings meanings = new Meanings(new HashMap<>());
    Path file = content.resolve("text/meanings.yaml");
    if (Files.exists(file)) {
      YamlFile.read(root, file, problems).ifPresent(fields -> meanings.add(fields, reader));
    }
    Map<String, Set<String>> terms = new HashMap<>();
    for (Thesaurus.Word word : Thesaurus.words(root, content, problems)) {
      List<Set<String>> syllables = new ArrayList<>();
      for (String syllable : word.syllables()) {
        syllables.add(terms.computeIfAbsent(syllable, reader::termsToFind));
      }
      meanings.add(syllables, word.name(), true);
    }
    return meanings;
  }

  private void add(Fields fields, Reader reader) {
    for (Fields names : fields.mapping("meanings").stream().toList()) {
      for (String name : List.copyOf(names.names())) {
        for (Scalar words : names.texts(name)) {
          List<Token> tokens = reader.read(words.text()).tokens();
          add(
              tokens.stream().map(token -> reader.termsToFind(token.typed())).toList(),
              name,
              false);
        }
      }
    }
    fields.rejectUnknown();
  }

  private void add(List<Set<String>> terms, String name, boolean narrow) {
    if (terms.isEmpty()) {
      return;
    }
    Entry entry = new Entry(terms.subList(Math.min(2, terms.size()), terms.size()), name, narrow);
    for (String first : terms.getFirst()) {
      Starts starts = byFirst.computeIfAbsent(first, term -> new Starts());
      if (terms.size() == 1) {
        starts.alone().add(entry);
        continue;
      }
      for (String second : terms.get(1)) {
        starts.bySecond().computeIfAbsent(second, term -> new ArrayList<>(1)).add(entry);
      }
    }
  }

  /// The names of each word of a message. A narrow name whose words stand within longer ones of the
  /// thesaurus is left out: nobody dies in "cười muốn chết".
  public List<Named> of(List<Token> tokens) {
    int[] ends = new int[tokens.size()];
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      find(tokens, at, found);
    }
    for (Found one : found) {
      if (one.entry().narrow()) {
        ends[one.from()] = Math.max(ends[one.from()], one.to());
      }
    }
    List<Named> named = new ArrayList<>(tokens.size());
    int next = 0;
    for (int at = 0; at < tokens.size(); at++) {
      List<String> broad = new ArrayList<>(4);
      List<String> narrow = new ArrayList<>(4);
      for (; next < found.size() && found.get(next).from() == at; next++) {
        Found one = found.get(next);
        List<String> names = one.entry().narrow() ? narrow : broad;
        if (!names.contains(one.entry().name()) && !(one.entry().narrow() && isWithin(one, ends))) {
          names.add(one.entry().name());
        }
      }
      named.add(new Named(broad, narrow));
    }
    return named;
  }

  /// @param ends where the longest narrow words end that begin at each word
  private static boolean isWithin(Found one, int[] ends) {
    boolean within = ends[one.from()] > one.to();
    int first = Math.max(0, one.from() - Thesaurus.LONGEST);
    for (int from = one.from() - 1; from >= first && !within; from--) {
      within = ends[from] >= one.to();
    }
    return within;
  }

  private void find(List<Token> tokens, int at, List<Found> found) {
    for (String first : tokens.get(at).terms()) {
      Starts starts = byFirst.get(first);
      if (starts == null) {
        continue;
      }
      starts.alone().forEach(entry -> found.add(new Found(entry, at, at + 1)));
      if (at + 1 < tokens.size()) {
        for (String second : tokens.get(at + 1).terms()) {
          for (Entry entry : starts.bySecond().getOrDefault(second, List.of())) {
            if (fits(entry.rest(), tokens, at + 2)) {
              found.add(new Found(entry, at, at + 2 + entry.rest().size()));
            }
          }
        }
      }
    }
  }

  private static boolean fits(List<Set<String>> rest, List<Token> tokens, int position) {
    if (position + rest.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < rest.size(); i++) {
      if (!isAny(rest.get(i), tokens.get(position + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAny(Set<String> wanted, Token token) {
    for (String term : token.terms()) {
      if (wanted.contains(term)) {
        return true;
      }
    }
    return false;
  }
}
