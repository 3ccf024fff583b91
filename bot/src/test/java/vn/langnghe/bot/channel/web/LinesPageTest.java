package vn.langnghe.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.Starter;

/// The hotlines page, as somebody sees it at a certain hour.
class LinesPageTest {
  private static final Instant MONDAY = Instant.parse("2026-11-22T17:00:00Z");

  @Test
  void noBlockedOrWithheldNumberIsShownAtAnyHourOfAWeek() throws Exception {
    for (int hour = 0; hour < 7 * 24; hour += 5) {
      String digits =
          page(MONDAY.plusSeconds(3600L * hour), "").replaceAll("(?<=\\d)[ .-](?=\\d)", "");
      assertThat(digits).contains("tel:115", "tel:113", "tel:111");
      assertThat(Starter.knowledge().hotlines().blocked()).noneMatch(digits::contains);
      assertThat(digits).doesNotContain("18009069", "0909658035", "18001233", "19007299");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T12:00:00Z, 'đang mở, đến 20:30'",
    "2026-11-25T15:00:00Z, 'đang đóng, mở lại 16:30 ngày mai'",
    "2026-11-25T02:00:00Z, 'đang đóng, mở lúc 13:00'"
  })
  void aLineSaysInWordsWhetherSomebodyAnswersNow(Instant now, String words) throws Exception {
    assertThat(page(now, "")).contains(words);
  }

  @Test
  void anUnverifiedNumberIsNeverShownWithoutSayingSo() throws Exception {
    for (String card : page(WebSite.EVENING.instant(), "").split("class=\"hotline ", -1)) {
      if (card.contains("096 306 1414") || card.contains("1800 1768") || card.contains(">156<")) {
        assertThat(card).contains("chưa được kiểm tra gần đây");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "chu-de=trafficking, Chống mua bán người, Đường dây Ngày Mai",
    "chu-de=suicide, Đường dây Ngày Mai, Cai thuốc lá",
    "tinh=Qu%E1%BA%A3ng+Ninh, 1800 1769, 1900 1267",
    "tinh=S%C3%A0i+G%C3%B2n, 1900 1267, 1800 1769",
    "mien-phi=1, 1800 1768, 096 306 1414",
    "chu-de=domestic_violence&mien-phi=1, 1800 1768, 1900 96 96 80"
  })
  void filtersKeepWhatFitsAndEmergencyNumbersAlways(String query, String kept, String gone)
      throws Exception {
    assertThat(page(WebSite.EVENING.instant(), "?" + query))
        .contains(kept, "tel:115", "tel:113", "tel:114")
        .doesNotContain(gone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chu-de=nonsense", "tinh=Paris", "tinh=%00", "chu-de=&tinh=", "x=1&x=2"})
  void aFilterThatMeansNothingFiltersNothing(String query) throws Exception {
    assertThat(page(WebSite.EVENING.instant(), "?" + query))
        .contains("(17)", "option value=\"\" selected");
  }

  @Test
  void whereNothingFitsThePageSaysSoAndLeadsOn() throws Exception {
    assertThat(
            page(
                WebSite.EVENING.instant(), "?chu-de=medical_emergency&tinh=Hu%E1%BA%BF&mien-phi=1"))
        .contains("Không có đường dây nào hợp", "tel:115");
  }

  private static String page(Instant now, String query) throws IOException, InterruptedException {
    try (WebSite site =
            new WebSite(
                WebChannel.Limits.USUAL,
                java.net.URI.create("about:blank"),
                InstantSource.fixed(now));
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(site.address.resolve("/duong-day-nong" + query)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
