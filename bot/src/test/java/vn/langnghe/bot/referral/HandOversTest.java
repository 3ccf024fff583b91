package vn.langnghe.bot.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.referral.HandOver.Follow;
import vn.langnghe.bot.referral.HandOver.Stage;

/// Hand-overs and visits as tables.
class HandOversTest {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static final List<String> EVENTS =
      List.of(
          "tell",
          "number",
          "no",
          "replaced",
          "delivered",
          "undeliverable",
          "acknowledged",
          "due",
          "may-ask",
          "do-not-ask",
          "follow-due",
          "reached",
          "nobody",
          "wrong",
          "not-yet");
  private final HandOvers handOvers = new HandOvers(Timing.USUAL);

  private static HandOver at(Stage stage, Follow follow) {
    return new HandOver(
        "ab12cd34",
        "v1",
        "c1",
        "ngay-mai",
        "lan",
        "Lan",
        Way.MAIL,
        NOW,
        stage,
        Optional.of(NOW.plusSeconds(60)),
        follow,
        Optional.empty());
  }

  private static HandOverEvent event(String name) {
    return switch (name) {
      case "tell" -> new HandOverEvent.Agreed(Consent.TELL);
      case "number" -> new HandOverEvent.Agreed(Consent.NUMBER);
      case "no" -> new HandOverEvent.Agreed(Consent.NO);
      case "replaced" -> new HandOverEvent.Replaced();
      case "delivered" -> new HandOverEvent.Delivered();
      case "undeliverable" -> new HandOverEvent.Undeliverable("refused");
      case "acknowledged" -> new HandOverEvent.Acknowledged("partner");
      case "due" -> new HandOverEvent.Due();
      case "may-ask" -> new HandOverEvent.MayAsk(true);
      case "do-not-ask" -> new HandOverEvent.MayAsk(false);
      case "follow-due" -> new HandOverEvent.FollowDue();
      case "reached" -> new HandOverEvent.Told(Called.REACHED);
      case "nobody" -> new HandOverEvent.Told(Called.NOBODY);
      case "wrong" -> new HandOverEvent.Told(Called.WRONG);
      case "not-yet" -> new HandOverEvent.Told(Called.NOT_YET);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String owed(Step<?> step) {
    List<String> owed = new ArrayList<>();
    for (Owed one : step.owed()) {
      switch (one) {
        case Owed.Say(ReferralWord word) -> owed.add(word.kind().name());
        case Owed.Call(String what) -> owed.add("call");
        case Owed.Count(String line, Called called) -> owed.add("count " + called);
        case Owed.Log log -> {}
      }
    }
    return String.join(" ", owed);
  }

  @ParameterizedTest
  @CsvSource({
    "ASKED, tell, TELLING, GIVEN_TOLD",
    "ASKED, number, NUMBER, GIVEN",
    "ASKED, no, DECLINED, DECLINED",
    "ASKED, due, LAPSED, ''",
    "ASKED, replaced, REPLACED, ''",
    "ASKED, acknowledged, ASKED, ''",
    "ASKED, delivered, ASKED, ''",
    "LAPSED, tell, LAPSED, LATE",
    "REPLACED, tell, REPLACED, LATE",
    "DECLINED, tell, DECLINED, LATE",
    "TELLING, tell, TELLING, LATE",
    "TELLING, no, DECLINED, DECLINED",
    "TELLING, number, NUMBER, GIVEN",
    "TELLING, delivered, TOLD, ''",
    "TELLING, undeliverable, UNANSWERED, call",
    "TELLING, due, UNANSWERED, call",
    "TELLING, acknowledged, ACKNOWLEDGED, ''",
    "TOLD, due, UNANSWERED, call",
    "TOLD, no, TOLD, LATE",
    "TOLD, acknowledged, ACKNOWLEDGED, ''",
    "UNANSWERED, acknowledged, ACKNOWLEDGED, ''",
    "UNANSWERED, due, UNANSWERED, ''",
    "NUMBER, acknowledged, NUMBER, ''",
    "ACKNOWLEDGED, due, ACKNOWLEDGED, ''"
  })
  void stages(Stage before, String event, Stage after, String owed) {
    Step<HandOver> step = handOvers.next(at(before, Follow.NONE), event(event), NOW);
    assertThat(step.next().stage()).isEqualTo(after);
    assertThat(owed(step)).isEqualTo(owed);
  }

  @ParameterizedTest
  @CsvSource({
    "OFFERED, may-ask, AGREED, FOLLOW_YES",
    "OFFERED, do-not-ask, REFUSED, FOLLOW_NO",
    "REFUSED, may-ask, AGREED, FOLLOW_YES",
    "NONE, may-ask, NONE, LATE",
    "AGREED, follow-due, ASKED, CALLED",
    "AGREED, reached, AGREED, LATE",
    "REFUSED, follow-due, REFUSED, ''",
    "ASKED, reached, DONE, REACHED count REACHED",
    "ASKED, nobody, DONE, NOBODY count NOBODY",
    "ASKED, wrong, DONE, WRONG count WRONG",
    "ASKED, not-yet, AGAIN, NOT_YET",
    "AGAIN, follow-due, ASKED_AGAIN, CALLED",
    "AGAIN, do-not-ask, REFUSED, FOLLOW_NO",
    "ASKED_AGAIN, not-yet, DONE, NOT_YET",
    "ASKED_AGAIN, nobody, DONE, NOBODY count NOBODY",
    "DONE, nobody, DONE, LATE"
  })
  void asking(Follow before, String event, Follow after, String owed) {
    Step<HandOver> step = handOvers.next(at(Stage.NUMBER, before), event(event), NOW);
    assertThat(step.next().follow()).isEqualTo(after);
    assertThat(owed(step)).isEqualTo(owed);
  }

  @Test
  void whateverComesInAnyOrderNobodyIsToldWithoutAYesAndWhatWaitsHasAClock() {
    long seed = 20261127L;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      HandOver it = handOvers.ask(at(Stage.ASKED, Follow.NONE), "…", NOW).next();
      boolean agreed = false;
      int counted = 0;
      for (int i = 0; i < 20; i++) {
        String event = EVENTS.get(random.nextInt(EVENTS.size()));
        agreed |= it.stage() == Stage.ASKED && event.equals("tell");
        Step<HandOver> step = handOvers.next(it, event(event), NOW);
        it = step.next();
        counted += (int) step.owed().stream().filter(Owed.Count.class::isInstance).count();
        if (it.stage().isUnderWay() || it.stage() == Stage.ACKNOWLEDGED) {
          assertThat(agreed).as("seed %d round %d", seed, round).isTrue();
        }
        boolean waits =
            it.stage() == Stage.ASKED || it.stage() == Stage.TELLING || it.stage() == Stage.TOLD;
        assertThat(it.due().isPresent()).as("seed %d round %d", seed, round).isEqualTo(waits);
        boolean asks = it.follow() == Follow.AGREED || it.follow() == Follow.AGAIN;
        assertThat(it.followAt().isPresent()).as("seed %d round %d", seed, round).isEqualTo(asks);
      }
      assertThat(counted).as("seed %d round %d", seed, round).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aVisitIsMadeOnceWithConsentAndItsSilenceIsTold() {
    Visit fresh =
        new Visit("ab12cd34", "v1", "c1", "lan", "Lan", 48, Visit.Stage.OFFERED, Optional.empty());
    assertThat(owed(fresh.offered())).isEqualTo("VISIT_ASK");
    assertThat(fresh.due(false, Timing.USUAL, NOW).next().stage()).isEqualTo(Visit.Stage.OFFERED);
    Visit agreed = fresh.answered(true, NOW).next();
    assertThat(agreed.due()).contains(NOW.plus(Duration.ofDays(2)));
    assertThat(agreed.answered(false, NOW).next().stage()).isEqualTo(Visit.Stage.REFUSED);
    assertThat(agreed.due(true, Timing.USUAL, NOW).owed()).isEmpty();
    Step<Visit> asked = agreed.due(false, Timing.USUAL, NOW);
    assertThat(owed(asked)).isEqualTo("VISIT");
    assertThat(asked.next().wrote().next().stage()).isEqualTo(Visit.Stage.ANSWERED);
    assertThat(owed(asked.next().due(false, Timing.USUAL, NOW))).isEqualTo("call");
    assertThat(owed(asked.next().answered(true, NOW))).isEqualTo("LATE");
  }

  @Test
  void aRateNeedsFiveAnswersAndTwoFailuresInARowRaiseAnAlarm() {
    assertThat(new Reach(3, 1, 0).percent()).isEmpty();
    assertThat(new Reach(3, 1, 1).percent()).hasValue(60);
    assertThat(Reach.alarms(List.of(Called.NOBODY))).isFalse();
    assertThat(Reach.alarms(List.of(Called.NOBODY, Called.REACHED, Called.WRONG))).isFalse();
    assertThat(Reach.alarms(List.of(Called.NOBODY, Called.WRONG, Called.REACHED))).isTrue();
  }

  @Test
  void codesAndWordsComeBackAsTheyWentAndForgedOnesAreNothing() {
    List<ReferralAnswer> answers = new ArrayList<>();
    Arrays.stream(Consent.values())
        .forEach(one -> answers.add(new ReferralAnswer.Agreed("ab12cd34", one)));
    Arrays.stream(Called.values())
        .forEach(one -> answers.add(new ReferralAnswer.Told("ab12cd34", one)));
    answers.add(new ReferralAnswer.MayAsk("ab12cd34", true));
    answers.add(new ReferralAnswer.MayVisit("ab12cd34", false));
    for (ReferralAnswer answer : answers) {
      assertThat(ReferralAnswer.parse(answer.code())).contains(answer);
      assertThat(("refer:" + answer.code()).length()).isLessThan(64);
    }
    for (String forged : List.of("", "on.ab12cd34.MAYBE", "on..TELL", "x.ab12cd34.YES", "on")) {
      assertThat(ReferralAnswer.parse(forged)).isEmpty();
    }
    ReferralWord word =
        new ReferralWord(ReferralWord.Kind.ASK, "ab12cd34", "ngay-mai", "La|n", "a|b\nc");
    assertThat(ReferralWord.parse(word.due()).orElseThrow().detail()).isEqualTo("a|b\nc");
    assertThat(ReferralWord.parse("refer:NOTHING|a|b|c|d")).isEmpty();
    assertThat(word.toString()).doesNotContain("a|b");
  }
}
