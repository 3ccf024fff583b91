package vn.langnghe.bot.channel.zalo.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.zalo.Caller;
import vn.langnghe.bot.channel.zalo.HttpCaller;

class TokenKeeperTest {
  private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
  private static final String CHANNEL = "zalo-oa:main";

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpCaller caller = new HttpCaller(threads, Duration.ofSeconds(5));
  private final OAuthServer zalo = new OAuthServer();
  private final Notebook notes = new Notebook();
  private final TokenKeeper keeper = grant("node-1").keeper();

  @BeforeEach
  void granted() {
    shelf("login")
        .grant(new Tokens("access-0", "refresh-0", START.plus(Duration.ofHours(25))), START);
  }

  @AfterEach
  void close() {
    caller.close();
    zalo.close();
    threads.shutdownNow();
  }

  @Test
  void nothingIsSpentWhileTheTokenIsGoodForHours() {
    pass(Duration.ofHours(18));
    keeper.tick();
    assertThat(zalo.asked()).isZero();
    assertThat(access()).isEqualTo("access-0");
    assertThat(keeper.trouble()).isEmpty();
  }

  @Test
  void hoursBeforeItsEndTheTokenIsRenewed() {
    pass(Duration.ofHours(19));
    keeper.tick();
    assertThat(access()).isEqualTo("access-1");
    assertThat(zalo.newest().header("secret_key")).isEqualTo("app-secret");
    keeper.tick();
    assertThat(zalo.asked()).isEqualTo(1);
    pass(Duration.ofHours(20));
    keeper.tick();
    assertThat(access()).as("the new refresh token buys the next pair").isEqualTo("access-2");
    assertThat(keeper.trouble()).isEmpty();
  }

  @Test
  void ofManyNodesOneSpendsTheRefreshToken() throws Exception {
    pass(Duration.ofHours(19));
    List<TokenKeeper> nodes = new ArrayList<>();
    for (int node = 0; node < 12; node++) {
      nodes.add(grant("node-" + node).keeper());
    }
    List<Future<?>> ticks = new ArrayList<>();
    for (TokenKeeper node : nodes) {
      ticks.add(threads.submit(node::tick));
    }
    for (Future<?> tick : ticks) {
      tick.get();
    }
    assertThat(zalo.asked()).isEqualTo(1);
    pass(Duration.ofMinutes(1));
    assertThat(nodes)
        .allSatisfy(node -> assertThat(node.access().orElseThrow().token()).isEqualTo("access-1"));
  }

  @Test
  void aLostAnswerRaisesAnAlarmAndIsNotRepeatedWhileTheTokenWorks() {
    zalo.next(OAuthServer.Fault.ANSWER_LOST);
    pass(Duration.ofHours(19));
    keeper.tick();
    for (int minute = 0; minute < 5 * 60; minute++) {
      pass(Duration.ofMinutes(1));
      keeper.tick();
      grant("node-2").keeper().tick();
    }
    assertThat(zalo.asked()).isEqualTo(1);
    assertThat(access()).isEqualTo("access-0");
    assertThat(keeper.trouble().orElseThrow())
        .contains("in doubt")
        .contains("./langnghe zalo login");
    pass(Duration.ofMinutes(40));
    keeper.tick();
    assertThat(zalo.asked()).as("with nothing left to lose it is tried once more").isEqualTo(2);
    assertThat(keeper.trouble().orElseThrow()).contains("./langnghe zalo login");
  }

  @Test
  void aPageFromAGatewayIsALostAnswer() {
    zalo.next(OAuthServer.Fault.BAD_GATEWAY);
    pass(Duration.ofHours(19));
    keeper.tick();
    keeper.tick();
    assertThat(zalo.asked()).isEqualTo(1);
    assertThat(keeper.trouble().orElseThrow()).contains("in doubt");
  }

  @Test
  void aPurchaseThatACrashCutShortIsInDoubt() {
    pass(Duration.ofHours(19));
    TokenShelf shelf = shelf("node-that-dies");
    assertThat(shelf.spend(shelf.kept().orElseThrow(), now.get())).isTrue();
    keeper.tick();
    assertThat(keeper.trouble()).as("it may still be at it").isEmpty();
    pass(Duration.ofMinutes(3));
    keeper.tick();
    assertThat(keeper.trouble().orElseThrow()).contains("in doubt");
    assertThat(zalo.asked()).isZero();
  }

