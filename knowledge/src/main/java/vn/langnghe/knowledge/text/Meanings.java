package vn.langnghe.knowledge.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
  public static final Meanings NONE = new Meanings(List.of());

  private static final Set<String> ALONE = Set.of("");

  /// What begins at a word of a message, each once, in no order that matters.
  ///
  /// @param broad names of `meanings.yaml`
  /// @param narrow names of the thesaurus
  public record Named(List<String> broad, List<String> narrow) {}

  /// What a word, or a few side by side, are called.
  ///
  /// @param syllables terms of each
  private record Entry(List<Set<String>> syllables, String name, boolean narrow) {}

  /// An entry that stands in a message.
  private record Found(Entry entry, int from) {
    int to() {
      return from + entry.syllables().size();
    }
  }

  private final List<Entry> entries;

  /// Sorted: a key of a term of the first syllable and one of the second, then the index of an
  /// entry. Some twenty thousand words as maps of maps would take ten megabytes more.
  private final long[] byKey;

  private Meanings(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.byKey = byKey(this.entries);
  }

  /// An entry is found by each term of its first syllable with each of its second. Plain loops: a
  /// start waits for them.
  private static long[] byKey(List<Entry> entries) {
    int size = 0;
    for (Entry entry : entries) {
      size += entry.syllables().getFirst().size() * seconds(entry).size();
    }
    long[] byKey = new long[size];
    int next = 0;
    for (int index = 0; index < entries.size(); index++) {
      for (String first : entries.get(index).syllables().getFirst()) {
        for (String second : seconds(entries.get(index))) {
          byKey[next++] = place(key(first, second)) + index;
        }
      }
    }
    Arrays.sort(byKey);
    return byKey;
  }

  private static Set<String> seconds(Entry entry) {
    return entry.syllables().size() > 1 ? entry.syllables().get(1) : ALONE;
  }

  private static int key(String first, String second) {
    return first.hashCode() * 31 + second.hashCode();
  }

  /// Where the entries of a key begin.
  private static long place(int key) {
    return (long) key << Integer.SIZE;
  }

  /// Reads the names of a content folder; a folder without any has none.
  ///
  /// @param root folder that problems are named relative to
  public static Meanings load(Path root, Path content, Reader reader, Problems problems) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Set<String>> known = new HashMap<>();
    Function<String, Set<String>> terms = word -> known.computeIfAbsent(word, reader::termsToFind);
    Path file = content.resolve("text/meanings.yaml");
    if (Files.exists(file)) {
      YamlFile.read(root, file, problems)
          .ifPresent(fields -> addBroad(fields, reader, terms, entries));
    }
    for (Thesaurus.Word word : Thesaurus.words(root, content, problems)) {
      entries.add(new Entry(word.syllables().stream().map(terms).toList(), word.name(), true));
    }
    return new Meanings(entries);
  }

  /// @param terms of a syllable, the same set for the same syllable
  private static void addBroad(
      Fields fields, Reader reader, Function<String, Set<String>> terms, List<Entry> entries) {
    for (Fields names : fields.mapping("meanings").stream().toList()) {
      for (String name : List.copyOf(names.names())) {
        for (Scalar words : names.texts(name)) {
          List<Set<String>> syllables =
              reader.read(words.text()).tokens().stream()
                  .map(token -> terms.apply(token.typed()))
                  .toList();
          if (!syllables.isEmpty()) {
            entries.add(new Entry(syllables, name, false));
          }
        }
      }
    }
    fields.rejectUnknown();
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
    Set<String> seconds = at + 1 < tokens.size() ? tokens.get(at + 1).terms() : Set.of();
    for (String first : tokens.get(at).terms()) {
      find(key(first, ""), tokens, at, found);
      for (String second : seconds) {
        find(key(first, second), tokens, at, found);
      }
    }
  }

  private void find(int key, List<Token> tokens, int at, List<Found> found) {
    int place = Arrays.binarySearch(byKey, place(key));
    place = place < 0 ? -place - 1 : place;
    for (; place < byKey.length && byKey[place] >> Integer.SIZE == key; place++) {
      Entry entry = entries.get((int) byKey[place]);
      if (stands(entry.syllables(), tokens, at)) {
        found.add(new Found(entry, at));
      }
    }
  }

  private static boolean stands(List<Set<String>> syllables, List<Token> tokens, int at) {
    if (at + syllables.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < syllables.size(); i++) {
      if (!isAny(syllables.get(i), tokens.get(at + i))) {
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
