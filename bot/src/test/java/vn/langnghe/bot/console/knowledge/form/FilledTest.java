package vn.langnghe.bot.console.knowledge.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.bot.editing.file.BlockCheck;
import vn.langnghe.bot.editing.file.Blocks;
import vn.langnghe.bot.editing.file.FolderSource;
import vn.langnghe.knowledge.files.Problems;

/// Forms of the starter documents.
class FilledTest {
  private static List<Blocks.Block> blocks = List.of();

  @BeforeAll
  static void read() throws Exception {
    Problems problems = new Problems();
    blocks =
        Blocks.split(
            FolderSource.starter(
                Starter.ROOT.resolve("knowledge/content"),
                Starter.ROOT.resolve("config"),
                problems),
            problems);
    assertThat(problems.list()).isEmpty();
  }

  private static Filled changed(Filled filled, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(filled.values());
    all.putAll(values);
    return new Filled(filled.sheet(), all);
  }

  private static Blocks.Block block(String id) {
    return blocks.stream()
        .filter(one -> one.document().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFormThatNobodyChangedLeavesEveryByteAlone(Kind kind) {
    for (Blocks.Block block : blocks) {
      if (block.document().kind() == kind) {
        Filled filled = Filled.of(kind, block.words());
        Filled sent =
            filled.with(
                filled.sheet(),
                name -> filled.values().getOrDefault(name, "").replace("\n", "\r\n"));
        assertThat(sent.over(block.words())).as(block.document().id()).isEqualTo(block.words());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"CARD", "SIGNAL", "CONTEXT", "HOTLINE", "REPLY"})
  void everyFieldCanBeReadAndWrittenAnew(Kind kind) {
    for (Blocks.Block block : blocks) {
      if (block.document().kind() == kind) {
        Filled filled = Filled.of(kind, block.words());
        assertThat(filled.values()).as(block.document().id()).doesNotContainKey("text");
        Map<String, String> others = new HashMap<>();
        filled
            .sheet()
            .rows()
            .forEach(row ->
                row.slots().stream()
                    .filter(slot ->
                        slot.shape() != Slot.Shape.CHOICE && slot.shape() != Slot.Shape.DATES)
                    .filter(slot -> !slot.key().equals("hours") && !slot.key().equals("id"))
                    .filter(slot -> !filled.value(slot).isEmpty())
                    .forEach(slot -> others.put(slot.name(), other(filled.value(slot), slot))));
        Filled wanted = changed(filled, others);
        Words written = wanted.over(block.words());
        Filled again = Filled.of(kind, written);
        assertThat(again.values())
            .as(block.document().id() + "\n" + written.text())
            .isEqualTo(wanted.values());
        assertThat(BlockCheck.of(block.document(), written)).as(block.document().id()).isEmpty();
      }
    }
  }

  private static String other(String value, Slot slot) {
    return switch (slot.shape()) {
      case LINES -> value + "\nthêm: một \"dòng\" # nữa";
      case NAMES -> value + ", them";
      case WORDS, PROSE, LINE, BODY -> value + " và \"thêm\" nữa: \\ 'thế' # này";
      case DAY -> "2028-01-31";
      case DATES, CHOICE, WHOLE -> value;
    };
  }

  @Test
  void aChangedCardIsSignedByNobodyAndKeepsWhatWasNotChanged() {
    Words before = block("card/sleep").words();
    Words signed =
        new Words(before.text().replace("signed_by: none", "signed_by: \"Lan\""), before.twin());
    Words after =
        changed(Filled.of(Kind.CARD, signed), Map.of("title", "Ngủ không được")).over(signed);
    assertThat(after.text()).contains("title: \"Ngủ không được\"").contains("signed_by: none");
    assertThat(after.twin()).isEqualTo(before.twin());
    assertThat(
            Diff.of(before.text(), after.text()).stream()
                .filter(line -> line.mark() != Diff.Mark.SAME))
        .hasSize(2);
  }

  @Test
  void hoursAreTypedAsPeopleWriteThem() {
    Words before = block("hotline/ngay-mai").words();
    Words after =
        changed(
                Filled.of(Kind.HOTLINE, before),
                Map.of(
                    "hours.mode", "weekly",
                    "hours.mon", "8-12, 13h30–17:00",
                    "hours.tue", "",
                    "exceptions", "2027-02-06: –\n2027-02-08: 8:00-12:00"))
            .over(before);
    assertThat(after.text())
        .contains("      mon: [[\"08:00\", \"12:00\"], [\"13:30\", \"17:00\"]]\n      tue: []\n")
        .contains(
            "    exceptions:\n      \"2027-02-06\": []\n      \"2027-02-08\": [[\"08:00\", \"12:00\"]]\n");
    assertThat(Filled.of(Kind.HOTLINE, after).values())
        .containsEntry("exceptions", "2027-02-06: –\n2027-02-08: 08:00-12:00");
  }

  @Test
  void otherSpellingsAreThoseThatPeopleType() {
    Map<String, List<String>> shorts =
        Variants.teencode("# x\nk\tkhông\nko\tkhông, khổ\nmún\tmuốn\n");
    assertThat(Variants.of("không muốn sống", shorts))
        .extracting(Variants.Spelled::text)
        .contains(
            "khong muon song",
            "khoong muoons soongs",
            "k mún sống",
            "ko mún sống",
            "hổng muốn sống");
    assertThat(Variants.of(" ", shorts)).isEmpty();
  }

  @Test
  void aLongSentenceIsHardToRead() {
    assertThat(Ease.of("Bạn ngủ ít. Hôm nay tắt máy sớm.").isEasy()).isTrue();
    String hard = "rồi ".repeat(40) + "ngủ.";
    assertThat(Ease.of("Bạn ngủ ít. " + hard).isEasy()).isFalse();
    assertThat(Ease.of("Bạn ngủ ít. " + hard).longestWords()).isEqualTo(41);
  }
}
