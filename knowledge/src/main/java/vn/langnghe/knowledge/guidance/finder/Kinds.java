package vn.langnghe.knowledge.guidance.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/// Evidence of the four kinds of terms together. Immutable.
final class Kinds {
  private static final double FOLDED = 1;
  private static final double PAIRS = 1;
  private static final double MARKED = 0.2;
  private static final double LETTERS = 0.4;

  private final Evidence folded;
  private final Evidence pairs;
  private final Evidence marked;
  private final Evidence letters;
  private final int cards;

  private Kinds(List<Evidence> kinds, int cards) {
    this.folded = kinds.get(0);
    this.pairs = kinds.get(1);
    this.marked = kinds.get(2);
    this.letters = kinds.get(3);
    this.cards = cards;
  }

  void write(DataOutput to) throws IOException {
    to.writeInt(cards);
    for (Evidence kind : List.of(folded, pairs, marked, letters)) {
      kind.write(to);
    }
  }

  static Kinds read(DataInput from) throws IOException {
    int cards = from.readInt();
    return new Kinds(
        List.of(Evidence.read(from), Evidence.read(from), Evidence.read(from), Evidence.read(from)),
        cards);
  }

  /// What a question's terms speak for each card.
  double[] evidence(Terms question) {
    double[] scores = new double[cards];
    folded.add(Terms.hashes(question.folded()), FOLDED, scores);
    pairs.add(Terms.hashes(question.pairs()), PAIRS, scores);
    marked.add(Terms.hashes(question.marked()), MARKED, scores);
    letters.add(question.letters(), LETTERS, scores);
    return scores;
  }

  /// Collects texts.
  static final class Builder {
    private final Evidence.Builder folded = new Evidence.Builder();
    private final Evidence.Builder pairs = new Evidence.Builder();
    private final Evidence.Builder marked = new Evidence.Builder();
    private final Evidence.Builder letters = new Evidence.Builder();

    /// @param weight how many example questions the text counts as
    void add(int card, Terms text, double weight) {
      addLong(card, text, weight);
      letters.add(card, text.letters(), weight);
    }

    /// A long text: its letters say little and are many.
    void addLong(int card, Terms text, double weight) {
      folded.add(card, Terms.hashes(text.folded()), weight);
      pairs.add(card, Terms.hashes(text.pairs()), weight);
      marked.add(card, Terms.hashes(text.marked()), weight);
    }

    Kinds build(int cards) {
      return new Kinds(
          List.of(
              folded.build(cards), pairs.build(cards), marked.build(cards), letters.build(cards)),
          cards);
    }
  }
}
