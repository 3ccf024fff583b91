package vn.langnghe.knowledge.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads typed text: every word with all it may stand for. Thread-safe.
public final class Reader {
  /// From this share of marked words on, the writer is taken to type marks.
  private static final double TYPES_MARKS = 0.45;

  /// No word is longer, but for letters held down; more is not looked into.
  private static final int LONGEST_WORD = 24;

  private final TextRules rules;

  /// How syllables are read among marked words, and among words without. Only Vietnamese syllables
  /// are remembered, nothing else that somebody types.
  private final WordMemory amongMarked = new WordMemory();

  private final WordMemory amongBare = new WordMemory();

  private Reader(TextRules rules) {
    this.rules = rules;
  }

  /// Names the rules: readers with the same name read every text alike.
  public String revision() {
    return rules.revision();
  }

  /// A reader that knows these rules.
  public static Reader of(TextRules rules) {
    return new Reader(rules);
  }

  /// Reads a message of any length in time linear in it.
  public Reading read(String typed) {
    String text = Cleaning.clean(typed);
    List<Words.Word> words = Words.of(text, this::isKnown);
    long marked = words.stream().filter(word -> Folding.isMarked(word.letters())).count();
    boolean typesMarks = marked >= 2 && marked >= TYPES_MARKS * words.size();
    List<Token> tokens = new ArrayList<>(words.size() + 8);
    for (Words.Word word : words) {
      read(word, typesMarks, tokens);
    }
    return new Reading(text, tokens);
  }

  /// The terms that find a word of a phrase in what people type: the word itself, and the word
  /// typed without marks.
  public Set<String> termsToFind(String word) {
    String lower = Cleaning.clean(word);
    Syllable syllable = Syllable.of(lower);
    String bare = bareTerm(lower);
    return Folding.isMarked(lower)
        ? Set.of(syllable.term(), "~" + bare)
        : Set.of("~" + bare, "=" + bare);
  }

  private boolean isKnown(String word) {
    return !rules.readings(word).isEmpty() || Syllable.isWord(word);
  }

  private void read(Words.Word word, boolean typesMarks, List<Token> tokens) {
    String letters = shortened(word.letters());
    List<Set<String>> places = terms(letters, typesMarks);
    for (int i = 0; i < places.size(); i++) {
      Set<String> terms = places.get(i);
      if (i == 0 && word.also().isPresent()) {
        terms = new LinkedHashSet<>(terms);
        terms.addAll(own(word.also().get(), typesMarks));
      }
      tokens.add(new Token(letters, word.start(), word.end(), terms));
    }
  }

  /// What a word may stand for, at its place and at those that follow where it is several.
  private List<Set<String>> terms(String letters, boolean typesMarks) {
    WordMemory memory = typesMarks ? amongMarked : amongBare;
    return memory
        .of(letters)
        .orElseGet(() -> {
          boolean isSyllable = Syllable.isWord(letters);
          List<Set<String>> terms =
              terms(letters, isSyllable, typesMarks).stream().map(Set::copyOf).toList();
          if (isSyllable) {
            memory.keep(letters, terms);
          }
          return terms;
        });
  }

  private List<Set<String>> terms(String letters, boolean isSyllable, boolean typesMarks) {
    List<List<String>> readings = readings(letters, isSyllable);
    List<Set<String>> terms = new ArrayList<>();
    terms.add(new LinkedHashSet<>());
    List<List<String>> cuts = readings.isEmpty() && !isSyllable ? Splits.of(letters) : List.of();
    if (cuts.isEmpty()) {
      terms.getFirst().addAll(own(letters, typesMarks));
    } else {
      terms.getFirst().add("~" + bareTerm(letters));
    }
    for (List<String> parts : cuts) {
      for (int i = 0; i < parts.size(); i++) {
        at(i, terms).addAll(own(parts.get(i), typesMarks));
      }
    }
    for (List<String> reading : readings) {
      for (int i = 0; i < reading.size(); i++) {
        at(i, terms).add(meant(reading.get(i)));
      }
    }
    return terms;
  }

  private static Set<String> at(int position, List<Set<String>> terms) {
    if (position == terms.size()) {
      terms.add(new LinkedHashSet<>());
    }
    return terms.get(position);
  }

  /// What a short spelling stands for, with held-down letters too: `khummm`.
  private List<List<String>> readings(String letters, boolean isSyllable) {
    List<List<String>> readings = rules.readings(letters);
    return readings.isEmpty() && !isSyllable && letters.matches("\\D+")
        ? rules.readings(Telex.single(letters))
        : readings;
  }

  private static String shortened(String letters) {
    if (letters.length() <= LONGEST_WORD) {
      return letters;
    }
    String single = Telex.single(letters);
    return single.substring(0, Math.min(single.length(), LONGEST_WORD));
  }

  private static String meant(String word) {
    return Folding.isMarked(word) ? Syllable.of(word).term() : "=" + bareTerm(word);
  }

  private Set<String> own(String word, boolean typesMarks) {
    Set<String> terms = new LinkedHashSet<>();
    if (Folding.isMarked(word)) {
      Syllable syllable = Syllable.of(word);
      terms.add(syllable.term());
      if (!syllable.isPossible()) {
        slips(word, terms);
      }
    } else {
      boolean itself = typesMarks && rules.isUnmarked(word);
      terms.add((itself ? "=" : "~") + bareTerm(word));
      if (!Syllable.isPossibleBare(word)) {
        slips(word, terms);
      }
    }
    return terms;
  }

  private static void slips(String word, Set<String> terms) {
    Set<Syllable> readings = Telex.readings(word);
    for (Syllable reading : readings) {
      boolean marked = reading.tone() > 0 || Folding.isMarked(reading.letters());
      terms.add(marked ? reading.term() : "~" + bareTerm(reading.letters()));
    }
    if (readings.isEmpty()) {
      Telex.bare(word).ifPresent(bare -> terms.add("~" + bareTerm(bare)));
    }
  }

  private static String bareTerm(String word) {
    return Folding.fold(Syllable.of(word).letters());
  }
}
