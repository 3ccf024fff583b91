package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Step;
import vn.langnghe.knowledge.danger.Level;

/// What is done together, step by step.
class GuidedTest extends Talk {
  @Test
  void aSafetyPlanIsWrittenInTheirWordsAndKeptOnlyIfTheyWant() {
    say("em muốn chết");
    press("plan");
    for (Step step : Step.values()) {
      assertThat(now.pending()).isEqualTo(new Pending.PlanStep(step));
      say("lời của em " + step.name().length());
    }
    assertThat(now.pending()).isInstanceOf(Pending.KeepPlan.class);
    press("keep:YES");
    assertThat(text(say("cho em xem kế hoạch an toàn"))).contains("lời của em 5");
    press("plan");
    press("keep:NO");
    assertThat(now.care().plan()).isEmpty();
  }

  @Test
  void newDangerInterruptsAPlan() {
    say("em muốn chết");
    press("plan");
    Turn danger = say("em đang đứng trên cầu, em muốn nhảy xuống");
    assertThat(danger.level()).isEqualTo(Level.IMMINENT);
    assertThat(danger.next().pending()).isNotInstanceOf(Pending.PlanStep.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"breathe", "ground"})
  void anExerciseLeadsStepByStepToItsEnd(String name) {
    Turn turn = press("exercise:" + name + ".1");
    assertThat(ids(turn)).contains("exercise:" + name + ".2");
    press("exercise:" + name + ".2");
    assertThat(ids(press("exercise:" + name + ".3"))).contains("human");
    assertThat(press("exercise:" + name + ".9").reply().parts()).isNotEmpty();
  }
}
