package vn.langnghe.knowledge.hotlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.KnowledgeLoader;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.Loaded;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// Lines that an operator took out, with the starter lines.
class OutageTest {
  /// A Monday, 14:00 in Viet Nam.
  private static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00Z");

  private static final String CHILD = "tong-dai-111-tre-em";

  private static HotlineRequest request(Topic topic, Level level, AgeGroup age) {
    return new HotlineRequest(
        level, List.of(topic), Subject.SELF, Set.of(), Optional.of(age), Optional.empty(), MONDAY);
  }

  private static List<String> ids(List<Offer> offers) {
    return offers.stream().map(offer -> offer.hotline().id()).toList();
  }

  @Test
  void aLineThatIsOutIsOfferedAndListedNowhere() {
    Hotlines all = Starter.knowledge().hotlines();
    Hotlines fewer = all.without(Set.of(CHILD, "no-such-line"));
    for (Topic topic : Topic.values()) {
      for (Level level : List.of(Level.CONCERN, Level.HIGH, Level.IMMINENT)) {
        for (AgeGroup age : AgeGroup.values()) {
          HotlineRequest request = request(topic, level, age);
          assertThat(ids(fewer.offer(request))).doesNotContain(CHILD);
          assertThat(ids(fewer.openFor(request))).doesNotContain(CHILD);
        }
      }
    }
    Directory directory = fewer.directory(MONDAY, Optional.empty());
    assertThat(directory.others()).noneMatch(one -> one.offer().hotline().dial().equals("111"));
    assertThat(directory.emergency()).noneMatch(one -> one.offer().hotline().dial().equals("111"));
    assertThat(fewer.offer(CHILD, MONDAY)).isEmpty();
    assertThat(all.offer(CHILD, MONDAY)).isPresent();
    assertThat(fewer.without(Set.of()).offer(CHILD, MONDAY)).isPresent();
  }

  @Test
  void whatIsLeftWithoutAnyLineIsToldBefore() {
    Hotlines all = Starter.knowledge().hotlines();
    assertThat(Gap.between(all, all, MONDAY)).isEmpty();
    Set<String> ambulance = Set.of("cap-cuu-115");
    List<Gap> gaps = Gap.between(all, all.without(ambulance), MONDAY);
    assertThat(gaps)
        .as("at night nobody else is open for adults who think of suicide")
        .anyMatch(gap ->
            gap.topic() == Topic.SUICIDE
                && !gap.imminent()
                && gap.age().equals(Optional.of(AgeGroup.ADULT)));
    assertThat(gaps).allMatch(gap -> gap.hours() >= 1 && gap.hours() <= 168);
    for (Gap gap : gaps) {
      assertThat(gap.topic()).isNotEqualTo(Topic.CHILD_ABUSE);
    }
  }

  @Test
  void handingOnNamesOpenLinesOfTheNeedOnly() {
    List<Offer> offers =
        Starter.knowledge().hotlines().openFor(request(Topic.SUICIDE, Level.HIGH, AgeGroup.ADULT));
    assertThat(offers).isNotEmpty().allMatch(offer -> offer.state().isOpen());
    assertThat(ids(offers)).doesNotContain(CHILD).doesNotHaveDuplicates();
    assertThat(
            ids(
                Starter.knowledge()
                    .hotlines()
                    .openFor(request(Topic.CHILD_ABUSE, Level.HIGH, AgeGroup.UNDER_16))))
        .contains(CHILD);
  }

  private static Knowledge loaded() {
    return switch (new KnowledgeLoader(
            Starter.ROOT.resolve("knowledge/content"), Starter.ROOT.resolve("config"), Map.of())
        .load()) {
      case Loaded.Ready(Knowledge knowledge) -> knowledge;
      case Loaded.Rejected(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  @Test
  void aTurnThatBeganKeepsItsLinesAndTheNextHasFewer() {
    try (LiveKnowledge live = new LiveKnowledge(loaded())) {
      try (LiveKnowledge.Loan begun = live.borrow()) {
        live.takeOut(Set.of(CHILD));
        assertThat(begun.knowledge().hotlines().offer(CHILD, MONDAY)).isPresent();
        try (LiveKnowledge.Loan next = live.borrow()) {
          assertThat(next.knowledge().hotlines().offer(CHILD, MONDAY)).isEmpty();
          assertThat(next.knowledge().revision())
              .isEqualTo(begun.knowledge().revision() + " without " + CHILD);
        }
      }
      live.publish(loaded());
      try (LiveKnowledge.Loan published = live.borrow()) {
        assertThat(published.knowledge().hotlines().offer(CHILD, MONDAY)).isEmpty();
      }
      live.takeOut(Set.of());
      try (LiveKnowledge.Loan back = live.borrow()) {
        assertThat(back.knowledge().hotlines().offer(CHILD, MONDAY)).isPresent();
      }
    }
  }
}
