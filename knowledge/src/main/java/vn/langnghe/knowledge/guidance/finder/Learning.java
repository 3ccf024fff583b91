package vn.langnghe.knowledge.guidance.finder;

import java.util.List;

/// Takes lessons one by one and makes the finder.
final class Learning {
  /// What words and phrases count for against an example question.
  private static final double WORDS = 3;

  /// What title, answer and body count for.
  private static final List<Double> OWN = List.of(2.0, 1.0, 0.6);

  private final Kinds.Builder kinds = new Kinds.Builder();
  private final CardIndex.Builder index = new CardIndex.Builder();

  /// @param number of the lesson's card
  void take(int number, Lesson.Read read) {
    for (int i = 0; i < read.own().size(); i++) {
      kinds.addLong(number, read.own().get(i), OWN.get(i));
    }
    read.words().forEach(terms -> way(number, terms, WORDS));
    read.questions().forEach(terms -> way(number, terms, 1));
  }

  private void way(int card, Terms terms, double weight) {
    kinds.add(card, terms, weight);
    index.add(card, terms);
  }

  Finder finder(String[] slugs) {
    return new Finder(slugs, kinds.build(slugs.length + 1), index.build());
  }
}
