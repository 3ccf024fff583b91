package vn.langnghe.bot.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.bot.escalation.Moves.called;
import static vn.langnghe.bot.escalation.Moves.words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.escalation.policy.Load;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.escalation.policy.StaffCare;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// Passing on, pausing, and how much one may have.
class PassingTest {
  private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
  private static final Counsellor LAN = new Counsellor("lan", "Lan");
  private static final Counsellor MINH = new Counsellor("minh", "Minh");
  private static final Counsellor HOA = new Counsellor("hoa", "Hoa");

  private final Transitions transitions =
      new Transitions(Teams.caring(List.of("lan", "minh"), StaffCare.USUAL));
  private final Moves moves = new Moves(transitions);

  private Case held() {
    CaseEvent.Stated stated = new CaseEvent.Stated(Level.HIGH, List.of(Topic.SUICIDE));
    Case fresh = transitions.open("c1", "v1", Desk.Origin.DANGER, stated, Moment.at(NOON)).next();
    Case taken = moves.moved(fresh, new CaseEvent.Take(LAN), NOON).next();
    return moves.moved(taken, new CaseEvent.Spoke("lan"), NOON).next();
  }

  @Test
  void whatIsPassedStaysWithItsCounsellorUntilTheColleagueTakesIt() {
    Ruling.Moved passed = moves.moved(held(), new CaseEvent.Pass("lan", "minh"), NOON);
    assertThat(passed.next().state().holder()).contains("lan");
    assertThat(called(passed)).containsExactly(List.of("minh"));
    assertThat(words(passed)).isEmpty();
    Ruling.Moved spoke =
        moves.moved(passed.next(), new CaseEvent.Spoke("lan"), NOON.plusSeconds(5));
    assertThat(spoke.next().state()).isInstanceOf(CaseState.Passing.class);
    assertThat(transitions.next(spoke.next(), new CaseEvent.Take(HOA), Moment.at(NOON)))
        .isInstanceOf(Ruling.TakenBy.class);
    Ruling.Moved taken = moves.moved(spoke.next(), new CaseEvent.Take(MINH), NOON.plusSeconds(20));
    assertThat(taken.next().state()).isEqualTo(new CaseState.Taken("minh", NOON.plusSeconds(20)));
    assertThat(words(taken)).containsExactly(CaseWord.Kind.PASSED);
    assertThat(taken.next().awaits(Clock.Kind.PASSED_BACK)).isFalse();
    assertThat(taken.next().awaits(Clock.Kind.SILENT_COUNSELLOR)).isTrue();
  }

  @Test
  void whatNobodyTakesIsBackWithItsCounsellorWhoIsCalled() {
    Case passed = moves.moved(held(), new CaseEvent.Pass("lan", "minh"), NOON).next();
    Instant later = NOON.plus(StaffCare.USUAL.passing());
    assertThat(passed.clocks()).contains(new Clock(Clock.Kind.PASSED_BACK, later));
    Ruling.Moved back = moves.moved(passed, new CaseEvent.Due(Clock.Kind.PASSED_BACK), later);
    assertThat(back.next().state()).isEqualTo(new CaseState.Talking("lan", later, NOON));
    assertThat(called(back)).containsExactly(List.of("lan"));
    assertThat(back.next().awaits(Clock.Kind.SILENT_COUNSELLOR)).isTrue();
    Ruling.Moved declined = moves.moved(passed, new CaseEvent.Decline("minh"), NOON.plusSeconds(9));
    assertThat(declined.next().state().holder()).contains("lan");
    assertThat(called(declined)).containsExactly(List.of("lan"));
    Ruling.Moved kept = moves.moved(passed, new CaseEvent.Resume("lan"), NOON.plusSeconds(9));
    assertThat(kept.next().awaits(Clock.Kind.PASSED_BACK)).isFalse();
  }

