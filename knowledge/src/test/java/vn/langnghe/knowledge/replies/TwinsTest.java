package vn.langnghe.knowledge.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

class TwinsTest {
  @Test
  void wordsGoIntoTheGapsOfTheTwinInItsOwnOrder() {
    Problems problems = new Problems();
    Twins twins =
        Twins.of(
            """
            # remark
            '{}' is not known in '{}'\t“{2}” không có “{1}”
            use {}\thãy dùng {}
            vi or en\tvi hoặc en
            """,
            "faults.tsv", problems);
    assertThat(problems.list()).isEmpty();
    assertThat(Wording.of("'{}' is not known in '{}'", "a{2}$", "b").in(twins::of))
        .isEqualTo("“b” không có “a{2}$”");
    assertThat(Wording.of("use {}", Wording.of("vi or en")).in(twins::of))
        .isEqualTo("hãy dùng vi hoặc en");
    assertThat(Wording.of("there is no twin of {}", 3).in(twins::of))
        .isEqualTo("there is no twin of 3");
  }

  @Test
  void everyFaultOfTheFileIsToldWithItsLineAndWhatToDo() {
    Problems problems = new Problems();
    Twins.of(
        "no tab\n\nuse {}\thãy dùng\na {} b {}\tb {2} a {2}\nremove it\tbỏ\nremove it\tbỏ đi\n",
        "faults.tsv", problems);
    assertThat(problems.list()).extracting(Problem::line).containsExactly(1, 3, 4, 6);
    assertThat(problems.list())
        .allSatisfy(one -> {
          assertThat(one.file()).isEqualTo("faults.tsv");
          assertThat(one.remedy().toString()).isNotBlank();
        });
  }
}
