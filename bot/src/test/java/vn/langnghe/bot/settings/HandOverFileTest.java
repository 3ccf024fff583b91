package vn.langnghe.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.referral.Timing;
import vn.langnghe.bot.referral.Way;
import vn.langnghe.knowledge.files.Problems;

class HandOverFileTest {
  private static final Set<String> LINES = Set.of("ngay-mai", "csaga");
  @TempDir Path folder = Path.of(".");
  private final Problems problems = new Problems();

  private HandOverSettings read(String yaml) throws Exception {
    Path file = folder.resolve("handover.yaml");
    Files.writeString(file, yaml);
    return HandOverFile.load(folder, file, LINES, problems);
  }

  @Test
  void theStarterFileIsSoundAndNoFileIsFineToo() {
    HandOverSettings settings =
        HandOverFile.load(
            Starter.ROOT,
            Starter.ROOT.resolve("config/handover.yaml"),
            Starter.knowledge().hotlines().ids(),
            problems);
    assertThat(problems.list()).isEmpty();
    assertThat(settings).isEqualTo(HandOverSettings.USUAL);
    assertThat(HandOverFile.load(folder, folder.resolve("none.yaml"), LINES, problems))
        .isEqualTo(HandOverSettings.USUAL);
  }

  @Test
  void everythingIsRead() throws Exception {
    HandOverSettings settings =
        read(
            """
            timing: {consent_hours: 2, acknowledge_minutes: 5, ask_after_minutes: 30, visit_answer_hours: 6}
            mail: {host: smtp.example.org, user: ln, password: env:MAIL, from: ln@example.org}
            partners:
              - {line: ngay-mai, way: mail, to: a@b.example}
              - {line: csaga, way: webhook, address: "https://p.example/cases", secret: env:CSAGA}
            """);
    assertThat(problems.list()).isEmpty();
    assertThat(settings.timing())
        .isEqualTo(
            new Timing(
                Duration.ofHours(2),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(6)));
    assertThat(settings.partner("ngay-mai").way()).isEqualTo(Way.MAIL);
    assertThat(settings.partner("csaga").way()).isEqualTo(Way.WEBHOOK);
    assertThat(settings.partner("other").way()).isEqualTo(Way.PHONE);
    assertThat(settings.mail().orElseThrow().port()).isEqualTo(587);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "partners: [{line: nobody, way: phone}] | no line of hotlines.yaml has the id 'nobody'",
        "partners: [{line: csaga, way: pigeon}] | pigeon' is not known",
        "partners: [{line: csaga, way: mail, to: a@b.example}] | no mail server can be used",
        "partners: [{line: csaga, way: webhook, address: 'http://p.example', secret: env:X}] | is not known",
        "partners: [{line: csaga, way: webhook, address: 'https://p.example', secret: abc}] | must say where the secret stands",
        "partners: [{line: csaga, way: telegram}] | group",
        "partners: [{line: csaga, way: telegram, group: 'csaga'}] | the id of the partner's group",
        "partners: [{line: csaga, way: phone}, {line: csaga, way: phone}] | stands twice",
        "mail: {host: smtp.example.org, security: none, from: a@b.example} | in the clear",
        "timing: {acknowledge_minutes: 0} | is not known",
        "timings: {} | is not a field here"
      })
  void eachFaultIsNamed(String yaml, String wrong) throws Exception {
    read(yaml);
    assertThat(problems.list()).anySatisfy(one -> assertThat(one.toString()).contains(wrong));
  }
}
