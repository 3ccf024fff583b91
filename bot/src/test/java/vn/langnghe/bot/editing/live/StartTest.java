package vn.langnghe.bot.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.editing.Publishing;

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

  @BeforeEach
  void takeTheLineOut() throws Exception {
    try (House house = open()) {
      assertThat(showsLine(house)).isTrue();
      assertThat(
              house.publish(Set.of(house.signed("hotline/" + LINE, "")), Optional.of("it is dead")))
          .isInstanceOf(Publishing.Outcome.Done.class);
      await().atMost(Duration.ofSeconds(30)).until(() -> house.news().follower().number() == 2);
      assertThat(showsLine(house)).isFalse();
    }
  }

  /// The words that are in force are spoilt, as a fault of the database would.
  private void spoilTheStore() throws Exception {
    try (House house = open()) {
      house
          .store()
          .database()
          .write(handle -> handle.execute("update knowledge_revision set words = 'x: [', twin = ''"));
    }
  }

  @Test
  void theLastSetIsServedFromDisk() throws Exception {
    try (House house = open()) {
      assertThat(house.news().follower().number()).isEqualTo(2);
      assertThat(showsLine(house)).isFalse();
    }
  }

  @Test
  void aSpoiltFolderIsBuiltAnewFromTheDatabase() throws Exception {
    Path lines = served().resolve("p2/config/hotlines.yaml");
    Files.delete(lines);
    Files.copy(vn.langnghe.bot.Starter.ROOT.resolve("config/hotlines.yaml"), lines);
    try (House house = open()) {
      assertThat(house.news().follower().number()).isEqualTo(2);
      assertThat(showsLine(house)).isFalse();
    }
  }

  @Test
  void aLostMarkIsMadeAnewFromTheDatabase() throws Exception {
    Files.delete(served().resolve("serving"));
    try (House house = open()) {
      assertThat(house.news().follower().number()).isEqualTo(2);
      assertThat(showsLine(house)).isFalse();
    }
  }

  @Test
  void theLastSetIsServedWhereTheDatabaseHoldsNoneThatCanBeBuilt() throws Exception {
    publishWhatCannotBeBuilt();
    try (House house = open()) {
      assertThat(house.news().follower().number()).isEqualTo(2);
      assertThat(house.news().follower().fault()).isPresent();
      assertThat(showsLine(house)).isFalse();
    }
  }

  private void publishWhatCannotBeBuilt() throws Exception {
    spoilTheStore();
    try (House house = open()) {
      house
          .store()
          .database()
          .write(handle ->
              handle.execute(
                  "insert into knowledge_publication (number, at, who, reason, restores, content,"
                      + " report) values (3, 0, 'x', 'x', 0, 'other', '')"));
    }
  }

  @Test
  void withoutDiskAndDatabaseNobodyIsServed() throws Exception {
    spoilTheStore();
    for (String lost : new String[] {"p2/config/hotlines.yaml", "serving"}) {
      Files.delete(served().resolve(lost));
      assertThatThrownBy(this::open).isInstanceOf(House.Refused.class).hasMessageContaining("2");
    }
  }

  @Test
  void aDatabaseWithoutPublicationsIsAnotherOne() throws Exception {
    Files.delete(folder.resolve("start.db"));
    assertThatThrownBy(this::open)
        .isInstanceOf(House.Refused.class)
        .hasMessageContaining("the database holds none")
        .hasMessageContaining(served().toString());
  }
}
