package vn.langnghe.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.Tier;
import vn.langnghe.knowledge.files.Problems;

class TellingTest {
  @TempDir Path folder = Path.of(".");

  private BotSettings settings(String staff) throws IOException {
    Path file = folder.resolve("bot.yaml");
    Files.writeString(
        file, "channels:\n  - {type: telegram, name: a, token: \"env:A\"" + staff + "}\n");
    return BotSettings.load(folder, file, new Problems());
  }

  @Test
  void nobodyIsToldInAGroupThatNoBotServes() throws IOException {
    Policy usual = Teams.usual();
    Tier group =
        new Tier(
            "counsellors",
            Tier.Who.COUNSELLORS,
            List.of("telegram"),
            Map.of(),
            Optional.of("hotlines"));
    Policy told =
        new Policy(Map.of("counsellors", group), usual.paths(), usual.rota(), usual.timing());
    assertThat(Telling.fault(settings(""), usual)).isEmpty();
    assertThat(Telling.fault(settings(""), told)).isPresent();
    assertThat(Telling.fault(settings(", staff_group: {chat: code}"), told)).isEmpty();
  }
}
