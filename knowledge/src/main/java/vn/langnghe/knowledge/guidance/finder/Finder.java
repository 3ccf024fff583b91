package vn.langnghe.knowledge.guidance.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.Reading;

/// Finds cards by what terms speak for them and by the nearest way of asking, over both languages
/// at once: people mix them. Questions that no card answers are learned as if they had a card of
/// their own. Immutable and thread-safe.
public final class Finder implements AutoCloseable {
  private static final int MOST_HITS = 5;

  private final String[] slugs;
  private final Kinds kinds;
  private final CardIndex index;

  Finder(String[] slugs, Kinds kinds, CardIndex index) {
    this.slugs = slugs;
    this.kinds = kinds;
    this.index = index;
  }

  /// Learns cards of all languages, and questions that no card answers.
  public static Finder of(List<Lesson> lessons, Reader reader) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    lessons.stream()
        .map(Lesson::slug)
        .filter(slug -> !slug.isEmpty())
        .forEach(slug -> numbers.putIfAbsent(slug, numbers.size()));
    Learning learning = new Learning();
    lessons.parallelStream()
        .map(lesson -> lesson.read(reader))
        .forEachOrdered(read ->
            learning.take(numbers.getOrDefault(read.lesson().slug(), numbers.size()), read));
    return learning.finder(numbers.keySet().toArray(String[]::new));
  }

  void write(DataOutput to) throws IOException {
    to.writeInt(slugs.length);
    for (String slug : slugs) {
      to.writeUTF(slug);
    }
    kinds.write(to);
    index.write(to);
  }

  static Finder read(DataInput from) throws IOException {
    String[] slugs = new String[from.readInt()];
    for (int i = 0; i < slugs.length; i++) {
      slugs[i] = from.readUTF();
    }
    return new Finder(slugs, Kinds.read(from), CardIndex.read(from));
  }

  /// Cards for a question, best first.
  public Match find(Reading question) {
    return standing(Terms.of(question)).match(slugs, MOST_HITS);
  }

  double[] evidence(Terms question) {
    return kinds.evidence(question);
  }

  Standing standing(Terms question) {
    double[] evidence = evidence(question);
    return Standing.of(evidence, index.nearest(question, evidence.length));
  }

  String slug(int card) {
    return slugs[card];
  }

  CardIndex index() {
    return index;
  }

  @Override
  public void close() {
    index.close();
  }
}
