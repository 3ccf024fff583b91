package vn.langnghe.bot.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.Starter;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.hotlines.HotlineRequest;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.hotlines.OpenState;

class RouterTest {
  private static final Hotlines HOTLINES = Starter.knowledge().hotlines();
  private static final String NIGHT = "2026-11-25T02:00";
  private static final String EVENING = "2026-11-25T19:00";

  @Test
  void atNightAnAdultIsToldThatNoListeningLineIsOpenAndWhenOneOpens() {
    Route route = route(Level.HIGH, Topic.SUICIDE, "adult", NIGHT);
    assertThat(route.night()).isTrue();
    assertThat(route.offers().getLast().state()).isInstanceOf(OpenState.OpensAt.class);
    assertThat(route(Level.HIGH, Topic.SUICIDE, "adult", EVENING).night()).isFalse();
  }

  @Test
  void unknownAgeAtNightIsToldTooAndAChildIsNot() {
    assertThat(route(Level.CONCERN, Topic.GENERAL, "", NIGHT).night()).isTrue();
    assertThat(route(Level.CONCERN, Topic.GENERAL, "under_16", NIGHT).night()).isFalse();
    assertThat(route(Level.CONCERN, Topic.GENERAL, "from_16_to_17", NIGHT).night()).isFalse();
  }

  @Test
  void whereALineIsOpenAtNightItIsNotSaidThatNoneIs() {
    HotlineRequest request =
        new HotlineRequest(
            Level.HIGH,
            List.of(Topic.SUICIDE),
            Subject.SELF,
            Set.of(),
            Optional.of(AgeGroup.ADULT),
            Optional.of("TP. Hồ Chí Minh"),
            LocalDateTime.parse(NIGHT).atZone(Hotlines.ZONE).toInstant());
    Route route = Router.route(request, Starter.knowledge().hotlines());
    assertThat(route.night()).isFalse();
    assertThat(route.offers().get(1).hotline().id()).isEqualTo("bv-tam-than-tphcm-19001267");
  }

  @Test
  void violenceAtNightHasALineOfItsOwn() {
    assertThat(route(Level.HIGH, Topic.DOMESTIC_VIOLENCE, "adult", NIGHT).night()).isFalse();
  }

  @Test
  void inDangerOfLifeTheEmergencyDepartmentIsNamedAndNothingIsAsked() {
    for (Topic topic : Topic.values()) {
      Route route = route(Level.IMMINENT, topic, "", NIGHT);
      assertThat(route.emergencyDepartment()).as(topic.label()).isTrue();
      assertThat(route.askAge()).as(topic.label()).isFalse();
      assertThat(route.provinces()).as(topic.label()).isEmpty();
      assertThat(route.night()).as(topic.label()).isFalse();
      assertThat(route.offers().getFirst().hotline().dial())
          .as(topic.label())
          .isIn("115", "113", "114");
    }
    assertThat(route(Level.HIGH, Topic.SUICIDE, "", NIGHT).emergencyDepartment()).isFalse();
  }

  @Test
  void ageAndProvinceAreAskedOnlyWhereTheyChangeTheLines() {
    assertThat(route(Level.HIGH, Topic.SUICIDE, "", NIGHT).askAge()).isTrue();
    assertThat(route(Level.HIGH, Topic.SUICIDE, "adult", NIGHT).askAge()).isFalse();
    assertThat(route(Level.HIGH, Topic.TRAFFICKING, "", NIGHT).askAge()).isFalse();
    assertThat(route(Level.HIGH, Topic.SUICIDE, "adult", NIGHT).provinces())
        .containsExactly("TP. Hồ Chí Minh");
    assertThat(route(Level.HIGH, Topic.DEBT_THREAT, "adult", NIGHT).provinces()).isEmpty();
  }

  private static Route route(Level level, Topic topic, String age, String at) {
    HotlineRequest request =
        new HotlineRequest(
            level,
            List.of(topic),
            Subject.SELF,
            Set.of(),
            AgeGroup.ofLabel(age),
            Optional.empty(),
            LocalDateTime.parse(at).atZone(Hotlines.ZONE).toInstant());
    return Router.route(request, HOTLINES);
  }
}
