package vn.langnghe.knowledge.hotlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// What must hold for every need, age and province at every half hour of a week.
class HotlineLawsTest {
  private static final Hotlines HOTLINES = Starter.knowledge().hotlines();
  private static final Set<String> EMERGENCY = Set.of("115", "113", "114");
  private static final Instant MONDAY =
      LocalDateTime.parse("2026-11-23T00:00").atZone(Hotlines.ZONE).toInstant();

  @ParameterizedTest
  @EnumSource(Topic.class)
  void theLawsHoldAtEveryHalfHourOfAWeek(Topic topic) {
    List<String> broken = new ArrayList<>();
    for (Optional<AgeGroup> age : ages()) {
      for (Optional<String> province : provinces()) {
        for (int half = 0; half < 7 * 48; half++) {
          for (Level level : Level.values()) {
            Instant at = MONDAY.plusSeconds(1800L * half);
            check(request(level, List.of(topic), Set.of(), age, province, at), broken);
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Hazard.class)
  void theLawsHoldForEveryHazardAndEverySecondNeed(Hazard hazard) {
    List<String> broken = new ArrayList<>();
    for (Topic first : Topic.values()) {
      for (Topic second : Topic.values()) {
        for (Optional<AgeGroup> age : ages()) {
          for (Hazard other : Hazard.values()) {
            Set<Hazard> hazards = hazard == other ? Set.of(hazard) : Set.of(hazard, other);
            List<Topic> topics = List.of(first, second);
            check(request(Level.IMMINENT, topics, hazards, age, Optional.empty(), MONDAY), broken);
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static void check(HotlineRequest request, List<String> broken) {
    List<Offer> offers = HOTLINES.offer(request);
    for (String law : brokenLaws(request, offers).toList()) {
      broken.add(law + ": " + request + " -> " + Request.shown(offers));
    }
  }

  private static Stream<String> brokenLaws(HotlineRequest request, List<Offer> offers) {
    if (offers.isEmpty()) {
      return Stream.of("nothing is offered");
    }
    Offer first = offers.getFirst();
    boolean imminent = request.level() == Level.IMMINENT;
    return Stream.of(
            unless(offers.size() <= 3, "more than three"),
            unless(first.state().isOpen(), "closed or uncertain first"),
            unless(offers.stream().anyMatch(offer -> !offer.unverified()), "unverified alone"),
            unless(!first.unverified(), "unverified first"),
            unless(offers.stream().allMatch(HotlineLawsTest::mayBeShown), "must not be shown"),
            unless(
                offers.stream().map(HotlineLawsTest::dial).distinct().count() == offers.size(),
                "one twice"),
            unless(!imminent || EMERGENCY.contains(first.hotline().dial()), "no emergency first"),
            unless(!imminent || offers.size() >= 2, "one number alone in danger of life"),
            unless(
                !imminent || offers.stream().allMatch(offer -> offer.state().isOpen()),
                "closed in danger of life"),
            unless(isSafeForAge(request, offers), "a child's line alone or missing"),
            unless(areSureFirst(request, offers), "a limited line before one open day and night"))
        .flatMap(Optional::stream);
  }

  private static String dial(Offer offer) {
    return offer.hotline().dial();
  }

  private static boolean mayBeShown(Offer offer) {
    Hotline line = offer.hotline();
    boolean blocked =
        HOTLINES.blocked().stream().anyMatch(digits -> PhoneNumbers.holds(line.dial(), digits));
    return !blocked
        && switch (line.status()) {
          case DISPLAY -> !offer.unverified();
          case DISPLAY_WITH_CAVEAT -> !offer.unverified() && line.caveat().isPresent();
          case VERIFY_BEFORE_DISPLAY -> offer.unverified();
          case DO_NOT_DISPLAY, BLOCKED -> false;
        };
  }

  /// A child is given 111 (first, unless life is in danger or a doctor is needed); nobody else is
  /// given a line for children alone.
  private static boolean isSafeForAge(HotlineRequest request, List<Offer> offers) {
    boolean child = request.age().filter(age -> age != AgeGroup.ADULT).isPresent();
    boolean childLineOnly =
        offers.stream().allMatch(offer -> offer.hotline().id().equals("tong-dai-111-tre-em"));
    if (!child) {
      return !childLineOnly;
    }
    boolean doctor = request.topics().contains(Topic.MEDICAL_EMERGENCY);
    return switch (request.level()) {
      case NONE, DISTRESS, CONCERN, HIGH ->
          doctor || offers.getFirst().hotline().dial().equals("111");
      case IMMINENT ->
          doctor
              || !request.hazards().isEmpty()
              || offers.stream().anyMatch(offer -> offer.hotline().dial().equals("111"));
    };
  }

  private static boolean areSureFirst(HotlineRequest request, List<Offer> offers) {
    List<Boolean> allDay =
        offers.stream()
            .map(offer -> offer.state() instanceof OpenState.AllDay && !offer.unverified())
            .toList();
    return !request.level().isPage() || allDay.lastIndexOf(true) < firstFalse(allDay);
  }

  private static int firstFalse(List<Boolean> values) {
    int index = values.indexOf(false);
    return index < 0 ? values.size() : index;
  }

  private static Optional<String> unless(boolean holds, String broken) {
    return holds ? Optional.empty() : Optional.of(broken);
  }

  private static List<Optional<AgeGroup>> ages() {
    return Stream.concat(
            Stream.of(Optional.<AgeGroup>empty()),
            Arrays.stream(AgeGroup.values()).map(Optional::of))
        .toList();
  }

  /// Unknown, every province that a line is limited to, and one without a line of its own.
  private static List<Optional<String>> provinces() {
    Stream<String> named = HOTLINES.all().stream().flatMap(line -> line.provinces().stream());
    return Stream.concat(
            Stream.of(Optional.<String>empty(), Optional.of("Cà Mau"), Optional.of("")),
            named.distinct().map(Optional::of))
        .toList();
  }

  private static HotlineRequest request(
      Level level,
      List<Topic> topics,
      Set<Hazard> hazards,
      Optional<AgeGroup> age,
      Optional<String> province,
      Instant at) {
    return new HotlineRequest(level, topics, Subject.OTHER, hazards, age, province, at);
  }
}
