package vn.langnghe.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The palette by WCAG 2.2: 4.5 for words, 3 for what only marks a place.
class PaletteTest {
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})");

  @ParameterizedTest
  @CsvSource({
    "ink, ground, 4.5",
    "ink, panel, 4.5",
    "ink, theirs, 4.5",
    "soft, ground, 4.5",
    "soft, panel, 4.5",
    "mine-ink, mine, 4.5",
    "accent, ground, 4.5",
    "accent, panel, 4.5",
    "accent, accent-soft, 4.5",
    "panel, accent, 4.5",
    "shut, panel, 4.5",
    "shut, ground, 4.5",
    "open, ground, 4.5",
    "alarm-ink, alarm, 4.5",
    "open, panel, 3",
    "alarm, panel, 3",
    "focus, ground, 3",
    "focus, panel, 3",
    "soft, ground, 3"
  })
  void everyPairStandsOutEnoughInLightAndDark(String front, String back, double least)
      throws IOException {
    String[] schemes = sheet().split("@media \\(prefers-color-scheme: dark\\)", 2);
    Map<String, String> light = colours(schemes[0]);
    Map<String, String> dark = new HashMap<>(light);
    dark.putAll(colours(schemes[1]));
    for (Map<String, String> palette : List.of(light, dark)) {
      assertThat(contrast(colour(palette, front), colour(palette, back)))
          .as("%s on %s", front, back)
          .isGreaterThanOrEqualTo(least);
    }
  }

  private static String colour(Map<String, String> palette, String name) {
    return Objects.requireNonNull(palette.get(name), name);
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    COLOUR.matcher(css).results().forEach(found -> colours.put(found.group(1), found.group(2)));
    return colours;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static String sheet() throws IOException {
    try (InputStream css = PaletteTest.class.getResourceAsStream("/web/base.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
