package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private final Reader reader;
  private final Map<String, Set<String>> toFind = new HashMap<>();
  private final Map<Set<String>, Integer> numbers = new HashMap<>();
  private final Map<String, List<String>> byTerm = new HashMap<>();

  WordClasses(Reader reader) {
    this.reader = reader;
  }

  /// The number of "any of these words"; the same for the same words.
  int number(Collection<String> words) {
    Set<String> terms = new TreeSet<>();
    words.forEach(word -> terms.addAll(toFind.computeIfAbsent(word, reader::termsToFind)));
    Integer known = numbers.get(terms);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(terms, number);
    terms.forEach(term -> byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(name(number)));
    return number;
  }

  /// The name that a set of words is indexed by.
  static String name(int number) {
    return MARK + number;
  }

  /// The same sets as numbers.
  static void mark(Collection<String> names, BitSet present) {
    for (String name : names) {
      present.set(Integer.parseInt(name, MARK.length(), name.length(), 10));
    }
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

  /// The sets that a typed word belongs to; none when no phrase asks for it.
  Set<String> of(Token token) {
    Set<String> found = new LinkedHashSet<>();
    for (String term : token.terms()) {
      found.addAll(byTerm.getOrDefault(term, List.of()));
    }
    return found;
  }

  /// How many words of some messages belong to each set.
  Map<String, Integer> counts(Collection<String> messages) {
    Map<String, Integer> counts = new HashMap<>();
    for (String message : messages) {
      for (Token token : reader.read(message).tokens()) {
        of(token).forEach(name -> counts.merge(name, 1, Integer::sum));
      }
    }
    return counts;
  }
}
