package vn.langnghe.bot.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.bot.escalation.Moves.told;
import static vn.langnghe.bot.escalation.Moves.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.Rota;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

class TransitionsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant MONDAY = at("2026-11-23T09:00");
  private static final Instant NIGHT = at("2026-11-23T22:00");
  private static final Counsellor LAN = new Counsellor("lan", "Lan");
  private static final Counsellor MINH = new Counsellor("minh", "Minh");

  private final Transitions transitions = new Transitions(Teams.usual());
  private final Moves moves = new Moves(transitions);

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static CaseEvent.Stated stated(Level level) {
    return new CaseEvent.Stated(level, List.of(Topic.SUICIDE));
  }

  private Ruling.Moved opened(Level level, Instant now) {
    return transitions.open("c1", "v1", Desk.Origin.DANGER, stated(level), Moment.at(now));
  }

  @Test
  void onShiftItIsOfferedAndNobodyIsSaidToBeToldYet() {
    Ruling.Moved moved = opened(Level.IMMINENT, MONDAY);
    assertThat(moved.next().state()).isEqualTo(new CaseState.Waiting("counsellors", MONDAY));
    assertThat(told(moved)).containsExactly(List.of("lan", "minh"));
    assertThat(words(moved)).isEmpty();
    assertThat(moved.next().clocks())
        .contains(new Clock(Clock.Kind.NEXT_TIER, MONDAY.plusSeconds(60)));
    assertThat(words(moves.moved(moved.next(), new CaseEvent.Reached(), MONDAY)))
        .containsExactly(CaseWord.Kind.TOLD);
  }

  @Test
  void atNightThePersonLearnsAtOnceThatNobodyIsThereAndWhenSomebodyWillBe() {
    Ruling.Moved moved = opened(Level.HIGH, NIGHT);
    assertThat(moved.next().state()).isEqualTo(new CaseState.Waiting("hotlines", NIGHT));
    assertThat(moved.owed())
        .containsExactly(
            new Consequence.Say(
                CaseWord.of(
                    CaseWord.Kind.NOBODY, Long.toString(at("2026-11-24T08:00").toEpochMilli()))));
    Ruling.Moved later =
        moves.moved(moved.next(), new CaseEvent.Due(Clock.Kind.NEXT_TIER), NIGHT.plusSeconds(180));
    assertThat(words(later)).containsExactly(CaseWord.Kind.ADVICE);
    assertThat(later.next().clocks())
        .containsExactly(new Clock(Clock.Kind.AGAIN, at("2026-11-24T08:00")));
    Ruling.Moved morning =
        moves.moved(later.next(), new CaseEvent.Due(Clock.Kind.AGAIN), at("2026-11-24T08:00"));
    assertThat(told(morning)).containsExactly(List.of("lan", "minh"));
  }

  @Test
  void nobodyTakesItSoItClimbs() {
    Case it = opened(Level.HIGH, MONDAY).next();
    Ruling.Moved second =
        moves.moved(it, new CaseEvent.Due(Clock.Kind.NEXT_TIER), MONDAY.plusSeconds(180));
    assertThat(told(second)).containsExactly(List.of("hoa"));
    Ruling.Moved third =
        moves.moved(
            second.next(), new CaseEvent.Due(Clock.Kind.NEXT_TIER), MONDAY.plusSeconds(360));
    assertThat(words(third)).containsExactly(CaseWord.Kind.NUMBERS);
    assertThat(third.next().state())
        .isEqualTo(new CaseState.Waiting("hotlines", MONDAY.plusSeconds(360)));
  }

  @Test
  void whoWaitsHearsAWordAgainAndAgain() {
    Case it = opened(Level.NONE, MONDAY).next();
    Instant later = MONDAY.plus(Duration.ofMinutes(5));
    Ruling.Moved word = moves.moved(it, new CaseEvent.Due(Clock.Kind.CHECK_IN), later);
    assertThat(words(word)).containsExactly(CaseWord.Kind.CHECK_IN);
    assertThat(word.next().clocks())
        .contains(new Clock(Clock.Kind.CHECK_IN, later.plus(Duration.ofMinutes(5))));
  }

  @Test
  void oneOfTwoGetsItAndTheOtherIsToldWho() {
    Case it = opened(Level.HIGH, MONDAY).next();
    Ruling.Moved taken = moves.moved(it, new CaseEvent.Take(LAN), MONDAY.plusSeconds(30));
    assertThat(words(taken)).containsExactly(CaseWord.Kind.JOINED);
    assertThat(transitions.next(taken.next(), new CaseEvent.Take(MINH), Moment.at(MONDAY)))
        .isEqualTo(new Ruling.TakenBy("lan", MONDAY.plusSeconds(30)));
    assertThat(transitions.next(taken.next(), new CaseEvent.Spoke("minh"), Moment.at(MONDAY)))
        .isInstanceOf(Ruling.TakenBy.class);
    assertThat(moves.moved(taken.next(), new CaseEvent.Take(LAN), MONDAY).next())
        .isEqualTo(taken.next());
    assertThat(transitions.next(it, new CaseEvent.Spoke("lan"), Moment.at(MONDAY)))
        .isEqualTo(new Ruling.NotTaken());
  }

  @Test
  void dangerWhileSomebodyTalksAlarmsThemAndTheCardComesOnlyWithoutReaction() {
    Case it =
        moves.moved(opened(Level.HIGH, MONDAY).next(), new CaseEvent.Take(LAN), MONDAY).next();
    it = moves.moved(it, new CaseEvent.Spoke("lan"), MONDAY).next();
    Ruling.Moved alarm = moves.moved(it, stated(Level.IMMINENT), MONDAY);
    assertThat(told(alarm)).containsExactly(List.of("lan"));
    assertThat(words(alarm)).isEmpty();
    assertThat(alarm.next().clocks())
        .contains(new Clock(Clock.Kind.REACTION, MONDAY.plusSeconds(60)));
    Case reacted =
        moves.moved(alarm.next(), new CaseEvent.Spoke("lan"), MONDAY.plusSeconds(20)).next();
    assertThat(reacted.awaits(Clock.Kind.REACTION)).isFalse();
    Ruling.Moved silent =
        moves.moved(alarm.next(), new CaseEvent.Due(Clock.Kind.REACTION), MONDAY.plusSeconds(60));
    assertThat(words(silent)).containsExactly(CaseWord.Kind.DANGER);
    assertThat(told(silent)).containsExactly(List.of("hoa"));
  }

  @Test
  void aCounsellorWhoDoesNotAnswerLosesTheCase() {
    Case it =
        moves.moved(opened(Level.HIGH, MONDAY).next(), new CaseEvent.Take(LAN), MONDAY).next();
    Ruling.Moved lost =
        moves.moved(it, new CaseEvent.Due(Clock.Kind.SILENT_COUNSELLOR), MONDAY.plusSeconds(600));
    assertThat(lost.next().state()).isInstanceOf(CaseState.Waiting.class);
    assertThat(words(lost)).containsExactly(CaseWord.Kind.LEFT);
    assertThat(told(lost)).containsExactly(List.of("lan", "minh"));
  }

  @Test
  void onlyWhoHasItEndsItAndItComesBackToThemAtItsFormerLevel() {
    Case it =
        moves.moved(opened(Level.IMMINENT, MONDAY).next(), new CaseEvent.Take(MINH), MONDAY).next();
    CaseEvent close = new CaseEvent.Close("minh", Outcome.SAFE_FOR_NOW);
    assertThat(
            transitions.next(
                it, new CaseEvent.Close("lan", Outcome.SAFE_FOR_NOW), Moment.at(MONDAY)))
        .isInstanceOf(Ruling.TakenBy.class);
    Ruling.Moved closed = moves.moved(it, close, MONDAY);
    assertThat(closed.next().clocks()).isEmpty();
    assertThat(words(closed)).containsExactly(CaseWord.Kind.CLOSED_SAFE);
    assertThat(transitions.next(closed.next(), close, Moment.at(MONDAY)))
        .isEqualTo(new Ruling.Ended());
    Instant back = MONDAY.plus(Duration.ofDays(7));
    assertThat(transitions.reopens(closed.next(), back)).isTrue();
    assertThat(transitions.reopens(closed.next(), MONDAY.plus(Duration.ofDays(14)))).isFalse();
    Ruling.Moved again = moves.moved(closed.next(), stated(Level.NONE), back);
    assertThat(again.next().level()).isEqualTo(Level.IMMINENT);
    assertThat(told(again)).containsExactly(List.of("minh"));
    Map<String, Rota.Said> away =
        Map.of("minh", new Rota.Said(Desk.Presence.AWAY, back.plusSeconds(60)));
    assertThat(
            told(
                (Ruling.Moved)
                    transitions.next(closed.next(), stated(Level.NONE), new Moment(back, away))))
        .containsExactly(List.of("lan"));
  }

  @Test
  void itEndsByItselfOnlyBelowLevelFourAndWithNobodyTalking() {
    CaseEvent lapse = new CaseEvent.Lapse(CaseState.Why.SILENCE);
    Case high = opened(Level.HIGH, NIGHT).next();
    assertThat(moves.moved(high, lapse, NIGHT).next().state().isOpen()).isFalse();
    Case imminent = opened(Level.IMMINENT, NIGHT).next();
    assertThat(moves.moved(imminent, lapse, NIGHT).next()).isEqualTo(imminent);
    Case taken = moves.moved(high, new CaseEvent.Take(LAN), NIGHT).next();
    assertThat(moves.moved(taken, lapse, NIGHT).next()).isEqualTo(taken);
  }

  @Test
  void dangerThatRisesWhileItWaitsTellsAgainAndHastens() {
    Case it = opened(Level.NONE, MONDAY).next();
    Ruling.Moved risen = moves.moved(it, stated(Level.IMMINENT), MONDAY.plusSeconds(30));
    assertThat(told(risen)).containsExactly(List.of("lan", "minh"));
    assertThat(risen.next().clocks())
        .contains(new Clock(Clock.Kind.NEXT_TIER, MONDAY.plusSeconds(90)));
  }

  @Test
  void whereNobodyOfOursEverComesNothingIsSaidBesideTheReply() {
    Transitions alone = new Transitions(Policy.NOBODY);
    Ruling.Moved moved =
        alone.open("c1", "v1", Desk.Origin.DANGER, stated(Level.HIGH), Moment.at(MONDAY));
    assertThat(moved.owed()).isEmpty();
    assertThat(moved.next().state()).isInstanceOf(CaseState.Advised.class);
    assertThat(moved.next().clocks()).hasSize(1);
    Ruling.Moved again =
        (Ruling.Moved)
            alone.next(
                moved.next(),
                new CaseEvent.Due(Clock.Kind.AGAIN),
                Moment.at(MONDAY.plus(Duration.ofHours(12))));
    assertThat(again.next().clocks()).hasSize(1);
    assertThat(again.owed()).isEmpty();
  }

  /// Whatever happens in whatever order: an open case has an owner and a clock, an ended one none.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noOrderOfEventsLeavesACaseWithoutOwnerAndNextStep(long seed) {
    Random random = new Random(seed);
    Instant now = MONDAY;
    Case it = opened(Level.HIGH, now).next();
    for (int i = 0; i < 3_000; i++) {
      now = now.plusSeconds(random.nextInt(20_000));
      Ruling ruling = transitions.next(it, event(random, it), Moment.at(now));
      if (ruling instanceof Ruling.Moved moved) {
        it = moved.next();
      }
      assertThat(it.state().isOpen())
          .as("seed %d, step %d", seed, i)
          .isEqualTo(!it.clocks().isEmpty());
      assertThat(it.state().owner().isPresent()).isEqualTo(it.state().isOpen());
      assertThat(it.clocks().stream().map(Clock::kind).distinct().count())
          .isEqualTo(it.clocks().size());
    }
  }

  private static CaseEvent event(Random random, Case it) {
    Level level = Level.of(random.nextInt(5));
    Counsellor somebody = random.nextBoolean() ? LAN : MINH;
    return switch (random.nextInt(10)) {
      case 0 -> stated(level);
      case 1 -> new CaseEvent.Wrote();
      case 2 -> new CaseEvent.Unanswered();
      case 3 -> new CaseEvent.Reached();
      case 4 -> new CaseEvent.Take(somebody);
      case 5 -> new CaseEvent.HandBack(somebody.account());
      case 6 -> new CaseEvent.Spoke(somebody.account());
      case 7 -> new CaseEvent.Close(somebody.account(), Outcome.REFERRED);
      case 8 -> new CaseEvent.Lapse(CaseState.Why.WISH);
      default ->
          it.clocks().isEmpty()
              ? new CaseEvent.Wrote()
              : new CaseEvent.Due(it.clocks().get(random.nextInt(it.clocks().size())).kind());
    };
  }
}
