package vn.langnghe.bot.channel.zalo.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.channel.zalo.grant.TokenShelf.Kept;
import vn.langnghe.bot.channel.zalo.grant.TokenShelf.State;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Postgres;
import vn.langnghe.bot.store.Store;

class TokenShelfTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Tokens FIRST = new Tokens("a-0", "r-0", NOW.plus(Duration.ofHours(25)));
  private static final Tokens NEXT = new Tokens("a-1", "r-1", NOW.plus(Duration.ofHours(50)));
  private static final int NODES = 8;

  @TempDir Path folder = Path.of(".");

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void ofManyNodesOneMaySpend(String database) throws Exception {
    try (Store store = open(database);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      shelf(store, "login").grant(FIRST, NOW);
      List<Callable<Boolean>> spending = new ArrayList<>();
      for (int node = 0; node < NODES; node++) {
        TokenShelf shelf = shelf(store, "node-" + node);
        Kept seen = shelf.kept().orElseThrow();
        spending.add(() -> shelf.spend(seen, NOW));
      }
      int allowed = 0;
      for (Future<Boolean> spend : threads.invokeAll(spending)) {
        allowed += spend.get() ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(1);
      Kept kept = shelf(store, "x").kept().orElseThrow();
      assertThat(kept.state()).isEqualTo(State.SPENDING);
      assertThat(kept.tokens()).isEqualTo(FIRST);
    }
  }

  @Test
  void whatWasBoughtIsKeptAlthoughAnotherNodeCameToDoubtIt() {
    Notebook notes = new Notebook();
    TokenShelf one = new TokenShelf("c", notes, notes, "one");
    TokenShelf two = new TokenShelf("c", notes, notes, "two");
    one.grant(FIRST, NOW);
    Kept seen = one.kept().orElseThrow();
    assertThat(one.spend(seen, NOW)).isTrue();
    Instant later = NOW.plus(Duration.ofMinutes(3));
    assertThat(two.settle(seen, State.DOUBTFUL, later)).isTrue();
    assertThat(one.renew(seen, NEXT, later)).isTrue();
    assertThat(two.kept().orElseThrow().tokens()).isEqualTo(NEXT);
  }

  @Test
  void aGrantByAPersonIsNotOverwrittenByAnOlderPurchase() {
    Notebook notes = new Notebook();
    TokenShelf one = new TokenShelf("c", notes, notes, "one");
    TokenShelf login = new TokenShelf("c", notes, notes, "login");
    one.grant(FIRST, NOW);
    Kept seen = one.kept().orElseThrow();
    assertThat(one.spend(seen, NOW)).isTrue();
    assertThat(login.grant(NEXT, NOW)).as("a purchase is under way").isFalse();
    Instant later = NOW.plus(Duration.ofMinutes(3));
    assertThat(login.grant(NEXT, later)).isTrue();
    assertThat(one.renew(seen, FIRST, later)).isFalse();
    assertThat(one.kept().orElseThrow().tokens()).isEqualTo(NEXT);
  }

  @Test
  void nothingIsSpentThatWasSeenAnotherWay() {
    Notebook notes = new Notebook();
    TokenShelf one = new TokenShelf("c", notes, notes, "one");
    one.grant(FIRST, NOW);
    Kept seen = one.kept().orElseThrow();
    one.grant(NEXT, NOW);
    assertThat(one.spend(seen, NOW)).isFalse();
    assertThat(one.settle(seen, State.REFUSED, NOW)).isFalse();
  }

  private static TokenShelf shelf(Store store, String holder) {
    return new TokenShelf("zalo-oa:main", store.notes(), store.leases(), holder);
  }

  private Store open(String database) throws SQLException {
    return Store.open(
        database.equals("sqlite") ? "jdbc:sqlite:" + folder.resolve("t.db") : Postgres.fresh(),
        MasterKey.text(MasterKey.fresh(), "test"));
  }
}
