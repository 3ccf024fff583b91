package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

class SignalsTest {
  private final Signals starter = Starter.knowledge().signals();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          em muốn chết                                     | 3
          e mún chớt wá                                    | 3
          khoong muoons soongs nữa                         | 3
          ước gì ngủ luôn không dậy nữa                    | 2
          tối nay em sẽ tự tử                              | 4
          chồng em đánh em chảy máu                        | 3
          cười muốn chết luôn á                            | 0
          cứ từ từ thôi                                    | 0
          cu tu tu thoi                                    | 0
          chết rồi, quên mang ví                           | 0
          mình không hề có ý định tự tử, chỉ hỏi cho biết  | 0
          điện thoại Samsung sạc chậm quá                  | 0
          em không có ý định tự tử đâu, em chỉ hỏi thôi    | 0
          tôi không hề muốn chết, tôi hỏi cho biết thôi    | 0
          em khong he nghi den tu tu                       | 0
          chong chua bao gio danh em                       | 0
          em không nghĩ đến tự tử, giờ em sắp nhảy xuống   | 4
          em không muốn chết mà đang cầm dao cắt tay       | 4
          """)
  void aMessageIsRated(String message, int level) {
    assertThat(starter.assess(message).level()).as(message).isEqualTo(Level.of(level));
  }

  @Test
  void aFriendInDangerIsSomebodyElse() {
    Finding finding = starter.assess("bạn em nói muốn chết");
    assertThat(finding.level()).isEqualTo(Level.HIGH);
    assertThat(finding.subject()).isEqualTo(Subject.OTHER);
    assertThat(finding.topics()).startsWith(Topic.SUICIDE);
  }

  @Test
  void dangerIsFoundAnywhereInAVeryLongText() {
    String filler = "trời đẹp nên tôi đi chợ mua rau về nấu canh ".repeat(2_500);
    assertThat(starter.assess(filler + " em muốn chết " + filler).level()).isEqualTo(Level.HIGH);
    assertThat(filler.length() * 2).isGreaterThan(190_000);
  }

  @Test
  void aRuleThatThrowsIsNamedAndCountsAsConcern() {
    Reader reader = Reader.of(TextRules.NONE);
    Rule.Signal signal = signal("broken");
    RuleMonitor monitor =
        RuleMonitor.applyingAll(
            Map.of("broken", List.<Query>of(new Throwing())), new WordClasses(reader));
    try (Signals signals = new Signals(reader, monitor, List.of(signal), List.of())) {
      Finding finding = signals.assess("chào bạn");
      assertThat(finding.level()).isEqualTo(Level.CONCERN);
      assertThat(finding.faults()).containsExactly("broken");
    }
  }

  @Test
  void thePresearcherNeverChangesWhatIsFound() {
    Reader reader = starterReader();
    List<Rule> rules = new ArrayList<>(starter.rules());
    try (RuleMonitor filtered = RuleMonitor.of(rules, reader);
        RuleMonitor all = RuleMonitor.applyingAll(rules, reader)) {
      for (Rule rule : rules) {
        for (var example : rule.examples().stream().limit(2).toList()) {
          var tokens = reader.read(example.text()).tokens();
          assertThat(new HashMap<>(filtered.find(tokens).spans()).keySet())
              .as(example.text())
              .isEqualTo(all.find(tokens).spans().keySet());
        }
      }
    }
  }

  @Test
  void whatWasTypedNeverShowsInALog() {
    Finding finding = starter.assess("em muốn chết");
    assertThat(finding.toString()).doesNotContain("muốn");
  }

  private static Reader starterReader() {
    return Reader.of(
        TextRules.load(
            Starter.ROOT,
            Starter.ROOT.resolve("knowledge/content"),
            new vn.langnghe.knowledge.files.Problems()));
  }

  private static Rule.Signal signal(String id) {
    return new Rule.Signal(
        id,
        Level.HIGH,
        List.of(Topic.SUICIDE),
        Rule.Whose.UNCLEAR,
        Optional.empty(),
        Certain.NOTHING,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Place("test", 1));
  }

  /// A query that fails whenever it is used.
  private static final class Throwing extends Query {
    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
      throw new IllegalStateException("broken on purpose");
    }

    @Override
    public String toString(String field) {
      return "throwing";
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(new MatchAllDocsQuery());
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Throwing;
    }

    @Override
    public int hashCode() {
      return 7;
    }
  }
}
