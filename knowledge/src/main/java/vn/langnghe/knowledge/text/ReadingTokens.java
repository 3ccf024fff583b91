package vn.langnghe.knowledge.text;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A reading as a Lucene token stream: every term of a word at that word's position; a word without
/// terms leaves its position empty. Used once.
public final class ReadingTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final List<Token> tokens;
  private final IntFunction<? extends Collection<String>> termsOf;
  private Iterator<String> terms = List.<String>of().iterator();
  private int next;
  private int start;
  private int end;

  /// @param tokens the words to stream, or a window of them
  public ReadingTokens(List<Token> tokens) {
    this(tokens, word -> tokens.get(word).terms());
  }

  /// @param tokens the words to stream, or a window of them
  /// @param termsOf the terms to stream of a word, by its place among them
  public ReadingTokens(List<Token> tokens, IntFunction<? extends Collection<String>> termsOf) {
    this.tokens = tokens;
    this.termsOf = termsOf;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    int steps = 0;
    while (!terms.hasNext()) {
      if (next == tokens.size()) {
        return false;
      }
      Token token = tokens.get(next);
      terms = termsOf.apply(next++).iterator();
      start = Math.max(start, token.start());
      end = Math.max(start, token.end());
      steps++;
    }
    term.setEmpty().append(terms.next());
    increment.setPositionIncrement(steps);
    offset.setOffset(start, end);
    return true;
  }
}
