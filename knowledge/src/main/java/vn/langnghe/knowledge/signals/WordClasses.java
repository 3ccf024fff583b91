package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.Token;

/// The sets of words that phrases ask for at one place, each under one name. A message is indexed
/// by the names of the sets its words belong to, so that "any of these forty words" is one term to
/// look up instead of eighty.
///
/// ```
///   (muốn|định|tính) chết    #0 #1
///   em muon chet                ~muon -> #0   ~chet -> #1
/// ```
///
/// Not thread-safe while phrases are compiled; afterwards it only reads.
final class WordClasses {
  private static final int SPELLED = 12;
  private static final String MARK = "#";
  private static final int[] NONE = {};

  private final Reader reader;
  private final Map<String, Set<String>> toFind = new HashMap<>();
  private final Map<Set<String>, Integer> asked = new HashMap<>();
  private final Map<List<String>, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, int[]> byTerm = new HashMap<>();

  WordClasses(Reader reader) {
    this.reader = reader;
  }

  /// The number of "any of these words"; the same for the same words.
  int number(Set<String> words) {
    return asked.computeIfAbsent(words, this::numbered);
  }

  private int numbered(Set<String> words) {
    List<String> terms =
        words.stream()
            .flatMap(word -> toFind.computeIfAbsent(word, reader::termsToFind).stream())
            .distinct()
            .sorted()
            .toList();
    Integer known = numbers.get(terms);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(terms, number);
    names.add(name(number));
    terms.forEach(term -> byTerm.merge(term, new int[] {number}, WordClasses::joined));
    return number;
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /// No more phrases are compiled: lets go of what only that needs.
  void settle() {
    toFind.clear();
    asked.clear();
  }

  /// The name that a set of words is indexed by.
  static String name(int number) {
    return MARK + number;
  }

  /// A query as people can read it: each name with the terms it stands for, the first few of many.
  String spelled(String query) {
    Map<String, String> terms = new HashMap<>();
    numbers.forEach((set, number) ->
        terms.put(
            name(number),
            set.stream()
                .limit(SPELLED)
                .collect(Collectors.joining("|", "{", set.size() > SPELLED ? "|…}" : "}"))));
    return Pattern.compile("#\\d+")
        .matcher(query)
        .replaceAll(
            name -> Matcher.quoteReplacement(terms.getOrDefault(name.group(), name.group())));
  }

  /// Where in a window of words the sets stand that its words belong to.
  Places places(List<Token> window) {
    Places places = new Places(names.size(), window.size());
    for (int word = 0; word < window.size(); word++) {
      for (String term : window.get(word).terms()) {
        for (int number : byTerm.getOrDefault(term, NONE)) {
          places.mark(number, word);
        }
      }
    }
    return places;
  }

  /// The names of the sets that each word of a window belongs to, of those that are wanted.
  ///
  /// @param places where the sets stand in this window
  List<List<String>> names(List<Token> window, Places places, BitSet wanted) {
    List<List<String>> found = new ArrayList<>(window.size());
    window.forEach(word -> found.add(new ArrayList<>()));
    wanted.stream()
        .forEach(set ->
            places.forEachWord(
                set,
                word -> {
                  if (places.isExact() || belongs(window.get(word), set)) {
                    found.get(word).add(names.get(set));
                  }
                }));
    return found;
  }

  private boolean belongs(Token word, int set) {
    return word.terms().stream()
        .anyMatch(
            term -> IntStream.of(byTerm.getOrDefault(term, NONE)).anyMatch(one -> one == set));
  }

  /// How many words of some messages belong to each set, by its number.
  int[] counts(Collection<String> messages) {
    int[] counts = new int[names.size()];
    for (String message : messages) {
      Places places = places(reader.read(message).tokens());
      for (int i = 0; i < places.size(); i++) {
        int set = places.set(i);
        counts[set] += Long.bitCount(places.of(set));
      }
    }
    return counts;
  }
}
