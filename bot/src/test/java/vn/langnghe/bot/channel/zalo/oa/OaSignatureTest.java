package vn.langnghe.bot.channel.zalo.oa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OaSignatureTest {
  private static final byte[] BODY =
      bytes(
          "{\"app_id\":\"360846524940903967\",\"message\":{\"text\":\"mún chết\"},\"timestamp\":\"154390853474\"}");

  /// printf '%s' app id, body, timestamp and secret | sha256sum
  private static final String MAC =
      "1eae8a864b128aad5df9da559fc96396278bac3461e6fb23bf5448c9a786f1bf";

  private final OaSignature signature = new OaSignature("360846524940903967", "oa-secret");

  @Test
  void whatZaloSignedHolds() {
    assertThat(signature.holds(BODY, Optional.of("mac=" + MAC), Optional.empty())).isTrue();
    assertThat(signature.holds(BODY, Optional.of(MAC.toUpperCase(Locale.ROOT)), Optional.empty()))
        .isTrue();
  }

  @Test
  void theTimestampMayStandInTheHeaderOnly() {
    byte[] body = bytes("{\"app_id\":\"1\"}");
    String mac = HexFormat.of().formatHex(signature.sign(body, "77"));
    assertThat(signature.holds(body, Optional.of(mac), Optional.of("77"))).isTrue();
    assertThat(signature.holds(body, Optional.of(mac), Optional.of("78"))).isFalse();
    assertThat(signature.holds(body, Optional.of(mac), Optional.empty())).isFalse();
    assertThat(signature.holds(BODY, Optional.of("mac=" + MAC), Optional.of("78"))).isTrue();
  }

  @Test
  void aChangedByteAWrongSecretAndNoSignatureDoNotHold() {
    byte[] changed = BODY.clone();
    changed[changed.length - 3] ^= 1;
    assertThat(signature.holds(changed, Optional.of("mac=" + MAC), Optional.empty())).isFalse();
    assertThat(
            new OaSignature("360846524940903967", "other")
                .holds(BODY, Optional.of("mac=" + MAC), Optional.empty()))
        .isFalse();
    for (String header :
        new String[] {"", "mac=", "mac=zz", "mac=" + MAC.substring(2), "mac=" + MAC + "00"}) {
      assertThat(signature.holds(BODY, Optional.of(header), Optional.empty())).as(header).isFalse();
    }
    assertThat(signature.holds(BODY, Optional.empty(), Optional.of("154390853474"))).isFalse();
  }

  @Test
  void theTimestampIsFoundBesideATextThatLooksLikeIt() {
    byte[] body = bytes("{\"message\":{\"text\":\"\\\"timestamp\\\":\\\"5\\\"\"},\"timestamp\":9}");
    String mac = HexFormat.of().formatHex(signature.sign(body, "9"));
    assertThat(signature.holds(body, Optional.of(mac), Optional.empty())).isTrue();
    String forged = HexFormat.of().formatHex(signature.sign(body, "5"));
    assertThat(signature.holds(body, Optional.of(forged), Optional.empty())).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
