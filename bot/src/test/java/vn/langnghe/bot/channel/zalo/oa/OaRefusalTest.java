package vn.langnghe.bot.channel.zalo.oa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.channel.Bench;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.channel.zalo.FaultServer.Act;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;

class OaRefusalTest {
  private static final Parcel PARCEL =
      new Parcel(
          new ChatRef(OaRig.NAME, "11"),
          1,
          new Reply(List.of(new Part.TextPart("replies/x@1", "chào bạn"))),
          0,
          Level.NONE);

  @TempDir Path folder = Path.of(".");
  private Bench bench;
  private OaRig zalo;

  @BeforeEach
  void start() {
    bench = new Bench(folder);
    zalo = new OaRig(bench);
    bench.start(zalo.channel());
  }

  @AfterEach
  void stop() {
    zalo.close();
    bench.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"error\":0,\"data\":{\"message_id\":\"1\"}} | Sent | ok",
        "200 | {\"error\":-32} | Throttled | ok",
        "200 | {\"error\":-201} | Failed | ok",
        "200 | {\"error\":-211} | Failed | quota",
        "200 | {\"error\":-213} | Blocked | ok",
        "200 | {\"error\":\"-218\"} | Failed | quota",
        "200 | {\"error\":-224} | Failed | quota",
        "200 | {\"error\":-227} | Blocked | ok",
        "200 | {\"error\":-230} | Failed | ok",
        "200 | {\"error\":-232} | Failed | ok",
        "200 | {\"error\":-240} | Failed | ok",
        "200 | {\"error\":-244} | Blocked | ok",
        "200 | {\"error\":-248} | Failed | ok",
        "200 | {\"error\":-9999} | Failed | ok",
        "429 | <html> | Throttled | ok",
        "503 | <html> | Retry | ok",
        "500 | <html> | Unknown | ok",
        "200 | <html> | Unknown | ok",
        "200 | {} | Unknown | ok"
      })
  void eachCodeHasItsConsequence(int status, String body, String delivery, String health) {
    zalo.platform().hand((request, json) -> Optional.of(new Act.Answer(status, body)));
    assertThat(zalo.channel().send(PARCEL).getClass().getSimpleName()).isEqualTo(delivery);
    assertThat(zalo.channel().health().tells()).contains(health);
  }
}
