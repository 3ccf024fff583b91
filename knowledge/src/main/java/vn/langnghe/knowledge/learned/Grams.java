package vn.langnghe.knowledge.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.text.Meanings;
import vn.langnghe.knowledge.text.Reading;
import vn.langnghe.knowledge.text.Token;

/// What the classifier sees of a message: words, neighbours and letter groups, each as a number.
/// Words without marks stand beside words with marks, so that a message typed without any is seen
/// through the same features.
final class Grams {
  /// A message is never longer; what comes later is read in a window of its own.
  static final int LONGEST = 90;

  private static final int SHORTEST_LETTERS = 3;
  private static final int LONGEST_LETTERS = 5;
  private static final int MOST_READINGS = 3;

  /// So many words apart, one meaning still bears on another.
  private static final int NEAR = 5;

  private final int[] found;
  private int count;

  private Grams(int size) {
    this.found = new int[size];
  }

  /// The features of a window of words, sorted, each once.
  static int[] of(Reading reading, int from, Meanings meanings) {
    List<Token> tokens =
        reading.tokens().subList(from, Math.min(reading.tokens().size(), from + LONGEST));
    List<List<String>> folded = tokens.stream().map(token -> few(token.folded())).toList();
    Grams grams = new Grams(tokens.size() * 600 + 64);
    grams.words(tokens, folded);
    grams.letters(folded);
    grams.meanings(meanings.of(tokens), folded);
    return grams.sorted();
  }

  /// Each once; by hand, since a stream that leaves out doubles boxes every number.
  private int[] sorted() {
    Arrays.sort(found, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || found[i] != found[kept - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }

  private void words(List<Token> tokens, List<List<String>> folded) {
    List<String> before = List.of("<");
    List<String> beforeThat = List.of();
    for (int i = 0; i < tokens.size(); i++) {
      List<String> now = folded.get(i);
      for (String word : now) {
        add('w', word, "", "");
        before.forEach(left -> add('b', left, word, ""));
        for (String far : beforeThat) {
          add('s', far, word, "");
          before.forEach(left -> add('t', far, left, word));
        }
      }
      List<String> marked = few(tokens.get(i).marked());
      marked.forEach(word -> add('m', word, "", ""));
      beforeThat = before;
      before = now;
    }
    before.forEach(left -> add('b', left, ">", ""));
  }

  private static List<String> few(Set<String> readings) {
    List<String> all = new ArrayList<>(readings);
    return all.subList(0, Math.min(MOST_READINGS, all.size()));
  }

  private void letters(List<List<String>> folded) {
    StringBuilder line = new StringBuilder(" ");
    for (List<String> readings : folded) {
      line.append(readings.isEmpty() ? "" : readings.getFirst()).append(' ');
    }
    for (int start = 0; start < line.length(); start++) {
      int hash = 'c';
      int end = Math.min(line.length(), start + LONGEST_LETTERS);
      for (int i = start; i < end; i++) {
        hash = hash * 31 + line.charAt(i);
        if (i - start + 1 >= SHORTEST_LETTERS) {
          put(mix(hash));
        }
      }
    }
  }

  /// What is spoken of, what follows what within a few words, what stands together anywhere, and
  /// which words stand beside what. Two narrow names are not paired: there are too many of them.
  private void meanings(List<Meanings.Named> named, List<List<String>> folded) {
    List<String> broad = new ArrayList<>();
    List<String> narrow = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Meanings.Named now = named.get(i);
      for (int back = Math.max(0, i - NEAR); back < i; back++) {
        Meanings.Named left = named.get(back);
        pairs('o', left.broad(), now.broad());
        pairs('o', left.broad(), now.narrow());
        pairs('o', left.narrow(), now.broad());
      }
      if (i > 0) {
        beside(named.get(i - 1), now, folded.get(i - 1), folded.get(i));
      }
      addNew(now.broad(), broad);
      addNew(now.narrow(), narrow);
    }
    broad.sort(null);
    for (int i = 0; i < broad.size(); i++) {
      add('k', broad.get(i), "", "");
      pairs('p', broad.subList(i, i + 1), broad.subList(i + 1, broad.size()));
    }
    narrow.forEach(one -> add('k', one, "", ""));
    pairs('p', broad, narrow);
  }

  private static void addNew(List<String> names, List<String> all) {
    for (String name : names) {
      if (!all.contains(name)) {
        all.add(name);
      }
    }
  }

  private void pairs(char kind, List<String> left, List<String> right) {
    for (String one : left) {
      for (String other : right) {
        add(kind, one, other, "");
      }
    }
  }

  /// A word and the names of its neighbour.
  private void beside(
      Meanings.Named left, Meanings.Named right, List<String> leftWord, List<String> rightWord) {
    for (String word : leftWord) {
      right.broad().forEach(name -> add('x', word, name, ""));
      right.narrow().forEach(name -> add('x', word, name, ""));
    }
    for (String word : rightWord) {
      left.broad().forEach(name -> add('y', name, word, ""));
      left.narrow().forEach(name -> add('y', name, word, ""));
    }
  }

  private void add(char kind, String first, String second, String third) {
    int hash = kind;
    hash = hash * 31 + first.hashCode();
    hash = hash * 1_000_003 + second.hashCode();
    hash = hash * 1_000_003 + third.hashCode();
    put(mix(hash));
  }

  private void put(int feature) {
    if (count < found.length) {
      found[count++] = feature;
    }
  }

  /// Spreads the bits of a hash (the finaliser of MurmurHash3, public domain).
  private static int mix(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ h >>> 16;
  }
}
