package vn.langnghe.bot.show;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What was measured, by key, in the order it was measured.
final class Figures {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<String, OptionalDouble> values = new LinkedHashMap<>();

  /// Notes a figure.
  Figures put(String key, double value) {
    values.put(key, OptionalDouble.of(value));
    return this;
  }

  /// Notes a count.
  Figures count(String key, long times) {
    return put(key, (double) times);
  }

  /// Notes that a figure could not be measured here.
  Figures missing(String key) {
    values.put(key, OptionalDouble.empty());
    return this;
  }

  /// Prints a line for each figure.
  void print(PrintStream out) {
    values.forEach((key, value) ->
        out.printf(
            "%-34s %s%n",
            key,
            value.isPresent() ? rounded(value.getAsDouble()).toPlainString() : "not measured"));
  }

  /// Writes one flat object.
  void write(Path file) throws IOException {
    ObjectNode object = JSON.createObjectNode();
    values.forEach((key, value) -> {
      if (value.isPresent()) {
        object.put(key, rounded(value.getAsDouble()));
      } else {
        object.putNull(key);
      }
    });
    Files.createDirectories(file.getParent());
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object));
  }

  private static BigDecimal rounded(double value) {
    BigDecimal brief = new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros();
    return brief.scale() < 0 ? brief.setScale(0) : brief; // 200, not 2E+2
  }
}
