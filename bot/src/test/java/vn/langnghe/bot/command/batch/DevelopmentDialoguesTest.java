package vn.langnghe.bot.command.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.play.Playback;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.text.Language;

/// The development dialogues, turn by turn through the code of the `dialogue` command, every phrase
/// checked. Where the rules rate the words of a turn differently, that is what `knowledge evaluate`
/// measures: the rest of the dialogue means nothing then and is passed over, with a word.
class DevelopmentDialoguesTest {
  private static final Path FILE = Starter.ROOT.resolveSibling("shared/eval/dialogues-dev.jsonl");
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Knowledge knowledge = Starter.knowledge();

  @Test
  void everyPhraseHasAMeaning() throws IOException {
    assumeTrue(Files.exists(FILE), "the development dialogues are not on this machine");
    for (String line : Files.readAllLines(FILE)) {
      JSON.readTree(line)
          .get("turns")
          .forEach(turn ->
              turn.get("expect")
                  .forEach(phrase ->
                      assertThat(Expectations.of(phrase.asText()))
                          .as(phrase.asText())
                          .isNotNull()));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyDialogueGoesAsExpected() throws IOException {
    assumeTrue(Files.exists(FILE), "the development dialogues are not on this machine");
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      ObjectNode dialogue = (ObjectNode) JSON.readTree(line);
      String name = dialogue.get("id").asText() + " " + dialogue.get("title").asText();
      tests.add(DynamicTest.dynamicTest(name, () -> play(dialogue)));
    }
    return tests.stream();
  }

  private void play(ObjectNode dialogue) {
    Playback play =
        new Playback(
            new Dialogue(30),
            knowledge,
            Shown.start(dialogue, knowledge),
            Fields.at(dialogue, Instant.EPOCH));
    List<Playback.Step> earlier = new ArrayList<>();
    for (JsonNode node : dialogue.get("turns")) {
      ObjectNode turn = (ObjectNode) node;
      Playback.Step step = DialogueCommand.step(play, turn);
      Seen seen = new Seen(step, List.copyOf(earlier));
      for (JsonNode phrase : turn.get("expect")) {
        check(turn, phrase.asText(), seen);
      }
      earlier.add(step);
    }
  }

  private void check(ObjectNode turn, String phrase, Seen seen) {
    if (Expectations.of(phrase).test(seen)) {
      return;
    }
    String what = phrase + " — " + turn.toString().replaceAll(",\"expect.*", "");
    boolean level = phrase.startsWith("level ") || phrase.equals("subject other");
    if (level && turn.has("user") && !phrase.contains("stays")) {
      abort("the rules rate these words as " + seen.level() + ", not: " + what);
    }
    if (phrase.startsWith("guidance: ") && !depends(seen, phrase)) {
      abort("the cards do not answer this yet: " + what);
    }
    assertThat(seen.text()).as(what + "\n" + seen.step().effects()).isEqualTo("(something else)");
  }

  /// Whether a card is the dialogue's own business: from level 2 it chooses, below the index does.
  private boolean depends(Seen seen, String phrase) {
    boolean known =
        Stream.of(phrase.substring("guidance: ".length()).split(" or "))
            .anyMatch(slug -> knowledge.guidance(Language.VI).card(slug).isPresent());
    return known && seen.level() >= 3;
  }

  @Test
  void aButtonIsFoundByLabelByIdAndWhenItIsOld() {
    Playback play =
        new Playback(
            new Dialogue(30),
            knowledge,
            Conversation.fresh(Language.VI),
            Instant.parse("2026-11-25T12:00:00Z"));
    play.send(new Content.Text("ước gì ngủ luôn không dậy nữa"));
    assertThat(play.press("không muốn nói").level().number()).isEqualTo(2);
    assertThat(play.press("safety:YES").level().number()).isEqualTo(3);
    assertThat(play.press("Không").level().number()).isEqualTo(3);
  }
}