  @Test
  void itIsPassedOnlyToSomebodyWhoIsThereAndHasRoom() {
    assertThat(transitions.next(held(), new CaseEvent.Pass("lan", "lan"), Moment.at(NOON)))
        .isEqualTo(new Ruling.Refused(StaffCare.Refusal.NOT_THERE));
    assertThat(transitions.next(held(), new CaseEvent.Pass("lan", "vu"), Moment.at(NOON)))
        .isEqualTo(new Ruling.Refused(StaffCare.Refusal.NOT_THERE));
    assertThat(transitions.next(held(), new CaseEvent.Pass("minh", "hoa"), Moment.at(NOON)))
        .isInstanceOf(Ruling.TakenBy.class);
    Moment busy =
        new Moment(
            NOON,
            Map.of(),
            Map.of(
                "minh", new Load(3, 0, Instant.EPOCH, Instant.EPOCH),
                "hoa", new Load(9, 0, Instant.EPOCH, Instant.EPOCH)));
    assertThat(transitions.next(held(), new CaseEvent.Pass("lan", "minh"), busy))
        .isEqualTo(new Ruling.Refused(StaffCare.Refusal.FULL));
    assertThat(transitions.next(held(), new CaseEvent.Pass("lan", "hoa"), busy))
        .isInstanceOf(Ruling.Moved.class);
  }

  @Test
  void whoIsAwayForAMomentSaysHowLongAndIsCalledBack() {
    Case owing = moves.moved(held(), new CaseEvent.Wrote(), NOON).next();
    assertThat(owing.awaits(Clock.Kind.SILENT_COUNSELLOR)).isTrue();
    Ruling.Moved paused = moves.moved(owing, new CaseEvent.Pause("lan", Duration.ofHours(3)), NOON);
    assertThat(paused.owed())
        .containsExactly(new Consequence.Say(new CaseWord(CaseWord.Kind.PAUSED, "lan", 10)));
    Instant until = NOON.plus(Duration.ofMinutes(10));
    assertThat(paused.next().clocks()).contains(new Clock(Clock.Kind.PAUSE_OVER, until));
    Case wrote = moves.moved(paused.next(), new CaseEvent.Wrote(), NOON.plusSeconds(60)).next();
    assertThat(wrote.awaits(Clock.Kind.SILENT_COUNSELLOR)).isFalse();
    Ruling.Moved over = moves.moved(wrote, new CaseEvent.Due(Clock.Kind.PAUSE_OVER), until);
    assertThat(called(over)).containsExactly(List.of("lan"));
    assertThat(over.next().awaits(Clock.Kind.SILENT_COUNSELLOR)).isTrue();
    Ruling.Moved danger =
        moves.moved(
            paused.next(), new CaseEvent.Stated(Level.IMMINENT, List.of()), NOON.plusSeconds(60));
    assertThat(danger.next().awaits(Clock.Kind.REACTION)).isTrue();
    assertThat(moves.moved(paused.next(), new CaseEvent.Spoke("lan"), until).next().clocks())
        .extracting(Clock::kind)
        .containsExactly(Clock.Kind.STALE);
  }

  @Test
  void nobodyIsGivenMoreThanOneMayHaveExceptWithAReason() {
    CaseEvent.Stated stated = new CaseEvent.Stated(Level.HIGH, List.of());
    Moment busy =
        new Moment(
            NOON,
            Map.of(),
            Map.of(
                "lan", new Load(3, 0, Instant.EPOCH, Instant.EPOCH),
                "hoa", new Load(3, 0, Instant.EPOCH, Instant.EPOCH)));
    Ruling.Moved opened = transitions.open("c1", "v1", Desk.Origin.DANGER, stated, busy);
    assertThat(opened.owed())
        .containsExactly(
            new Consequence.Tell(Pager.Kind.OFFER, List.of("minh"), List.of("console")));
    assertThat(transitions.next(opened.next(), new CaseEvent.Take(LAN), busy))
        .isEqualTo(new Ruling.Refused(StaffCare.Refusal.FULL));
    assertThat(transitions.next(opened.next(), new CaseEvent.Take(HOA), busy))
        .isEqualTo(new Ruling.Refused(StaffCare.Refusal.FULL));
    Ruling.Moved over =
        (Ruling.Moved)
            transitions.next(opened.next(), new CaseEvent.Take(HOA, Optional.of(Over.LIFE)), busy);
    assertThat(over.log()).extracting(Desk.Logged::what).contains("over the limit", "taken");
  }

