package vn.langnghe.knowledge.text;

import java.util.Set;

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

  @Override
  public String toString() {
    return "Token[" + start + "-" + end + "]";
  }
}
