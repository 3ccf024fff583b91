package vn.langnghe.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.text.Language;

class StarterKnowledgeTest {
  private static final List<String> SLUGS =
      List.of(
          ("suicidal-thoughts self-harm worried-about-someone suicide-loss domestic-violence child-abuse"
                  + " sexual-violence sextortion school-bullying cyberbullying trafficking money-debt hearing-voices"
                  + " panic-attack low-mood sleep exam-stress breakup fear-of-judgement talk-to-parents"
                  + " find-professional how-hotlines-work")
              .split(" "));

  @Test
  void everySignalDoesWhatItsExamplesSay() {
    assertThat(KnowledgeLoader.examples(Starter.knowledge())).isEmpty();
  }

  @Test
  void theTwentyTwoCardsStandInBothLanguages() {
    for (Language language : Language.values()) {
      assertThat(Starter.knowledge().guidance(language).cards().stream().map(Card::slug))
          .containsAll(SLUGS);
    }
  }

  @Test
  void noCardClaimsThatAnExpertSignedIt() {
    assertThat(Starter.knowledge().guidance(Language.VI).cards()).noneMatch(Card::isSigned);
  }

  @Test
  void publishedTextsHoldNoForbiddenWords() throws IOException {
    Pattern forbidden =
        Pattern.compile(
            "tự tử thành công|nghĩ tích cực|dại dột|hèn nhát|bất hiếu|bí mật tuyệt đối|mình hứa|con nghiện");
    try (Stream<Path> files = Files.walk(Starter.ROOT.resolve("knowledge/content"))) {
      for (Path file : files.filter(StarterKnowledgeTest::isPublished).toList()) {
        String published =
            Files.readString(file)
                .replaceAll("(?s)\n(words|questions):.*?\n---", "")
                .toLowerCase(Locale.ROOT);
        assertThat(forbidden.matcher(published).find()).as(file.toString()).isFalse();
      }
    }
  }

  @Test
  void noBlockedNumberStandsInAnyPublishedText() throws IOException {
    List<String> blocked =
        List.of(
            "18001567",
            "1800599920",
            "1900599930",
            "19006233",
            "02438523788",
            "1800599999",
            "19009204");
    try (Stream<Path> files = Files.walk(Starter.ROOT.resolve("knowledge/content"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String digits = Files.readString(file).replaceAll("(?<=\\d)[ .-](?=\\d)", "");
        assertThat(blocked).as(file.toString()).noneMatch(digits::contains);
      }
    }
  }

  @Test
  void theSameFilesGiveTheSameRevision() {
    Loaded again =
        new KnowledgeLoader(
                Starter.ROOT.resolve("knowledge/content"),
                Starter.ROOT.resolve("config"),
                java.util.Map.of())
            .load();
    assertThat(again)
        .isInstanceOfSatisfying(
            Loaded.Ready.class,
            ready -> {
              assertThat(ready.knowledge().revision()).isEqualTo(Starter.knowledge().revision());
              ready.knowledge().close();
            });
  }

  private static boolean isPublished(Path file) {
    return Files.isRegularFile(file)
        && (file.toString().endsWith(".md") || file.toString().contains("/replies/"));
  }
}
