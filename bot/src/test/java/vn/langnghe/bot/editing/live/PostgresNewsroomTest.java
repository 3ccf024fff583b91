package vn.langnghe.bot.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.Publishing;
import vn.langnghe.bot.store.Postgres;

class PostgresNewsroomTest extends NewsroomContract {
  @Override
  String url(Path folder) throws Exception {
    return Postgres.fresh();
  }

  @Test
  void whoIsToldComesIntoForceOnEveryNode(@TempDir Path both) throws Exception {
    String url = Postgres.fresh();
    try (House one = House.open(url, both.resolve("one"));
        House two = House.open(url, both.resolve("two"))) {
      String id =
          one.bookcase().inForce(1).stream()
              .map(Placed::document)
              .filter(document -> document.kind() == Kind.ESCALATION)
              .map(Document::id)
              .findFirst()
              .orElseThrow();
      String words = one.words(id);
      String next = words.replace("check_in_minutes: 5 ", "check_in_minutes: 7 ");
      assertThat(one.publish(Set.of(one.signed(id, next)), Optional.empty()))
          .isInstanceOf(Publishing.Outcome.Done.class);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> {
            assertThat(one.policy().timing().checkIn()).isEqualTo(Duration.ofMinutes(7));
            assertThat(two.policy().timing().checkIn()).isEqualTo(Duration.ofMinutes(7));
          });
      String broken = words.replace("first: hotlines", "first: nobody-there");
      assertThat(one.publish(Set.of(one.signed(id, broken)), Optional.of("all the same")))
          .isInstanceOf(Publishing.Outcome.Stopped.class);
    }
  }

  @Test
  void twoNodesComeToServeWhatOneOfThemPublished(@TempDir Path both) throws Exception {
    String url = Postgres.fresh();
    try (House one = House.open(url, both.resolve("one"));
        House two = House.open(url, both.resolve("two"))) {
      String words = one.words("reply/thanks");
      one.publish(Set.of(one.signed("reply/thanks", words + "\n")), Optional.empty());
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> one.news().follower().number() == 2 && two.news().follower().number() == 2);
      String first = one.news().publishing().asking(now -> now.revision());
      String second = two.news().publishing().asking(now -> now.revision());
      assertThat(first).isEqualTo(second);
    }
  }
}
