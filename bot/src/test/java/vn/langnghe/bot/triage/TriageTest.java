package vn.langnghe.bot.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.signals.Finding;

class TriageTest {
  private static final History FRESH = new History(Level.NONE, List.of(), Subject.SELF, Set.of());

  @Test
  void aHarmlessMessageLeavesTheDangerAsItStands() {
    History before = history(Level.HIGH, Topic.SUICIDE);
    assertThat(after(Finding.nothing(), before)).isEqualTo(before);
    assertThat(after(finding(Level.DISTRESS, Topic.GENERAL), before)).isEqualTo(before);
  }

  @Test
  void dangerOnlyRises() {
    for (Level before : Level.values()) {
      for (Level message : Level.values()) {
        History now = after(finding(message, Topic.BULLYING), history(before, Topic.SUICIDE));
        assertThat(now.level()).isEqualTo(before.max(message));
      }
    }
  }

  @Test
  void aGreaterDangerLeadsAndTheFormerStays() {
    History now = after(finding(Level.HIGH, Topic.SUICIDE), history(Level.CONCERN, Topic.BULLYING));
    assertThat(now.topics()).containsExactly(Topic.SUICIDE, Topic.BULLYING);
  }

  @Test
  void aLesserDangerIsKeptBehindTheGreater() {
    History now =
        after(finding(Level.CONCERN, Topic.DEBT_THREAT), history(Level.IMMINENT, Topic.SUICIDE));
    assertThat(now.topics()).containsExactly(Topic.SUICIDE, Topic.DEBT_THREAT);
    assertThat(now.subject()).isEqualTo(Subject.SELF);
  }

  @Test
  void sufferingWithoutDangerIsAboutWhatWasSaidLast() {
    History now =
        after(finding(Level.DISTRESS, Topic.BULLYING), history(Level.DISTRESS, Topic.GENERAL));
    assertThat(now.topics()).containsExactly(Topic.BULLYING);
  }

  @Test
  void dangerOfLifeAddsItsHazardToThoseThatStand() {
    History before =
        new History(Level.IMMINENT, List.of(Topic.SUICIDE), Subject.SELF, Set.of(Hazard.HEIGHT));
    Finding pills =
        new Finding(
            Level.IMMINENT,
            List.of(Topic.SUICIDE),
            Subject.SELF,
            Set.of(Hazard.POISON),
            List.of(),
            List.of(),
            List.of());
    assertThat(after(pills, before).hazards())
        .containsExactlyInAnyOrder(Hazard.HEIGHT, Hazard.POISON);
  }

  @Test
  void aRuleThatFailedCountsAsPossibleDanger() {
    Finding failed =
        new Finding(
            Level.NONE,
            List.of(),
            Subject.SELF,
            Set.of(),
            List.of(),
            List.of(),
            List.of("suicide.wish-to-die"));
    Assessment assessment = Triage.assess(failed, FRESH);
    assertThat(assessment)
        .isEqualTo(
            new Assessment.Unassessed(
                Level.CONCERN,
                new History(Level.CONCERN, List.of(), Subject.SELF, Set.of()),
                List.of("suicide.wish-to-die")));
    assertThat(after(failed, history(Level.HIGH, Topic.SUICIDE)).level()).isEqualTo(Level.HIGH);
  }

  private static History after(Finding finding, History before) {
    return Triage.assess(finding, before).now();
  }

  private static History history(Level level, Topic topic) {
    return new History(level, List.of(topic), Subject.SELF, Set.of());
  }

  private static Finding finding(Level level, Topic topic) {
    return new Finding(
        level,
        level == Level.NONE ? List.of() : List.of(topic),
        Subject.OTHER,
        Set.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
