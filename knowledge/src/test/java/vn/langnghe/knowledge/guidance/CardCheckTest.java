package vn.langnghe.knowledge.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Sources;

class CardCheckTest {
  private static final String BODY =
      "## Làm ngay\n1. Một\n2. Hai\n3. Ba\n## Khi nào cần người giúp\nLâu ngày.\n";

  @TempDir Path content;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(content.resolve("guidance"));
    Files.writeString(
        content.resolve("sources.yaml"),
        "sources:\n  - {code: A, title: \"A\", address: \"https://a.example\", opened: true}\n");
    Files.writeString(content.resolve("guidance/never.txt"), "# never\nhotline\n");
    Files.writeString(
        content.resolve("guidance/sea.en.md"),
        "---\nslug: sea\ntitle: \"Sea\"\nanswer: \"Wait.\"\n"
            + questions(8)
            + "---\n## What to do now\n1. One\n2. Two\n3. Three\n## When to get help\nSoon.\n");
    card("Chờ sóng xuống.", 15, BODY);
  }

  @Test
  void wholeCardHasNoProblem() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void answerOverFiveHundredCharactersIsAProblem() throws IOException {
    card("a".repeat(501), 15, BODY);
    assertThat(problems()).containsExactly("the answer has 501 characters");
  }

  @Test
  void tooFewOrTooManyExampleQuestionsAreAProblem() throws IOException {
    card("Chờ.", 14, BODY);
    assertThat(problems()).containsExactly("the card has 14 example questions");
    card("Chờ.", 31, BODY);
    assertThat(problems()).containsExactly("the card has 31 example questions");
  }

  @Test
  void wordThatIsNeverSaidIsAProblem() throws IOException {
    card("Gọi Hotline ngay.", 15, BODY);
    assertThat(problems()).containsExactly("'hotline' is never said to people");
  }

  @Test
  void phoneNumberInACardIsAProblemAndAnEmergencyNumberIsNot() throws IOException {
    card("Gọi 115.", 15, BODY);
    assertThat(problems()).isEmpty();
    card("Gọi 1900 12 34.", 15, BODY);
    assertThat(problems()).containsExactly("the number '1900 12 34' stands in the text");
  }

  @Test
  void headingsOfAnotherFormAreAProblem() throws IOException {
    card("Chờ.", 15, BODY.replace("Khi nào cần người giúp", "Lúc nào"));
    assertThat(problems()).containsExactly("the headings are [Làm ngay, Lúc nào]");
    card("Chờ.", 15, "Chào.\n\n" + BODY);
    assertThat(problems()).hasSize(1);
  }

  @Test
  void twoStepsAreTooFew() throws IOException {
    card("Chờ.", 15, BODY.replace("3. Ba\n", ""));
    assertThat(problems()).containsExactly("the card has 2 steps");
  }

  @Test
  void topicThatIsListedNeedsACardAndACardMustBeListed() throws IOException {
    Files.writeString(content.resolve("guidance/topics.tsv"), "hill\tNúi\tHill\n");
    assertThat(problems())
        .containsExactlyInAnyOrder("there is no card 'hill'", "the card 'sea' is not listed");
  }

  private void card(String answer, int questions, String body) throws IOException {
    Files.writeString(
        content.resolve("guidance/sea.md"),
        "---\nslug: sea\ntitle: \"Biển\"\nanswer: \""
            + answer
            + "\"\nhotline_topics: [general]\nrelated: []\nsources: [A]\nsigned_by: none\n"
            + "review_by: 2027-05-31\nwords: >-\n  biển, sóng to\n"
            + questions(questions)
            + "---\n"
            + body);
  }

  private static String questions(int count) {
    return "questions:\n"
        + IntStream.range(0, count)
            .mapToObj(i -> "  - \"câu số " + i + "\"\n")
            .collect(Collectors.joining());
  }

  private List<String> problems() {
    Problems problems = new Problems();
    Sources sources = Sources.load(content, content, problems);
    new CardReader(content, content, sources, problems).read();
    return problems.list().stream().map(problem -> problem.wrong().toString()).toList();
  }
}