  @Test
  void aRestComesAfterAHardCaseAndAfterManyInARow() {
    StaffCare care = StaffCare.USUAL;
    Load hard = care.after(Load.NONE, Level.IMMINENT, NOON.minusSeconds(60), NOON);
    assertThat(hard.restUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
    assertThat(care.refusal(hard, NOON.plusSeconds(60))).contains(StaffCare.Refusal.RESTING);
    assertThat(care.refusal(hard, NOON.plus(Duration.ofMinutes(15)))).isEmpty();
    Load load = Load.NONE;
    for (int i = 1; i < 6; i++) {
      Instant end = NOON.plus(Duration.ofMinutes(5L * i));
      load = care.after(load, Level.HIGH, end.minusSeconds(120), end);
      assertThat(care.refusal(load, end)).as("case %d", i).isEmpty();
    }
    Instant sixth = NOON.plus(Duration.ofMinutes(30));
    load = care.after(load, Level.HIGH, sixth.minusSeconds(120), sixth);
    assertThat(care.refusal(load, sixth)).contains(StaffCare.Refusal.RESTING);
    Instant afterGap = sixth.plus(Duration.ofHours(2));
    Load fresh = care.after(new Load(1, 5, sixth, Instant.EPOCH), Level.HIGH, afterGap, afterGap);
    assertThat(fresh.inARow()).isEqualTo(1);
  }

  @Test
  void wordsThatDidNotArriveAreToldToWhoHasItAndWhoLeads() {
    Ruling.Moved lost = moves.moved(held(), new CaseEvent.Undelivered(true), NOON);
    assertThat(lost.next()).isEqualTo(held());
    assertThat(called(lost)).containsExactly(List.of("lan", "hoa"));
    assertThat(lost.log()).extracting(Desk.Logged::why).containsExactly("the person shut us out");
  }

  /// The law of [TransitionsTest] with everything that colleagues do.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noOrderOfEventsLeavesACaseWithoutOwnerAndNextStep(long seed) {
    Random random = new Random(seed);
    Instant now = NOON;
    Case it = held();
    for (int i = 0; i < 3_000; i++) {
      now = now.plusSeconds(random.nextInt(400));
      Ruling ruling = transitions.next(it, event(random, it), Moment.at(now));
      Optional<String> before = it.state().holder();
      if (ruling instanceof Ruling.Moved moved) {
        it = moved.next();
      }
      assertThat(it.state().isOpen())
          .as("seed %d, step %d", seed, i)
          .isEqualTo(!it.clocks().isEmpty());
      assertThat(it.state().owner().isPresent()).isEqualTo(it.state().isOpen());
      assertThat(it.clocks().stream().map(Clock::kind).distinct().count())
          .isEqualTo(it.clocks().size());
      if (it.state() instanceof CaseState.Passing passing) {
        assertThat(it.awaits(Clock.Kind.PASSED_BACK)).isTrue();
        assertThat(before).contains(passing.counsellor());
      }
      assertThat(it.awaits(Clock.Kind.PAUSE_OVER))
          .isEqualTo(it.state() instanceof CaseState.Paused);
    }
  }

  private static CaseEvent event(Random random, Case it) {
    Counsellor somebody = List.of(LAN, MINH, HOA).get(random.nextInt(3));
    String other = List.of("lan", "minh", "hoa").get(random.nextInt(3));
    String holder = it.state().holder().orElse(other);
    return switch (random.nextInt(12)) {
      case 0 -> new CaseEvent.Stated(Level.of(random.nextInt(5)), List.of());
      case 1 -> new CaseEvent.Wrote();
      case 2 -> new CaseEvent.Undelivered(random.nextBoolean());
      case 3, 4 -> new CaseEvent.Take(somebody);
      case 5 -> new CaseEvent.Pass(holder, other);
      case 6 -> new CaseEvent.Decline(other);
      case 7 -> new CaseEvent.Pause(holder, Duration.ofMinutes(random.nextInt(30)));
      case 8 -> new CaseEvent.Resume(holder);
      case 9 -> new CaseEvent.Spoke(holder);
      case 10 ->
          random.nextInt(4) == 0
              ? new CaseEvent.Close(holder, Outcome.REFERRED)
              : new CaseEvent.HandBack(holder);
      default ->
          it.clocks().isEmpty()
              ? new CaseEvent.Wrote()
              : new CaseEvent.Due(it.clocks().get(random.nextInt(it.clocks().size())).kind());
    };
  }
}
