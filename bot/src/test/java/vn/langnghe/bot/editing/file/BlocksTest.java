package vn.langnghe.bot.editing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.knowledge.files.Problems;

class BlocksTest {
  private static Bundle starter() throws Exception {
    return FolderSource.starter(
        Starter.ROOT.resolve("knowledge/content"), Starter.ROOT.resolve("config"), new Problems());
  }

  @Test
  void starterFilesComeBackByteForByte() throws Exception {
    Problems problems = new Problems();
    Bundle bundle = starter();
    List<Blocks.Block> blocks = Blocks.split(bundle, problems);
    assertThat(problems.list()).isEmpty();
    assertThat(Blocks.join(blocks)).isEqualTo(bundle.texts());
    assertThat(blocks).extracting(block -> block.document().id()).doesNotHaveDuplicates();
  }

  @Test
  void everyEntryOfTheStarterIsADocumentOfItsOwn() throws Exception {
    List<Blocks.Block> blocks = Blocks.split(starter(), new Problems());
    assertThat(count(blocks, Kind.SIGNAL)).isEqualTo(Starter.knowledge().signals().size());
    assertThat(count(blocks, Kind.HOTLINE)).isEqualTo(Starter.knowledge().hotlines().size());
    assertThat(count(blocks, Kind.REPLY)).isEqualTo(Starter.knowledge().replies().keys().size());
  }

  private static long count(List<Blocks.Block> blocks, Kind kind) {
    return blocks.stream().filter(block -> block.document().kind() == kind).count();
  }

  @Test
  void everyDocumentOfTheStarterMayStandWhereItStands() throws Exception {
    for (Blocks.Block block : Blocks.split(starter(), new Problems())) {
      assertThat(BlockCheck.of(block.document(), block.words()))
          .as(block.document().id())
          .isEmpty();
    }
  }

  @Test
  void anotherEntryChangesOnlyItsBlock() {
    String text =
        "# head\nreplies:\n  - key: a\n    vi: \"x\"\n\n  # about b\n  - key: b\n    vi: \"y\"\n# end\n";
    String file = FilePlan.CONTENT + "replies/some.yaml";
    TreeMap<String, String> texts = new TreeMap<>();
    texts.put(file, text);
    List<Blocks.Block> blocks = Blocks.split(new Bundle(texts), new Problems());
    assertThat(blocks)
        .extracting(block -> block.document().id())
        .containsExactly("frame/" + file + "/0", "reply/a", "reply/b");
    assertThat(blocks.get(2).words().text()).startsWith("\n  # about b\n").endsWith("# end\n");
    assertThat(blocks.stream().sorted(Comparator.comparingLong(b -> b.document().place())).toList())
        .isEqualTo(blocks);
  }

  @Test
  void anEntryThatBringsAnotherOrChangesItsNameIsRefused() {
    Blocks.Block block =
        Blocks.split(
                new Bundle(
                    new TreeMap<>(
                        java.util.Map.of(
                            FilePlan.CONTENT + "replies/some.yaml",
                            "replies:\n  - key: a\n    vi: \"x\"\n"))),
                new Problems())
            .get(1);
    for (String bad :
        List.of(
            "  - key: a\n    vi: x\n  - key: b\n    vi: y\n",
            "  - key: other\n    vi: x\n",
            "other: 1\n",
            "  - key: a\n    vi: \"x\u0000\"\n")) {
      assertThat(BlockCheck.of(block.document(), Words.of(bad))).as(bad).isNotEmpty();
    }
  }

  @Test
  void aSignatureIsOneLineAndNothingElse() {
    Words card = new Words("---\nsigned_by: none\n---\nA\n", "---\nsigned_by: none\n---\nB\n");
    Words signed = Signature.by("Bác sĩ \"An\"", card);
    assertThat(Signature.in(signed.text())).contains("Bác sĩ \\\"An\\\"");
    assertThat(Signature.none(signed)).isEqualTo(card);
    assertThat(Signature.by("Other", signed)).isEqualTo(signed);
  }
}
