package vn.langnghe.knowledge.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.YamlFile;

/// Words that mean much the same, under one name. Data of `content/text/meanings.yaml`; immutable.
///
/// ```
///   debt: [nợ, vay, "tín dụng đen"]        "vay nặng lãi" -> debt at word 0
/// ```
public final class Meanings {
  /// No names at all; for tests.
  public static final Meanings NONE = new Meanings(Map.of());

  /// What may start at a term: the terms of each further word, and the name of the whole.
  private record Entry(List<Set<String>> rest, String name) {}

  private final Map<String, List<Entry>> byFirst;

  private Meanings(Map<String, List<Entry>> byFirst) {
    this.byFirst = byFirst;
  }

  /// Reads `text/meanings.yaml` of the content folder; a folder without one has no names.
  ///
  /// @param root folder that problems are named relative to
  public static Meanings load(Path root, Path content, Reader reader, Problems problems) {
    Path file = content.resolve("text/meanings.yaml");
    if (!Files.exists(file)) {
      return NONE;
    }
    Map<String, List<Entry>> byFirst = new HashMap<>();
    Optional<Fields> top = YamlFile.read(root, file, problems);
    for (Fields names : top.flatMap(fields -> fields.mapping("meanings")).stream().toList()) {
      for (String name : List.copyOf(names.names())) {
        for (Scalar words : names.texts(name)) {
          add(words.text(), name, reader, byFirst);
        }
      }
    }
    top.ifPresent(Fields::rejectUnknown);
    return new Meanings(byFirst);
  }

  private static void add(
      String words, String name, Reader reader, Map<String, List<Entry>> byFirst) {
    List<Set<String>> terms = new ArrayList<>();
    for (Token token : reader.read(words).tokens()) {
      terms.add(reader.termsToFind(token.typed()));
    }
    if (!terms.isEmpty()) {
      Entry entry = new Entry(terms.subList(1, terms.size()), name);
      terms
          .getFirst()
          .forEach(term -> byFirst.computeIfAbsent(term, key -> new ArrayList<>()).add(entry));
    }
  }

  /// The names that begin at a word of a message, in no order that matters.
  public Set<String> at(List<Token> tokens, int position) {
    Set<String> found = Set.of();
    for (String term : tokens.get(position).terms()) {
      for (Entry entry : byFirst.getOrDefault(term, List.of())) {
        if (fits(entry, tokens, position)) {
          found = found.isEmpty() ? new LinkedHashSet<>() : found;
          found.add(entry.name());
        }
      }
    }
    return found;
  }

  private static boolean fits(Entry entry, List<Token> tokens, int position) {
    List<Set<String>> rest = entry.rest();
    if (position + rest.size() >= tokens.size()) {
      return false;
    }
    for (int i = 0; i < rest.size(); i++) {
      if (!isAny(rest.get(i), tokens.get(position + 1 + i))) {
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
