package vn.langnghe.bot.channel.zalo.oa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.Bench;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.channel.zalo.FaultServer.Act;
import vn.langnghe.bot.channel.zalo.grant.OAuthServer;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;

/// A reply whose access token Zalo no longer takes.
class OaTokenTest {
  private static final Parcel PARCEL =
      new Parcel(
          new ChatRef(OaRig.NAME, "11"),
          1,
          new Reply(List.of(new Part.TextPart("replies/x@1", "chào bạn"))),
          0,
          Level.NONE);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  @TempDir Path folder = Path.of(".");
  private Bench bench;
  private OaRig zalo;

  @BeforeEach
  void start() {
    bench = new Bench(folder);
    zalo = new OaRig(bench, now::get);
    bench.start(zalo.channel());
    now.updateAndGet(moment -> moment.plus(Duration.ofHours(2)));
    zalo.platform()
        .hand((request, body) ->
            request.header("access_token").equals("access-1")
                ? Optional.of(new Act.Answer(200, "{\"error\":-216,\"message\":\"void\"}"))
                : Optional.empty());
  }

  @AfterEach
  void stop() {
    zalo.close();
    bench.close();
  }

  @Test
  void theTokenIsRenewedAndTheNextTryGoesOut() {
    assertThat(zalo.channel().send(PARCEL)).isInstanceOf(Delivery.Retry.class);
    assertThat(zalo.channel().send(PARCEL)).isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.shown("11")).containsExactly("chào bạn");
    assertThat(zalo.tokens().bought()).isEqualTo(2);
  }

  @Test
  void whileTheRenewalIsInDoubtRepliesWaitAndOperatorsAreTold() {
    zalo.tokens().next(OAuthServer.Fault.ANSWER_LOST);
    assertThat(zalo.channel().send(PARCEL)).isInstanceOf(Delivery.Retry.class);
    assertThat(zalo.channel().send(PARCEL)).isInstanceOf(Delivery.Retry.class);
    assertThat(zalo.tokens().asked()).as("the grant and one renewal").isEqualTo(2);
    assertThat(zalo.channel().health().good()).isFalse();
    assertThat(zalo.channel().health().tells()).contains("./langnghe zalo login");
  }
}
