package vn.langnghe.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;

class LabelledSetTest {
  private static final String GOOD =
      """
      {"id":"a","text":"xin chào","level":2,"topics":["bullying","general"],"subject":"other","register":"standard"}
      """;

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @Test
  void triageLineIsRead() throws IOException {
    assertThat(triage(GOOD).lines())
        .containsExactly(
            new TriageLine(
                "a",
                "xin chào",
                Level.CONCERN,
                List.of(Topic.BULLYING, Topic.GENERAL),
                Subject.OTHER,
                "standard"));
    assertThat(problems.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[1]",
        "{\"id\":\"b\"}",
        "{\"id\":\"b\",\"text\":\"x\",\"level\":5,\"topics\":[\"general\"],\"subject\":\"self\",\"register\":\"standard\"}",
        "{\"id\":\"b\",\"text\":\"x\",\"level\":2,\"topics\":[],\"subject\":\"self\",\"register\":\"standard\"}",
        "{\"id\":\"b\",\"text\":\"x\",\"level\":2,\"topics\":[\"weather\"],\"subject\":\"self\",\"register\":\"standard\"}",
        "{\"id\":\"b\",\"text\":\"x\",\"level\":2,\"topics\":[\"general\"],\"subject\":\"dog\",\"register\":\"standard\"}",
        "{\"id\":\"a\",\"text\":\"x\",\"level\":0,\"topics\":[],\"subject\":\"self\",\"register\":\"standard\"}"
      })
  void unusableLineIsAProblemAtItsPlaceAndIsNotMeasured(String line) throws IOException {
    assertThat(triage(GOOD + "\n" + line + "\n").lines()).hasSize(1);
    assertThat(problems.list())
        .extracting(Problem::file, Problem::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("set.jsonl", 3));
  }

  @Test
  void guidanceLineMayHaveNoCard() throws IOException {
    GuidanceSet set =
        GuidanceSet.read(
            write(
                """
                {"id":"a","text":"x","slug":null,"register":"standard"}
                {"id":"b","text":"y","slug":"sleep","also":["stress-basics"],"register":"teencode"}
                {"id":"c","text":"z","register":"standard"}
                """),
            problems);
    assertThat(set.lines())
        .containsExactly(
            new GuidanceLine("a", "x", Optional.empty(), Set.of(), "standard"),
            new GuidanceLine("b", "y", Optional.of("sleep"), Set.of("stress-basics"), "teencode"));
    assertThat(problems.list()).extracting(Problem::line).containsExactly(3);
  }

  @Test
  void messagesAreNotShown() throws IOException {
    assertThat(triage(GOOD).toString()).doesNotContain("chào");
  }

  private TriageSet triage(String lines) throws IOException {
    return TriageSet.read(write(lines), problems);
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(folder.resolve("set.jsonl"), lines);
  }
}
