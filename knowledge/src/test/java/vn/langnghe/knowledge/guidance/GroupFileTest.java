package vn.langnghe.knowledge.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Language;

class GroupFileTest {
  private static final Map<String, Optional<String>> CARDS =
      Map.of("sleep", Optional.empty(), "breakup", Optional.empty());
  @TempDir Path folder = Path.of(".");
  private final Problems problems = new Problems();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCardOfTheStarterStandsInExactlyOneGroup(Language language) {
    Guidance guidance = Starter.knowledge().guidance(language);
    assertThat(guidance.groups().stream().flatMap(group -> group.slugs().stream()))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(guidance.cards().stream().map(Card::slug).toList());
    assertThat(guidance.groups()).allSatisfy(group -> assertThat(group.slugs()).isNotEmpty());
  }

  @Test
  void aTopicWhoseCardIsNotWrittenYetIsPassedOverAndSoIsAGroupWithoutAny() throws IOException {
    List<TopicGroup> groups =
        read(group("a", "[breakup, burnout]") + group("b", "[sleep]") + group("c", "[anger]"));
    assertThat(problems.list()).isEmpty();
    assertThat(groups)
        .extracting(TopicGroup::slugs)
        .containsExactly(List.of("breakup"), List.of("sleep"));
  }

  @Test
  void aCardInNoGroupAndATopicInTwoAreTold() throws IOException {
    read(group("a", "[breakup]") + group("b", "[breakup]") + group("b", "[]"));
    assertThat(problems.list())
        .extracting(problem -> problem.wrong().toString())
        .containsExactlyInAnyOrder(
            "the card 'sleep' stands in no group",
            "the topic 'breakup' stands twice",
            "the group 'b' stands twice");
    assertThat(problems.list()).extracting(Problem::line).contains(7);
  }

  @Test
  void aSlipOfThePenInAFieldIsTold() throws IOException {
    read(group("a", "[breakup, sleep]").replace("name:", "nam:"));
    assertThat(problems.list())
        .extracting(problem -> problem.wrong().toString())
        .containsExactlyInAnyOrder("'name' is missing", "'nam' is not a field here");
  }

  @Test
  void aCardMayNameItsGroupItself() throws IOException {
    List<TopicGroup> groups =
        read(
            group("a", "[breakup, sleep]") + group("b", "[]"),
            Map.of(
                "sleep", Optional.empty(), "breakup", Optional.of("b"), "bees", Optional.of("b")));
    assertThat(problems.list()).isEmpty();
    assertThat(groups)
        .extracting(TopicGroup::slugs)
        .containsExactly(List.of("breakup", "sleep"), List.of("bees"));
    read(group("a", "[breakup, sleep]"), Map.of("bees", Optional.of("nowhere")));
    assertThat(problems.list())
        .extracting(problem -> problem.wrong().toString())
        .containsExactly("the card 'bees' stands in no group");
  }

  private List<TopicGroup> read(String groups) throws IOException {
    return read(groups, CARDS);
  }

  private List<TopicGroup> read(String groups, Map<String, Optional<String>> cards)
      throws IOException {
    Files.writeString(folder.resolve("groups.yaml"), "groups:\n" + groups);
    return GroupFile.read(folder, folder, cards, problems);
  }

  private static String group(String id, String topics) {
    return "  - id: " + id + "\n    name: {vi: \"X\", en: \"Y\"}\n    topics: " + topics + "\n";
  }
}
