package vn.langnghe.knowledge.hotlines;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Folding;

/// The provinces, and what people type for them.
///
/// @param byName folded name or alias -> the province as the config names it
/// @param names the provinces as the config names them
/// @param words folded words that may stand before a name, such as "em o"
record Places(Map<String, String> byName, Set<String> names, Set<String> words) {
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// Reads `provinces` and `place_words`; the same alias for two provinces is a problem.
  static Places read(Fields top) {
    Map<String, String> byName = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    for (Fields fields : top.mappings("provinces")) {
      String name = fields.text("name");
      names.add(name);
      add(byName, new Scalar(name, fields.placeOf("name")), name, fields);
      fields.texts("aliases").forEach(alias -> add(byName, alias, name, fields));
      fields.rejectUnknown();
    }
    Set<String> words = new HashSet<>();
    top.texts("place_words").forEach(word -> words.add(plain(word.text())));
    return new Places(byName, names, words);
  }

  private static void add(Map<String, String> byName, Scalar alias, String name, Fields fields) {
    String before = byName.putIfAbsent(plain(alias.text()), name);
    if (before != null) {
      fields
          .problems()
          .add(
              alias.place(),
              Wording.of("'{}' already stands for {}", alias.text(), before),
              Wording.of("remove one of the two"));
    }
  }

  boolean isKnown(String name) {
    return names.contains(name);
  }

  /// The province that a whole answer names, with or without words such as "em ở" before it. Part
  /// of a sentence is no answer: the sentence may speak of danger.
  Optional<String> find(String typed) {
    String rest = plain(typed);
    Optional<String> found = Optional.ofNullable(byName.get(rest));
    while (found.isEmpty()) {
      String current = rest;
      Optional<String> word =
          words.stream().filter(any -> current.startsWith(any + " ")).findFirst();
      if (word.isEmpty()) {
        return Optional.empty();
      }
      rest = rest.substring(word.get().length() + 1);
      found = Optional.ofNullable(byName.get(rest));
    }
    return found;
  }

  private static String plain(String text) {
    return GAP.matcher(Folding.fold(text)).replaceAll(" ").strip();
  }
}
