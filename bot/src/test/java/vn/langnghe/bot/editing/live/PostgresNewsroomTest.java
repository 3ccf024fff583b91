package vn.langnghe.bot.editing.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.store.Postgres;

class PostgresNewsroomTest extends NewsroomContract {
  @Override
  String url(Path folder) throws Exception {
    return Postgres.fresh();
  }

  @Test
  void twoNodesComeToServeWhatOneOfThemPublished(@TempDir Path both) throws Exception {
    String url = Postgres.fresh();
    try (House one = House.open(url, both.resolve("one"));
        House two = House.open(url, both.resolve("two"))) {
      String words = one.words("reply/thanks");
      one.publish(Set.of(one.signed("reply/thanks", words + "\n")), Optional.empty());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> one.news().follower().number() == 2 && two.news().follower().number() == 2);
      String first = one.news().publishing().asking(now -> now.revision());
      String second = two.news().publishing().asking(now -> now.revision());
      assertThat(first).isEqualTo(second);
    }
  }
}
