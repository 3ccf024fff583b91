package vn.langnghe.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Language;

/// No figure may fall below what was reached: the floors stand in `build/floors.properties`, one
/// line for each figure of each set; raise them with every gain.
class FloorTest {
  private static final Path FLOORS = Starter.ROOT.resolve("build/floors.properties");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "triage-dev",
        "guidance-dev",
        "triage",
        "triage-hard",
        "triage-fresh",
        "triage-newcomers",
        "triage-strangers",
        "guidance"
      })
  void noFigureIsBelowItsFloor(String set) throws IOException {
    Path file = file(set);
    assumeTrue(Files.exists(file), "the set is not at hand: " + set);
    Map<String, Double> figures = figures(set, file);
    floors().stringPropertyNames().stream()
        .filter(name -> name.startsWith(set + "."))
        .sorted()
        .forEach(name -> {
          String figure = name.substring(set.length() + 1);
          double floor = Double.parseDouble(floors().getProperty(name));
          assertThat(figures).as(set).containsKey(figure);
          double measured = figures.getOrDefault(figure, Double.NaN);
          if (figure.equals("dangerous_misses") || figure.equals("wrong_as_sure")) {
            assertThat(measured).as(name).isLessThanOrEqualTo(floor);
          } else {
            assertThat(measured).as(name).isGreaterThanOrEqualTo(floor);
          }
        });
  }

  private static Path file(String set) {
    return set.endsWith("-dev")
        ? Starter.ROOT.resolveSibling("shared/eval").resolve(set + ".jsonl")
        : Starter.ROOT.resolve("knowledge/content/evaluation").resolve(set + ".jsonl");
  }

  private static Map<String, Double> figures(String set, Path file) {
    Problems problems = new Problems();
    Knowledge knowledge = Starter.knowledge();
    Map<String, Double> figures =
        set.startsWith("triage")
            ? TriageFigures.of(
                TriageReport.of(TriageSet.read(file, problems), knowledge.signals()::assess))
            : GuidanceFigures.of(
                GuidanceReport.of(
                    GuidanceSet.read(file, problems),
                    knowledge.guidance(Language.VI)::match,
                    knowledge.guidance(Language.VI).slugs()));
    assertThat(problems.list()).isEmpty();
    return figures;
  }

  private static Properties floors() {
    Properties floors = new Properties();
    try (Reader reader = Files.newBufferedReader(FLOORS)) {
      floors.load(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return floors;
  }
}
