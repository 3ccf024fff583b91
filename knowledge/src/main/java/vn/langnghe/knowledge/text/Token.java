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
      char first = term.charAt(0);
      char last = term.charAt(term.length() - 1);
      int start = first == '~' || first == '=' ? 1 : 0;
      int end =
          start == 0 && term.length() > 1 && last >= '1' && last <= '5'
              ? term.length() - 1
              : term.length();
      folded.add(Folding.fold(term.substring(start, end)));
    }
    return folded;
  }

  /// The terms of readings that carry marks.
  public Set<String> marked() {
    Set<String> marked = new TreeSet<>();
    for (String term : terms) {
      if (term.charAt(0) != '~' && term.charAt(0) != '=') {
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
