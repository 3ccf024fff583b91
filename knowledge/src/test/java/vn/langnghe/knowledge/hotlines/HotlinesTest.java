package vn.langnghe.knowledge.hotlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.langnghe.knowledge.Starter;

class HotlinesTest {
  private static final Hotlines HOTLINES = Starter.knowledge().hotlines();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/hotline-cases.psv", delimiter = '|', numLinesToSkip = 1)
  void theRightLinesAreOffered(
      String name, String topics, int level, String who, String at, String expected) {
    assertThat(offered(topics, level, who, at)).as(name).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, level {1}, {2}")
  @CsvFileSource(resources = "/hotline-grid.psv", delimiter = '|', numLinesToSkip = 1)
  void everyNeedAtNightHasItsLines(String topic, int level, String who, String expected) {
    assertThat(offered(topic, level, who, "2026-11-25T22:00")).isEqualTo(expected);
  }

  @Test
  void noTopicCountsAsGeneral() {
    assertThat(offered("", 2, "adult", "2026-11-25T19:00"))
        .isEqualTo(offered("general", 2, "adult", "2026-11-25T19:00"));
  }

  @Test
  void aProvinceThatIsNotKnownChangesNothing() {
    HotlineRequest nowhere = Request.of(HOTLINES, "suicide", 3, "adult", "2026-11-25T03:00");
    assertThat(HOTLINES.offer(nowhere.living(""))).isEqualTo(HOTLINES.offer(nowhere));
  }

  @Test
  void ageMattersOnlyWhereItChangesTheLines() {
    assertThat(HOTLINES.ageMatters(request("suicide", 3, "unknown"))).isTrue();
    assertThat(HOTLINES.ageMatters(request("suicide", 3, "adult"))).isFalse();
    assertThat(HOTLINES.ageMatters(request("trafficking", 3, "unknown"))).isFalse();
    assertThat(HOTLINES.ageMatters(request("child_abuse", 3, "unknown"))).isFalse();
    assertThat(HOTLINES.ageMatters(request("medical_emergency", 3, "unknown"))).isFalse();
  }

  @Test
  void theProvinceMattersOnlyWhereItChangesTheLines() {
    assertThat(HOTLINES.provincesThatMatter(request("suicide", 3, "adult")))
        .containsExactly("TP. Hồ Chí Minh");
    assertThat(HOTLINES.provincesThatMatter(request("psychosis", 2, "adult")))
        .containsExactly("Hà Nội", "TP. Hồ Chí Minh");
    assertThat(HOTLINES.provincesThatMatter(request("suicide", 3, "adult@huế"))).isEmpty();
    assertThat(HOTLINES.provincesThatMatter(request("domestic_violence", 3, "adult"))).isEmpty();
    assertThat(HOTLINES.provincesThatMatter(request("trafficking", 3, "adult"))).isEmpty();
  }

  @Test
  void aListeningLineIsOpenOnlyInItsHours() {
    assertThat(HOTLINES.listeningLineOpen(at("2026-11-25T20:29"))).isTrue();
    assertThat(HOTLINES.listeningLineOpen(at("2026-11-25T20:30"))).isFalse();
    assertThat(HOTLINES.listeningLineOpen(at("2026-11-26T14:00"))).as("Thursday").isFalse();
    assertThat(HOTLINES.listeningLineOpen(at("2026-11-23T16:30"))).as("Monday").isTrue();
  }

  @Test
  void numbersThatCirculateAreKnownAsBlocked() {
    assertThat(HOTLINES.blocked()).hasSize(19).contains("18001567", "1900599930", "1088");
    assertThat(HOTLINES.size()).isEqualTo(40);
  }

  @Test
  void whatIsPaidIsSaid() {
    for (Hotline line : HOTLINES.all()) {
      if (line.dial().startsWith("1900")) {
        assertThat(line.cost().vi()).as(line.id()).containsAnyOf("đ/phút", "tính cước");
      }
    }
    Optional<Hotline> hospital = HOTLINES.find("bv-tam-than-tphcm-19001267");
    assertThat(hospital.orElseThrow().cost().vi())
        .isEqualTo("khoảng 1.000 đ/phút (giá 2018), máy cần còn tiền");
  }

  private static String offered(String topics, int level, String who, String at) {
    List<Offer> offers = HOTLINES.offer(Request.of(HOTLINES, topics, level, who, at));
    return Request.shown(offers);
  }

  private static HotlineRequest request(String topics, int level, String who) {
    return Request.of(HOTLINES, topics, level, who, "2026-11-25T10:00");
  }

  private static HotlineRequest at(String time) {
    return Request.of(HOTLINES, "suicide", 3, "adult", time);
  }
}
