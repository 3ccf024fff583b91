package vn.langnghe.bot.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.editing.Publication;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;

/// A hotline was taken out. Whatever happens to disk and database, a start must not bring it back.
class StartTest {
  private static final String LINE = "bv-tam-than-da-nang";
  @TempDir private Path folder;

  private House open() throws Exception {
    return House.open("jdbc:sqlite:" + folder.resolve("start.db"), folder.resolve("node"));
  }

  private Path served() {
    return folder.resolve("node/knowledge");
  }

  private static boolean showsLine(House house) {
    return house
        .news()
        .publishing()
        .asking(now -> now.hotlines().all().stream().anyMatch(line -> line.id().equals(LINE)));
  }

  /// A publication that did not pass the gate.
  private static void publish(House house, long number, String document, int revision) {
    Publication next =
        new Publication(number, Instant.now(), "x", "test", 0, "", "", Map.of(document, revision));
    Entry entry = Entry.of(Instant.now(), "x", Deed.KNOWLEDGE_PUBLISHED, "");
    assertThat(house.bookcase().publish(next, entry)).isTrue();
  }

  @BeforeEach
  void takeTheLineOut() throws Exception {
    try (House house = open()) {
      assertThat(showsLine(house)).isTrue();
      publish(house, 2, "hotline/" + LINE, 0);
      await().atMost(Duration.ofSeconds(60)).until(() -> house.news().follower().number() == 2);
      assertThat(showsLine(house)).isFalse();
    }
  }

  /// The words that are in force are spoilt, as a fault of the database would.
  private static void spoil(House house) {
    house
        .store()
        .database()
        .write(handle -> handle.execute("update knowledge_revision set words = 'x: [', twin = ''"));
  }

  private void servesTheSetWithoutTheLine() throws Exception {
    try (House house = open()) {
      assertThat(house.news().follower().number()).isEqualTo(2);
      assertThat(house.news().follower().fault()).isEmpty();
      assertThat(showsLine(house)).isFalse();
    }
  }

  @Test
  void theLastSetIsServedFromDiskEvenWhereTheDatabaseIsSpoilt() throws Exception {
    try (House house = open()) {
      spoil(house);
    }
    servesTheSetWithoutTheLine();
  }

  @Test
  void aFolderThatWasChangedIsBuiltAnewFromTheDatabase() throws Exception {
    Path lines = served().resolve("p2/config/hotlines.yaml");
    Files.delete(lines);
    Files.copy(Starter.ROOT.resolve("config/hotlines.yaml"), lines);
    servesTheSetWithoutTheLine();
  }

  @Test
  void aLostMarkIsMadeAnewFromTheDatabase() throws Exception {
    Files.delete(served().resolve("serving"));
    servesTheSetWithoutTheLine();
    assertThat(served().resolve("serving")).exists();
  }

  @Test
  void theLastSetIsServedWhereTheNewestCannotBeBuiltAndTheFaultIsTold() throws Exception {
    try (House house = open()) {
      spoil(house);
      publish(house, 3, "reply/thanks", 1);
    }
    try (House house = open()) {
      assertThat(house.news().follower().number()).isEqualTo(2);
      assertThat(house.news().follower().fault().orElseThrow().toString())
          .contains("publication 3");
      assertThat(showsLine(house)).isFalse();
    }
  }

  @Test
  void whereNeitherDiskNorDatabaseHoldsTheSetNobodyIsServed() throws Exception {
    try (House house = open()) {
      spoil(house);
    }
    for (String lost : new String[] {"p2/config/hotlines.yaml", "serving"}) {
      Files.delete(served().resolve(lost));
      assertThatThrownBy(this::open)
          .isInstanceOf(House.Refused.class)
          .hasMessageContaining("publication 2 cannot be built");
    }
  }

  @Test
  void aDatabaseWithoutPublicationsIsAnotherOneAndNobodyIsServed() throws Exception {
    Files.delete(folder.resolve("start.db"));
    assertThatThrownBy(this::open)
        .isInstanceOf(House.Refused.class)
        .hasMessageContaining("the database holds none")
        .hasMessageContaining(served().toString());
  }
}
