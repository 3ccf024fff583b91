package vn.langnghe.knowledge.text;

import java.util.Set;
import java.util.TreeSet;

/// One typed word and what it may stand for.
///
/// @param typed the word as typed, lower case; never to be logged
/// @param start where it begins in the text as read
/// @param end where it ends, exclusive
/// @param terms index terms, at least one: `chêt1` for a word with marks, `~chet` for one typed
///   without, `=con` for a word that has none among words that have
public record Token(String typed, int start, int end, Set<String> terms) {
  public Token {
    terms = Set.copyOf(terms);
  }

  /// What the word may stand for once marks are left out of account: `chet` for all of `chết`,
  /// `chet`, `chét`.
  public Set<String> folded() {
    Set<String> folded = new TreeSet<>();
    for (String term : terms) {
      folded.add(folded(term));
    }
    return folded;
  }

  private static String folded(String term) {
    char last = term.charAt(term.length() - 1);
    boolean marked = isMarked(term);
    boolean toned = marked && term.length() > 1 && last >= '1' && last <= '5';
    return Folding.fold(term.substring(marked ? 0 : 1, term.length() - (toned ? 1 : 0)));
  }

  private static boolean isMarked(String term) {
    return term.charAt(0) != '~' && term.charAt(0) != '=';
  }

  /// The terms of readings that carry marks.
  public Set<String> marked() {
    Set<String> marked = new TreeSet<>();
    for (String term : terms) {
      if (isMarked(term)) {
        marked.add(term);
      }
    }
    return marked;
  }

  @Override
  public String toString() {
    return "Token[" + start + "-" + end + "]";
  }
}
