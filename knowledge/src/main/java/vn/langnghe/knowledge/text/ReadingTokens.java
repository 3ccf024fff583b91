package vn.langnghe.knowledge.text;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A reading as a Lucene token stream: every term of a word at that word's position. Used once.
public final class ReadingTokens extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Iterator<Token> tokens;
  private Iterator<String> terms = List.<String>of().iterator();
  private int start;
  private int end;

  /// @param tokens the words to stream, or a window of them
  public ReadingTokens(List<Token> tokens) {
    this.tokens = tokens.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    boolean next = !terms.hasNext();
    if (next) {
      if (!tokens.hasNext()) {
        return false;
      }
      Token token = tokens.next();
      terms = token.terms().iterator();
      start = Math.max(start, token.start());
      end = Math.max(start, token.end());
    }
    term.setEmpty().append(terms.next());
    increment.setPositionIncrement(next ? 1 : 0);
    offset.setOffset(start, end);
    return true;
  }
}