  @Test
  void whatNeverReachedZaloIsTriedAgain() {
    zalo.next(OAuthServer.Fault.NOT_AVAILABLE);
    pass(Duration.ofHours(19));
    keeper.tick();
    assertThat(access()).isEqualTo("access-0");
    pass(Duration.ofMinutes(1));
    keeper.tick();
    assertThat(access()).isEqualTo("access-1");
  }

  @Test
  void aRefusalIsToldAndTriedAgainNowAndThen() {
    zalo.next(OAuthServer.Fault.REFUSED);
    pass(Duration.ofHours(19));
    keeper.tick();
    assertThat(keeper.trouble().orElseThrow()).contains("-14014").contains("./langnghe zalo login");
    pass(Duration.ofMinutes(29));
    keeper.tick();
    assertThat(zalo.asked()).isEqualTo(1);
    pass(Duration.ofMinutes(2));
    keeper.tick();
    assertThat(zalo.asked()).isEqualTo(2);
  }

  @Test
  void tokensThatCannotBeKeptAreUsedAndKeptLater() {
    pass(Duration.ofHours(19));
    TokenShelf shelf = shelf("node-1");
    Caller breaking =
        (address, headers, type, body) -> {
          notes.broken(true); // between the purchase and the keeping
          return caller.post(address, headers, type, body);
        };
    TokenKeeper unlucky =
        new TokenKeeper(
            CHANNEL,
            shelf,
            new OAuth(breaking, zalo.address(), "app", "app-secret", now::get),
            now::get);
    unlucky.tick();
    assertThat(unlucky.access().orElseThrow().token()).isEqualTo("access-1");
    assertThat(unlucky.trouble().orElseThrow()).contains("mend the database");
    notes.broken(false);
    pass(Duration.ofMinutes(1));
    unlucky.tick();
    assertThat(shelf.kept().orElseThrow().tokens().refresh()).isEqualTo("refresh-1");
    assertThat(unlucky.trouble()).isEmpty();
    assertThat(zalo.asked()).isEqualTo(1);
  }

  @Test
  void aRejectedTokenIsRenewedOnceByWhoeverComesFirst() throws Exception {
    pass(Duration.ofHours(1));
    TokenKeeper.Access access = keeper.access().orElseThrow();
    List<Future<?>> rejections = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rejections.add(threads.submit(() -> keeper.rejected(access)));
    }
    for (Future<?> rejection : rejections) {
      rejection.get();
    }
    assertThat(zalo.asked()).isEqualTo(1);
    assertThat(access()).isEqualTo("access-1");
    keeper.rejected(keeper.access().orElseThrow());
    assertThat(zalo.asked())
        .as("a new token that is rejected at once is not replaced")
        .isEqualTo(1);
  }

  @Test
  void aGrantAnewEndsEveryDoubt() {
    zalo.next(OAuthServer.Fault.ANSWER_LOST);
    pass(Duration.ofHours(19));
    keeper.tick();
    Login login = grant("login").login(new SecureRandom());
    login.address(URI.create("https://chat.example.vn/xong"));
    assertThat(login.finish("code-1")).isInstanceOf(Login.Ending.Granted.class);
    pass(Duration.ofMinutes(1));
    keeper.tick();
    assertThat(access()).isEqualTo("access-2");
    assertThat(keeper.trouble()).isEmpty();
  }

  @Test
  void withoutAnyGrantOperatorsAreToldHow() {
    TokenKeeper other =
        new TokenKeeper(
            "zalo-oa:other", new TokenShelf("zalo-oa:other", notes, notes, "x"), oauth(), now::get);
    other.tick();
    assertThat(other.access()).isEmpty();
    assertThat(other.trouble().orElseThrow()).contains("./langnghe zalo login");
  }

  private String access() {
    return keeper.access().orElseThrow().token();
  }

  private void pass(Duration time) {
    now.updateAndGet(moment -> moment.plus(time));
  }

  private Grant grant(String holder) {
    return new Grant(
        new Grant.App(CHANNEL, "app", "app-secret", zalo.address()),
        new Grant.Ports(caller, notes, notes, holder, now::get));
  }

  private OAuth oauth() {
    return new OAuth(caller, zalo.address(), "app", "app-secret", now::get);
  }

  private TokenShelf shelf(String holder) {
    return new TokenShelf(CHANNEL, notes, notes, holder);
  }
}
