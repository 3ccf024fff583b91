package vn.langnghe.knowledge.hotlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.danger.Topic;

class DirectoryTest {
  private static final Hotlines HOTLINES = Starter.knowledge().hotlines();
  private static final Instant MONDAY =
      LocalDateTime.parse("2026-11-23T00:00").atZone(Hotlines.ZONE).toInstant();

  @Test
  void noBlockedOrWithheldNumberIsEverListedAndEveryUnverifiedOneIsMarked() {
    for (int half = 0; half < 7 * 48; half++) {
      assertThat(all(MONDAY.plusSeconds(1800L * half), Optional.empty()))
          .isNotEmpty()
          .allSatisfy(offer -> {
            Hotline line = offer.hotline();
            assertThat(line.status())
                .isNotIn(Hotline.Status.BLOCKED, Hotline.Status.DO_NOT_DISPLAY);
            assertThat(line.number()).isNotEmpty();
            assertThat(HOTLINES.blocked())
                .noneMatch(digits -> PhoneNumbers.holds(line.number(), digits));
            assertThat(offer.unverified()).isEqualTo(line.status().isUnverified());
          });
    }
  }

  @Test
  void nothingClosedOrUnverifiedStandsAboveASureLineThatAnswers() {
    for (int half = 0; half < 7 * 48; half++) {
      Directory directory = HOTLINES.directory(MONDAY.plusSeconds(1800L * half), Optional.empty());
      for (List<Directory.Entry> part : List.of(directory.emergency(), directory.others())) {
        List<Boolean> sure =
            part.stream()
                .map(entry -> entry.offer().state().isOpen() && !entry.offer().unverified())
                .toList();
        long leading = sure.stream().takeWhile(yes -> yes).count();
        assertThat(leading).isPositive().isEqualTo(sure.stream().filter(yes -> yes).count());
      }
    }
  }

  @Test
  void emergencyNumbersStandApartAndOnceEach() {
    assertThat(HOTLINES.directory(MONDAY, Optional.of("Huế")).emergency())
        .extracting(entry -> entry.offer().hotline().number())
        .containsExactly("115", "113", "114", "112");
    assertThat(HOTLINES.directory(MONDAY, Optional.empty()).others())
        .extracting(entry -> entry.offer().hotline().number())
        .contains("111")
        .doesNotContain("115", "113", "114", "112");
  }

  @Test
  void aProvinceKeepsNationalLinesAndItsOwn() {
    assertThat(all(MONDAY, Optional.of("Quảng Ninh")))
        .extracting(offer -> offer.hotline().number())
        .contains("1800 1769", "111")
        .doesNotContain("1900 1267", "1800 1744");
    assertThat(HOTLINES.provinces()).hasSize(34).startsWith("TP. Hồ Chí Minh", "Hà Nội");
  }

  @Test
  void everyLineThatIsListedIsForSomething() {
    assertThat(HOTLINES.directory(MONDAY, Optional.empty()).others())
        .allSatisfy(entry -> assertThat(entry.topics()).isNotEmpty())
        .anySatisfy(entry -> assertThat(entry.topics()).contains(Topic.SUICIDE));
  }

  @Test
  void aLineIsFreeOnlyWhereItsCostSaysSo() {
    assertThat(HOTLINES.all().stream().filter(Hotline::free))
        .allSatisfy(line -> assertThat(line.cost().vi()).contains("miễn phí"));
    assertThat(HOTLINES.find("ngay-mai").orElseThrow().free()).isFalse();
  }

  private static List<Offer> all(Instant at, Optional<String> province) {
    Directory directory = HOTLINES.directory(at, province);
    List<Offer> all = new ArrayList<>();
    directory.emergency().forEach(entry -> all.add(entry.offer()));
    directory.others().forEach(entry -> all.add(entry.offer()));
    return all;
  }
}
