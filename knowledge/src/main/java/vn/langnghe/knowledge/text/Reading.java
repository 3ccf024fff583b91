package vn.langnghe.knowledge.text;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// A message as read: its text after cleaning, and its words with all they may stand for.
///
/// @param text the cleaned text that token offsets refer to; never to be logged
/// @param tokens the words in order
public record Reading(String text, List<Token> tokens) {
  public Reading {
    tokens = List.copyOf(tokens);
  }

  /// The words from one token to another, as typed.
  ///
  /// @param first index of the first token
  /// @param last index of the last token, inclusive
  public String words(int first, int last) {
    return text.substring(tokens.get(first).start(), tokens.get(last).end());
  }

  /// The same message without some of its words.
  ///
  /// @param left indexes of the tokens that are left out
  public Reading without(BitSet left) {
    return left.isEmpty()
        ? this
        : new Reading(
            text,
            IntStream.range(0, tokens.size())
                .filter(index -> !left.get(index))
                .mapToObj(tokens::get)
                .toList());
  }

  @Override
  public String toString() {
    return "Reading[" + tokens.size() + " words]";
  }
}
