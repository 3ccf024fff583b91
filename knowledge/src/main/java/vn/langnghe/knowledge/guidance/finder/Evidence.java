package vn.langnghe.knowledge.guidance.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// How much a term speaks for a card: the logarithm of how much more often the card's texts use it
/// than all texts do, where that is positive (pointwise mutual information). Immutable once built.
///
/// ```
///   "ngu" is used 31 times by sleep, 1.4 times would be its share  ->  log((31 + a) / (1.4 + a))
/// ```
final class Evidence {
  /// Added to what is counted and to what would be its share, so that one use proves little.
  private static final double EASE = 0.1;

  /// A term that more cards use tells none of them; it only costs time where cards are thousands.
  private static final int MOST_CARDS = 500;

  /// Row of each term plus one, found by its hash; 0 is free. Twice as many places as terms.
  private final int[] places;

  private final int[] terms;
  private final int[] starts;
  private final char[] cards;
  private final float[] weights;

  private Evidence(int[] terms, int[] starts, char[] cards, float[] weights) {
    this.terms = terms;
    this.starts = starts;
    this.cards = cards;
    this.weights = weights;
    this.places = new int[Integer.highestOneBit(Math.max(1, terms.length)) * 4];
    for (int row = 0; row < terms.length; row++) {
      int place = place(terms[row]);
      while (places[place] != 0) {
        place = place + 1 & places.length - 1;
      }
      places[place] = row + 1;
    }
  }

  void write(DataOutput to) throws IOException {
    Numbers.write(to, terms);
    Numbers.write(to, starts);
    Numbers.write(to, cards);
    Numbers.write(to, weights);
  }

  static Evidence read(DataInput from) throws IOException {
    return new Evidence(
        Numbers.ints(from), Numbers.ints(from), Numbers.chars(from), Numbers.floats(from));
  }

  private int place(int term) {
    int mixed = term * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & places.length - 1;
  }

  /// The row of a term; -1 when no text uses it.
  private int row(int term) {
    int place = place(term);
    while (places[place] != 0) {
      int row = places[place] - 1;
      if (terms[row] == term) {
        return row;
      }
      place = place + 1 & places.length - 1;
    }
    return -1;
  }

  /// Adds what the terms of a question speak for each card.
  ///
  /// @param asked the question's terms of this kind, sorted
  /// @param weight of this kind of term against others
  /// @param scores one for each card; added to
  void add(int[] asked, double weight, double[] scores) {
    int distinct = 0;
    for (int i = 0; i < asked.length; i++) {
      distinct += i == 0 || asked[i] != asked[i - 1] ? 1 : 0;
    }
    double share = weight / Math.sqrt(Math.max(1, distinct));
    for (int i = 0; i < asked.length; i++) {
      int row = i > 0 && asked[i] == asked[i - 1] ? -1 : row(asked[i]);
      if (row >= 0) {
        add(row, share, scores);
      }
    }
  }

  private void add(int row, double share, double[] scores) {
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      scores[cards[i]] += share * weights[i];
    }
  }

  /// Collects uses. Each is one number: the term's hash, the card, hundredths of a use.
  static final class Builder {
    private static final int UNIT = 100;
    private long[] uses = new long[1 << 12];
    private int count;

    /// Notes every term of a text, a repeated one with less for each time more.
    ///
    /// @param all the text's terms, sorted
    /// @param weight how many uses one counts as
    void add(int card, int[] all, double weight) {
      for (int from = 0, to; from < all.length; from = to) {
        for (to = from + 1; to < all.length && all[to] == all[from]; ) {
          to++;
        }
        put(all[from], card, weight * (1 + Math.log(to - from)));
      }
    }

    private void put(int term, int card, double weight) {
      if (count == uses.length) {
        uses = Arrays.copyOf(uses, count * 2);
      }
      long hundredths = Math.min(Character.MAX_VALUE, Math.round(weight * UNIT));
      uses[count++] = (long) term << 32 | (long) card << 16 | hundredths;
    }

    Evidence build(int cards) {
      Arrays.sort(uses, 0, count);
      double[] perCard = new double[cards];
      double whole = 0;
      for (int i = 0; i < count; i++) {
        perCard[card(uses[i])] += uses(uses[i]);
        whole += uses(uses[i]);
      }
      Rows rows = new Rows(count);
      for (int from = 0, to; from < count; from = to) {
        double all = 0;
        for (to = from; to < count && term(uses[to]) == term(uses[from]); to++) {
          all += uses(uses[to]);
        }
        row(from, to, all / Math.max(1, whole), perCard, rows);
      }
      uses = new long[0];
      return rows.evidence();
    }

    private void row(int from, int to, double share, double[] perCard, Rows rows) {
      rows.term(term(uses[from]));
      int before = rows.entries;
      for (int i = from, next; i < to; i = next) {
        int card = card(uses[i]);
        double used = 0;
        for (next = i; next < to && card(uses[next]) == card; next++) {
          used += uses(uses[next]);
        }
        rows.entry(card, Math.log((used + EASE) / (share * perCard[card] + EASE)));
      }
      if (rows.entries - before > MOST_CARDS) {
        rows.entries = before;
      }
    }

    private static int term(long use) {
      return (int) (use >> 32);
    }

    private static int card(long use) {
      return (int) (use >> 16) & Character.MAX_VALUE;
    }

    private static double uses(long use) {
      return (double) (use & Character.MAX_VALUE) / UNIT;
    }
  }

  /// Rows under construction.
  private static final class Rows {
    private final int[] terms;
    private final int[] starts;
    private final char[] cards;
    private final float[] weights;
    private int rows;
    private int entries;

    Rows(int most) {
      terms = new int[most];
      starts = new int[most + 1];
      cards = new char[most];
      weights = new float[most];
    }

    void term(int term) {
      terms[rows] = term;
      starts[rows++] = entries;
    }

    void entry(int card, double weight) {
      if (weight > 0) {
        cards[entries] = (char) card;
        weights[entries++] = (float) weight;
      }
    }

    Evidence evidence() {
      starts[rows] = entries;
      return new Evidence(
          Arrays.copyOf(terms, rows),
          Arrays.copyOf(starts, rows + 1),
          Arrays.copyOf(cards, entries),
          Arrays.copyOf(weights, entries));
    }
  }
}
