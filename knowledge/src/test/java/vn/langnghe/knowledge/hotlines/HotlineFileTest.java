package vn.langnghe.knowledge.hotlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;

/// One slip at a time in the starter file: each is told with its line and a remedy.
class HotlineFileTest {
  private static final Path STARTER = Starter.ROOT.resolve("config/hotlines.yaml");

  @TempDir private Path folder;

  @Test
  void theStarterFileHasNoProblem() {
    assertThat(problems(starter())).isEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          number: "115"                      | number: "116"                     | 'number' and 'dial' differ
          dial: "19001267"                   | dial: "190012"                    | is no number in Viet Nam
          dial: "+84963061414"               | dial: "04 3775 9330"              | is no number in Viet Nam
          vi: "cước gọi di động bình thường" | other: "x"                        | 'vi' is missing
          en: "Police 113"                   | en: ""                            | 'en' is missing or empty
          status: display_with_caveat        | status: shown                     | is not known
          wed: [["13:00", "20:30"]]          | wed: [["20:30", "13:00"]]         | the hours of wed cannot be read
          wed: [["13:00", "20:30"]]          | wed: [["13:00", "24:30"]]         | the hours of wed cannot be read
          wed: [["13:00", "20:30"]]          | wed: [["13:00", "16:00"], ["15:00", "20:30"]] | the hours of wed overlap
          disputed_days: [thu]               | exceptions: {tet: []}             | is not a date
          disputed_days: [thu]               | disputed_days: [thursday]         | is no weekday
          hours: always                      | hours: night                      | is not known
          last_verified: none                | last_verified: "1/12/2026"        | is not a date
          id: cong-an-113                    | id: cap-cuu-115                   | stands twice
          provinces: ["Hà Nội"]              | provinces: ["Hà Nôi"]             | is not in the list above
          blocked: ["18001567"]              | blocked: ["19001267"]             | holds the blocked 19001267
          vi: "người lớn cũng gọi được"      | vi: "trước là 1800 1567"          | holds the blocked 18001567
          aliases: ["Bắc Giang", "bn"]       | aliases: ["Bắc Giang", "hcm"]     | already stands for TP. Hồ Chí Minh
          then: [cuu-nan-112]                | then: [cuu-nan]                   | there is no line 'cuu-nan'
          lines: [cap-cuu-115, cong-an-113]  | lines: [ngay-mai, cong-an-113]    | the first line is not sure to be open
          topics: [medical_emergency]        | topics: [medical]                 | is not known
          zone: Asia/Ho_Chi_Minh             | zone: Asia/Bangkok                | is not known
          operator: "Công an                 | operatr: "Công an                 | is not a field here
          """)
  void aSlipIsToldWithItsLine(String right, String wrong, String told) {
    String text = starter();
    int at = text.indexOf(right);
    assertThat(at).as("the starter file holds it").isNotNegative();
    String slipped = text.substring(0, at) + wrong + text.substring(at + right.length());
    List<Problem> problems = problems(slipped);
    assertThat(problems)
        .anySatisfy(problem -> {
          assertThat(problem.wrong().toString()).contains(told);
          assertThat(problem.file()).isEqualTo("hotlines.yaml");
          assertThat(problem.line()).isPositive();
          assertThat(problem.remedy().toString()).isNotBlank();
        });
  }

  @Test
  void theLineIsTheOneToMend() {
    String text = starter();
    int line = (int) text.substring(0, text.indexOf("dial: \"19001267\"")).lines().count();
    assertThat(problems(text.replace("dial: \"19001267\"", "dial: \"190012\"")))
        .anyMatch(
            problem -> problem.line() == line && problem.wrong().toString().contains("190012"));
  }

  @Test
  void aLineWithoutSourceOrCostOrStatusIsTold() {
    String bare =
        """
        hotlines:
          - id: bare
            kind: hotline
            name: {vi: "Một", en: "One"}
            operator: nobody
            confidence: low
            latest_evidence: none
            last_verified: none
        """;
    assertThat(problems(bare))
        .extracting(problem -> problem.wrong().toString())
        .contains("the line names no source", "'status' is missing or empty")
        .anyMatch(wrong -> wrong.startsWith("nobody is named for suicide"));
    assertThat(problems(bare.replace("kind: hotline", "kind: hotline\n    status: display")))
        .extracting(problem -> problem.wrong().toString())
        .contains("the cost is missing");
  }

  @Test
  void aCaveatMustStandWhereTheStatusPromisesOne() {
    String text =
        starter()
            .replace(
                "    caveat: {vi: \"cuộc gọi hiện trên hóa đơn\", en: \"the call shows on the bill\"}\n",
                "");
    assertThat(problems(text))
        .extracting(problem -> problem.wrong().toString())
        .containsExactly("the caveat is missing");
  }

  @Test
  void aNeedThatOnlyADoubtfulLineAnswersIsTold() {
    String text =
        starter().replace("    lines: [cong-an-113, ngoi-nha-binh-yen]", "    lines: [ngay-mai]");
    assertThat(problems(text))
        .extracting(problem -> problem.wrong().toString())
        .containsExactly(
            "no line that is sure to be open is named for online_exploitation, age adult");
  }

  @Test
  void inProductionOnlyARecordedCheckMakesADoubtfulLineVisible() {
    String production = starter().replace("mode: demo", "mode: production");
    assertThat(evening(production)).isEqualTo("cap-cuu-115");
    String checked =
        afterId(production, "ngay-mai", "last_verified: none", "last_verified: \"2026-11-25\"");
    assertThat(evening(checked)).isEqualTo("cap-cuu-115, ngay-mai?");
  }

  @Test
  void aChangedWordOfACardChangesItsRevision() {
    String reworded = starter().replace("vi: \"bấm phím 1;", "vi: \"bấm số 1;");
    assertThat(reworded).isNotEqualTo(starter());
    assertThat(load(reworded).find("bv-tam-than-tphcm-19001267").orElseThrow().ref())
        .isNotEqualTo(load(starter()).find("bv-tam-than-tphcm-19001267").orElseThrow().ref());
  }

  private String evening(String text) {
    Hotlines hotlines = load(text);
    return Request.shown(
        hotlines.offer(Request.of(hotlines, "suicide", 3, "adult", "2026-11-25T19:00")));
  }

  private static String afterId(String text, String id, String right, String wrong) {
    int from = text.indexOf("- id: " + id + "\n");
    int at = text.indexOf(right, from);
    return text.substring(0, at) + wrong + text.substring(at + right.length());
  }

  private Hotlines load(String text) {
    Problems problems = new Problems();
    Optional<Hotlines> hotlines = read(text, problems);
    assertThat(problems.list()).isEmpty();
    return hotlines.orElseThrow();
  }

  private List<Problem> problems(String text) {
    Problems problems = new Problems();
    assertThat(read(text, problems)).isPresent();
    return problems.list();
  }

  private Optional<Hotlines> read(String text, Problems problems) {
    try {
      Path file = Files.writeString(folder.resolve("hotlines.yaml"), text);
      return Hotlines.load(folder, file, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String starter() {
    try {
      return Files.readString(STARTER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
