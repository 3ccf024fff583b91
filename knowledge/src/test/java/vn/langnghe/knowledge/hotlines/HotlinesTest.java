package vn.langnghe.knowledge.hotlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

class HotlinesTest {
  private static final Hotlines HOTLINES = Starter.knowledge().hotlines();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/hotline-cases.psv", delimiter = '|', numLinesToSkip = 1)
  void theRightLinesAreOffered(
      String name, String topics, int level, String who, String at, String expected) {
    List<String> offered =
        HOTLINES.offer(request(topics, level, who, at)).stream().map(HotlinesTest::shown).toList();
    assertThat(offered)
        .as(name)
        .isEqualTo(Arrays.stream(expected.split(",")).map(String::strip).toList());
  }

  @Test
  void theLawsHoldForEveryNeedAtEveryHalfHourOfAWeek() {
    Instant monday = LocalDateTime.parse("2026-11-23T00:00").atZone(Hotlines.ZONE).toInstant();
    for (Topic topic : Topic.values()) {
      for (Level level : EnumSet.range(Level.CONCERN, Level.IMMINENT)) {
        for (Optional<AgeGroup> age : ages()) {
          for (String province : List.of("", "TP. Hồ Chí Minh", "Hà Nội")) {
            for (int half = 0; half < 7 * 48; half += 3) {
              check(topic, level, age, province, monday.plusSeconds(1800L * half));
            }
          }
        }
      }
    }
  }

  @Test
  void aRecordedCheckIsNeededInProduction() {
    assertThat(
            HOTLINES.all().stream()
                .filter(line -> line.status() == Hotline.Status.VERIFY_BEFORE_DISPLAY))
        .isNotEmpty()
        .noneMatch(Hotline::verified);
  }

  @Test
  void provincesAreFoundAsPeopleTypeThem() {
    for (String typed : List.of("hcm", "Sài Gòn", "sai gon", "TP.HCM", "tp hcm")) {
      assertThat(HOTLINES.province(typed)).as(typed).contains("TP. Hồ Chí Minh");
    }
    assertThat(HOTLINES.province("cà mau")).isEmpty();
  }

  @Test
  void ageMattersOnlyWhereItChangesTheLines() {
    assertThat(HOTLINES.ageMatters(request("suicide", 3, "unknown", "2026-11-25T10:00"))).isTrue();
    assertThat(HOTLINES.ageMatters(request("trafficking", 3, "unknown", "2026-11-25T10:00")))
        .isFalse();
  }

  private static void check(
      Topic topic, Level level, Optional<AgeGroup> age, String province, Instant at) {
    Optional<String> where = Optional.of(province).filter(name -> !name.isEmpty());
    HotlineRequest request =
        new HotlineRequest(level, List.of(topic), Subject.SELF, Set.of(), age, where, at);
    List<Offer> offers = HOTLINES.offer(request);
    String what = request.toString();
    assertThat(offers).as(what).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    assertThat(offers.getFirst().state().isOpen()).as(what).isTrue();
    assertThat(offers.getFirst().unverified()).as(what).isFalse();
    assertThat(offers.stream().map(offer -> offer.hotline().status()))
        .as(what)
        .doesNotContain(Hotline.Status.BLOCKED, Hotline.Status.DO_NOT_DISPLAY);
    assertThat(offers.stream().map(offer -> offer.hotline().dial()))
        .as(what)
        .doesNotHaveDuplicates();
    if (level == Level.IMMINENT) {
      assertThat(offers.getFirst().hotline().dial()).as(what).isIn("115", "113", "114");
    }
  }

  private static Set<Optional<AgeGroup>> ages() {
    Set<Optional<AgeGroup>> ages = new HashSet<>();
    ages.add(Optional.empty());
    Arrays.stream(AgeGroup.values()).map(Optional::of).forEach(ages::add);
    return ages;
  }

  /// `who` is an age group or `unknown`, then optionally `@province`; topics may carry `+hazard`.
  private static HotlineRequest request(String topics, int level, String who, String at) {
    String[] needs = topics.split("\\+");
    String[] person = who.split("@");
    Set<Hazard> hazards = new HashSet<>();
    Arrays.stream(needs)
        .skip(1)
        .forEach(hazard -> hazards.add(Hazard.ofLabel(hazard.strip()).orElseThrow()));
    return new HotlineRequest(
        Level.of(level),
        Arrays.stream(needs[0].strip().split(" "))
            .map(topic -> Topic.ofLabel(topic).orElseThrow())
            .toList(),
        Subject.SELF,
        hazards,
        AgeGroup.ofLabel(person[0].strip()),
        person.length > 1 ? HOTLINES.province(person[1]) : Optional.empty(),
        LocalDateTime.parse(at.strip()).atZone(Hotlines.ZONE).toInstant());
  }

  private static String shown(Offer offer) {
    String id = offer.hotline().id();
    return id + (offer.state().isOpen() ? "" : "!") + (offer.unverified() ? "?" : "");
  }
}
