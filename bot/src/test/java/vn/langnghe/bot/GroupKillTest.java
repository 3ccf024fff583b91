package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.telegram.Forum;
import vn.langnghe.bot.channel.telegram.KillRun;
import vn.langnghe.bot.channel.telegram.TelegramPlatform;
import vn.langnghe.bot.group.Crew;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Link;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.store.ServedStore;
import vn.langnghe.bot.store.Store;
import vn.langnghe.knowledge.text.Language;

/// The real service, killed with -9 while a person and a counsellor in the group write to each
/// other.
class GroupKillTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PERSON = "777000111";
  private static final String LAN = "555000001";
  private static final int LINES = 45;
  private static final int KILLS = 3;
  private static final String POLICY =
      """
      zone: Asia/Ho_Chi_Minh
      staff: [{account: lan, role: counsellor}]
      rota: [{who: [lan], hours: always}]
      holidays: []
      extra: []
      tiers:
        - {name: counsellors, who: counsellors, told_by: [telegram], wait_seconds: {level_4: 900, level_3: 900, asked: 900}, next: hotlines}
        - {name: hotlines, who: hotlines, wait_seconds: {level_4: 300, level_3: 900, asked: 1800}, next: emergency}
        - {name: emergency, who: advice}
      paths: [{first: counsellors}]
      """;

  @TempDir Path folder = Path.of(".");

  @Test
  void killedAmidTheRelayEachLineArrivesOnceOrIsToldToBeInDoubt() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (TelegramPlatform platform = new TelegramPlatform()) {
      platform.answersAfter(20);
      Path config = config(platform);
      staff(data);
      Process service = start(data, config);
      try {
        platform.queue().text(PERSON, 1, "em muốn tự tử");
        await(() -> platform.shown(Forum.CHAT).size() > 0); // its first post: the topic is known
        int topic = platform.forum().topics().keySet().iterator().next();
        write(platform, topic, 1, "/nhan");
        await(
            () -> String.join("\n", platform.forum().posts(topic)).contains("giữ ca bây giờ: Lan"));
        for (int line = 0; line < LINES; line++) {
          platform.queue().text(PERSON, 100 + line, "dòng " + line + ";");
          write(platform, topic, 100 + line, "lời " + line + ";");
          TimeUnit.MILLISECONDS.sleep(60);
          if (line % (LINES / KILLS) == LINES / KILLS - 3) {
            service.destroyForcibly().waitFor();
            service = start(data, config);
          }
        }
        KillRun.awaitQuiet(platform, data);
        judge(platform, topic, data, service);
      } finally {
        service.destroyForcibly().waitFor();
      }
    }
  }

  private static void judge(TelegramPlatform platform, int topic, Path data, Process service)
      throws Exception {
    service.destroyForcibly().waitFor();
    String person =
        String.join(
            "\n", platform.shown(PERSON).stream().map(TelegramPlatform.Shown::text).toList());
    String group = String.join("\n", platform.forum().posts(topic));
    int lost = 0;
    int unseen = 0;
    for (int line = 0; line < LINES; line++) {
      int said = GroupScene.count(person, "lời " + line + ";");
      int shown = GroupScene.count(group, "dòng " + line + ";");
      assertThat(said).as("words %s of the counsellor", line).isLessThanOrEqualTo(1);
      assertThat(shown).as("line %s of the person", line).isLessThanOrEqualTo(1);
      lost += 1 - said;
      unseen += 1 - shown;
    }
    try (Store store = ServedStore.open(data)) {
      assertThat(lost)
          .as("words that did not arrive, and are listed as unknown")
          .isLessThanOrEqualTo(store.outbox().unknown("telegram:main").size());
      int doubt =
          store
              .database()
              .read(handle ->
                  handle
                      .createQuery("select count(*) from group_out where status = 'UNKNOWN'")
                      .mapTo(Integer.class)
                      .one());
      assertThat(unseen)
          .as("lines that did not arrive, and are in doubt")
          .isLessThanOrEqualTo(doubt);
      if (doubt > 0) {
        assertThat(group).contains("có thể chưa tới nhóm");
      }
      assertThat(store.raw().waiting("telegram:main", 0, 10)).isEmpty();
    }
  }

  private Path config(TelegramPlatform platform) throws IOException {
    Path config =
        KillRun.config(folder, platform, "    staff_group: {chat: \"" + Forum.CHAT + "\"}\n");
    Path bot = config.resolve("bot.yaml");
    Files.writeString(
        bot,
        Files.readString(bot)
            .replace(
                "per_chat_per_minute: 60000}",
                "per_chat_per_minute: 60000, per_group_per_minute: 6000}"));
    Files.writeString(config.resolve("escalation.yaml"), POLICY);
    return config;
  }

  private static void staff(Path data) throws IOException {
    Instant now = Instant.now();
    try (Store store = ServedStore.open(data)) {
      var tables = store.staff();
      Entry entry = Entry.of(now, "lan-id", Deed.INVITED, "lan-id");
      Member lan = Member.invited("lan-id", "lan", "Lan", EnumSet.of(Role.COUNSELLOR), Language.VI);
      tables.accounts().invite(lan, "t", Link.fresh(Link.Kind.INVITATION, "lan-id", now), entry);
      tables.accounts().setState("lan-id", Member.State.ACTIVE, entry);
      String code = tables.crew().offer(Crew.Kind.ME, "lan-id", now);
      assertThat(tables.crew().link(code, "telegram:main\n" + LAN, now)).contains("lan-id");
    }
  }

  private static void write(TelegramPlatform platform, int topic, int id, String text) {
    ObjectNode message = JSON.createObjectNode();
    message.put("message_id", id).put("date", 1_795_700_000).put("text", text);
    message.putObject("from").put("id", Long.parseLong(LAN)).put("is_bot", false);
    message.putObject("chat").put("id", Long.parseLong(Forum.CHAT)).put("type", "supergroup");
    message.put("message_thread_id", topic).put("is_topic_message", true);
    platform.queue().add("message", message);
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    for (int i = 0; i < 1_200 && !done.getAsBoolean(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(done.getAsBoolean()).as("it happens within a minute").isTrue();
  }

  private Process start(Path data, Path config) throws IOException {
    Path log = Files.createTempFile(folder, "service", ".log");
    return ServiceProcess.process(log, data, "--port", "0", "--config", config);
  }
}
