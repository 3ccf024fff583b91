package vn.langnghe.bot.editing.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.knowledge.files.Problems;

class ShippedDialoguesTest {
  @Test
  void everyDialogueGoesAsItShouldWithTheStarterFiles() throws Exception {
    Problems problems = new Problems();
    String text =
        Files.readString(Starter.ROOT.resolve("knowledge/content/evaluation/dialogues.jsonl"));
    List<Scene> scenes = Scene.read(text, "dialogues", problems);
    assertThat(problems.list()).isEmpty();
    assertThat(scenes).hasSizeGreaterThan(5);
    Stage stage = new Stage(new Dialogue(30), Starter.knowledge());
    for (Scene scene : scenes) {
      assertThat(stage.play(scene)).as(scene.id()).isEmpty();
    }
  }
}
