package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

/// A rule that throws while a message is read is never lost in silence.
class FaultTest {
  private static final Reader READER = Reader.of(TextRules.NONE);

  @Test
  void ruleThatThrowsIsNamedAndTheMessageIsAConcern() {
    try (Signals signals = signals(rule("a.broken", Level.DISTRESS))) {
      Finding finding = signals.assess("xin chào");
      assertThat(finding.faults()).containsExactly("a.broken");
      assertThat(finding.level()).isEqualTo(Level.CONCERN);
    }
  }

  @Test
  void otherRulesAreStillApplied() {
    Rule.Signal wish = rule("a.wish", Level.IMMINENT);
    WordClasses classes = new WordClasses(READER);
    Query found =
        new PhraseQueries(classes)
            .query(
                new Phrase.Sequence(
                    List.of(
                        new Phrase.Segment(
                            List.of(List.of(new Phrase.Step(java.util.Set.of("chết"), 0))), 0))));
    RuleMonitor monitor =
        RuleMonitor.applyingAll(
            Map.of("a.wish", List.of(found), "a.broken", List.of(new Broken())), classes);
    try (Signals signals =
        new Signals(READER, monitor, List.of(wish, rule("a.broken", Level.CONCERN)), List.of())) {
      Finding finding = signals.assess("chết");
      assertThat(finding.level()).isEqualTo(Level.IMMINENT);
      assertThat(finding.faults()).containsExactly("a.broken");
    }
  }

  @Test
  void ruleThatThrowsInALongMessageIsNamedOnce() {
    try (Signals signals = signals(rule("a.broken", Level.CONCERN))) {
      assertThat(signals.assess("xin ".repeat(5_000)).faults()).containsExactly("a.broken");
    }
  }

  private static Signals signals(Rule.Signal broken) {
    RuleMonitor monitor =
        RuleMonitor.applyingAll(
            Map.of(broken.id(), List.of(new Broken())), new WordClasses(READER));
    return new Signals(READER, monitor, List.of(broken), List.of());
  }

  private static Rule.Signal rule(String id, Level level) {
    return new Rule.Signal(
        id,
        level,
        List.of(Topic.GENERAL),
        Rule.Whose.UNCLEAR,
        Optional.empty(),
        Certain.NOTHING,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Place("x.yaml", 1));
  }

  /// A query that fails whenever it is applied.
  private static final class Broken extends Query {
    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
      throw new IllegalStateException("broken");
    }

    @Override
    public String toString(String field) {
      return "broken";
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return sameClassAs(other);
    }

    @Override
    public int hashCode() {
      return Objects.hash(classHash());
    }
  }
}
