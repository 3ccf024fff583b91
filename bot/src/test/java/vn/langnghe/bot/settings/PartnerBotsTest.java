package vn.langnghe.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.referral.Way;
import vn.langnghe.knowledge.files.Problems;

/// The group of a partner needs a bot that posts there, and is not the group of staff.
class PartnerBotsTest {
  private static final String PARTNER =
      "partners: [{line: csaga, way: telegram, group: '-1001234'%s}]";

  @TempDir Path folder = Path.of(".");
  private final Problems problems = new Problems();

  private HandOverSettings check(String bot, String handOver) throws Exception {
    Path settings = folder.resolve("bot.yaml");
    Path file = folder.resolve("handover.yaml");
    Files.writeString(settings, bot);
    Files.writeString(file, handOver);
    HandOverSettings read = HandOverFile.load(folder, file, Set.of("csaga"), problems);
    PartnerBots.check(BotSettings.load(folder, settings, problems), read, problems);
    return read;
  }

  @Test
  void theOnlyBotPostsAndNoIdIsShown() throws Exception {
    HandOverSettings read =
        check("channels: [{type: telegram, name: a, token: 'env:A'}]", PARTNER.formatted(""));
    assertThat(problems.list()).isEmpty();
    assertThat(read.partner("csaga").way()).isEqualTo(Way.TELEGRAM);
    assertThat(read.toString()).doesNotContain("1001234");
  }

  @Test
  void ofSeveralBotsOneIsNamed() throws Exception {
    String two =
        "channels: [{type: telegram, name: a, token: 'env:A'}, {type: telegram, name: b, token: 'env:B'}]";
    check(two, PARTNER.formatted(", bot: b"));
    assertThat(problems.list()).isEmpty();
    check(two, PARTNER.formatted(""));
    assertThat(problems.list().toString()).contains("handover.yaml").contains("bot: NAME");
  }

  @Test
  void withoutABotOrInTheGroupOfStaffItIsAFault() throws Exception {
    check("channels: []", PARTNER.formatted(""));
    assertThat(problems.list().toString()).contains("no one telegram bot");
    check(
        "channels: [{type: telegram, name: a, token: 'env:A', staff_group: {chat: '-1001234'}}]",
        PARTNER.formatted(""));
    assertThat(problems.list().toString()).contains("this is the group of staff");
  }
}
