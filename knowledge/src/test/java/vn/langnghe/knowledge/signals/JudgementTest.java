package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.knowledge.signals.SmallContent.context;
import static vn.langnghe.knowledge.signals.SmallContent.signal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

class JudgementTest {
  @TempDir private Path content;
  private @Nullable Signals loaded;

  @AfterEach
  void close() {
    if (loaded != null) {
      loaded.close();
    }
  }

  @Test
  void harmlessMessageHasNothing() {
    load(signal("a.wish", 3, "muốn chết"));
    assertThat(assess("chào bạn")).isEqualTo(Finding.nothing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "😭😭", "\u0000", "\u200b", "...", "\u202e"})
  void messageWithoutWordsHasNothing(String typed) {
    load(signal("a.wish", 3, "muốn chết"));
    assertThat(assess(typed)).isEqualTo(Finding.nothing());
  }

  @Test
  void highestSignalDecidesAndItsTopicsComeFirst() {
    load(
        signal("a.sad", 2, "buồn").replace("[suicide]", "[bullying]"),
        signal("a.plan", 4, "tối nay", "hazard: water"));
    Finding finding = assess("buồn quá tối nay");
    assertThat(finding.level()).isEqualTo(Level.IMMINENT);
    assertThat(finding.topics()).containsExactly(Topic.SUICIDE, Topic.BULLYING);
    assertThat(finding.hazards()).containsExactly(Hazard.WATER);
    assertThat(finding.hits()).extracting(SignalHit::words).containsExactly("tối nay", "buồn");
  }

  @Test
  void cancellingContextTakesTheMeaningAway() {
    negated("cancel", "before 2");
    Finding finding = assess("em không hề muốn chết");
    assertThat(finding.level()).isEqualTo(Level.NONE);
    assertThat(finding.withdrawn())
        .extracting(Withdrawn::signal, Withdrawn::context)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("a.wish", "negated"));
  }

  @Test
  void signalThatStandsElsewhereInTheMessageStillCounts() {
    negated("cancel", "before 2");
    assertThat(assess("trước em không muốn chết, giờ ngồi đây em muốn chết").level())
        .isEqualTo(Level.HIGH);
  }

  @Test
  void contextThatTheSignalDoesNotNameChangesNothing() {
    loaded =
        new SmallContent(content)
            .contexts(context("negated", "cancel", "message", "không"))
            .signals(signal("a.wish", 3, "muốn chết"))
            .load();
    assertThat(assess("không muốn chết").level()).isEqualTo(Level.HIGH);
  }

  @ParameterizedTest
  @CsvSource({"2,2", "3,2", "4,3"})
  void loweringContextTakesOneLevelButNotBelowConcern(int level, int lowered) {
    loaded =
        new SmallContent(content)
            .contexts(context("late", "lower", "message", "xưa"))
            .signals(signal("a.wish", level, "muốn chết", "unless: [late]"))
            .load();
    assertThat(assess("xưa em muốn chết").level().number()).isEqualTo(lowered);
    assertThat(assess("em muốn chết").level().number()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "before 2, không một hai muốn chết, 0",
    "before 2, không một hai ba muốn chết, 3",
    "before 2, muốn chết không, 3",
    "overlap, không muốn chết, 3",
    "near 1, muốn chết một không, 0",
    "near 1, muốn chết một hai không, 3",
    "near 1, không một muốn chết, 0",
    "message, muốn chết một hai ba bốn năm không, 0"
  })
  void contextReachesAsFarAsItsScope(String scope, String message, int level) {
    negated("cancel", scope);
    assertThat(assess(message).level().number()).isEqualTo(level);
  }

  @Test
  void overlappingContextSharesAWord() {
    loaded =
        new SmallContent(content)
            .contexts(context("idiom", "cancel", "overlap", "cười muốn chết"))
            .signals(signal("a.wish", 3, "muốn chết", "unless: [idiom]"))
            .load();
    assertThat(assess("cười muốn chết").level()).isEqualTo(Level.NONE);
    assertThat(assess("cười lên, muốn chết").level()).isEqualTo(Level.HIGH);
  }

  @Test
  void dangerIsTheWritersWhereTheWordsLeaveItOpen() {
    loaded =
        new SmallContent(content)
            .contexts(context("friend", "other", "before 2", "bạn em"))
            .signals(
                signal("a.wish", 3, "muốn chết"),
                signal("a.mine", 3, "mình cắt tay", "subject: self"))
            .load();
    assertThat(assess("muốn chết").subject()).isEqualTo(Subject.SELF);
    assertThat(assess("bạn em muốn chết").subject()).isEqualTo(Subject.OTHER);
    assertThat(assess("bạn em mình cắt tay").subject()).isEqualTo(Subject.SELF);
  }

  @Test
  void signalAboutSomebodyElseSaysSo() {
    load(signal("a.friend", 3, "nó muốn chết", "subject: other"));
    assertThat(assess("nó muốn chết").subject()).isEqualTo(Subject.OTHER);
  }

  @Test
  void dangerIsFoundAnywhereInAVeryLongMessage() {
    load(signal("a.wish", 3, "muốn chết"));
    for (int before : List.of(0, 538, 539, 540, 598, 599, 600, 601, 30_000)) {
      String typed = "xin ".repeat(before) + "muốn chết" + " chào".repeat(10_000);
      assertThat(assess(typed).level()).as("%d words before", before).isEqualTo(Level.HIGH);
    }
  }

  @Test
  void contextOfALongMessageCountsWhereTheSignalStands() {
    negated("cancel", "before 2");
    String far = "xin ".repeat(5_000);
    assertThat(assess(far + "không muốn chết").level()).isEqualTo(Level.NONE);
    assertThat(assess("không " + far + "muốn chết").level()).isEqualTo(Level.HIGH);
  }

  @Test
  void manyThreadsReadAtOnce() {
    load(signal("a.wish", 3, "muốn chết"));
    assertThat(
            IntStream.range(0, 2_000)
                .parallel()
                .filter(
                    i -> assess(i % 2 == 0 ? "muốn chết " + i : "chào " + i).level() == Level.HIGH)
                .count())
        .isEqualTo(1_000);
  }

  @Test
  void whatWasWrittenIsNotShown() {
    negated("cancel", "before 2");
    assertThat(assess("muốn chết").toString()).doesNotContain("muốn");
    assertThat(assess("không muốn chết").toString()).doesNotContain("muốn");
  }

  private void negated(String effect, String scope) {
    loaded =
        new SmallContent(content)
            .contexts(context("negated", effect, scope, "không"))
            .signals(signal("a.wish", 3, "muốn chết", "unless: [negated]"))
            .load();
  }

  private void load(String... rules) {
    loaded = new SmallContent(content).signals(rules).load();
  }

  private Finding assess(String typed) {
    return Objects.requireNonNull(loaded).assess(typed);
  }
}
