package vn.langnghe.bot.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.editing.gate.Report;
import vn.langnghe.knowledge.files.Wording;

class WordingJsonTest {
  private static final Wording TOLD =
      Wording.of("{}, turn {}: {}", "k03", 1, Wording.of("the line {} is not shown", "113"));

  @Test
  void whatIsKeptIsReadAgainWithItsWords() {
    assertThat(WordingJson.read(WordingJson.written(TOLD))).isEqualTo(TOLD);
    assertThat(TOLD).hasToString("k03, turn 1: the line 113 is not shown");
  }

  @Test
  void plainTextThatWasKeptBeforeStaysAsItIs() {
    String old = "publication 3 cannot be built here: config/hotlines.yaml:3: x -> y";
    assertThat(WordingJson.read(old)).isEqualTo(new Wording.Word(old));
    assertThat(WordingJson.read("[not JSON")).isEqualTo(new Wording.Word("[not JSON"));
  }

  @Test
  void aReportThatWasKeptWithPlainTextIsStillRead() throws Exception {
    String old =
        """
        {"verdict":"STOPPED","falls":[{"stops":true,"what":"dialogue","tells":"k03, turn 1: rated 3"}],
         "problems":["a.yaml:1: wrong -> mend it"],"figures":{},"rated":[],"answered":[],
         "dialogues":[{"id":"k03","turn":1,"tells":"rated 3","before":false}],"unsigned":[],"millis":5}
        """;
    ObjectMapper json = new ObjectMapper().registerModule(WordingJson.module());
    Report report = json.readValue(old, Report.class);
    assertThat(report.falls().getFirst().tells()).hasToString("k03, turn 1: rated 3");
    assertThat(report.problems())
        .extracting(Wording::toString)
        .containsExactly("a.yaml:1: wrong -> mend it");
    Report kept =
        new Report(
            Report.Verdict.STOPPED,
            List.of(new Report.Fall(true, "dialogue", TOLD)),
            List.of(TOLD),
            report.figures(),
            List.of(),
            List.of(),
            List.of(new Report.Played("k03", 1, TOLD, false)),
            List.of(),
            5);
    assertThat(json.readValue(json.writeValueAsString(kept), Report.class)).isEqualTo(kept);
  }
}
