package vn.langnghe.bot.staff.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  /// The secret of the vectors of RFC 6238, appendix B.
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String code) {
    assertThat(Totp.code(SECRET, Math.floorDiv(seconds, 30), 8)).isEqualTo(code);
    assertThat(Totp.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code.substring(2));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void secretsAreWrittenAsInTheStandardForBase32(String text, String written) {
    assertThat(Totp.text(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
  }

  @Test
  void aCodeHoldsForItsHalfMinuteAndThoseBesideIt() {
    Instant now = Instant.ofEpochSecond(1_795_700_010L);
    String code = Totp.code(SECRET, now);
    assertThat(Totp.step(SECRET, code, now)).hasValue(now.getEpochSecond() / 30);
    assertThat(Totp.step(SECRET, code.substring(0, 3) + " " + code.substring(3), now)).isPresent();
    assertThat(Totp.step(SECRET, code, now.plusSeconds(30))).isPresent();
    assertThat(Totp.step(SECRET, code, now.minusSeconds(30))).isPresent();
    assertThat(Totp.step(SECRET, code, now.plusSeconds(60))).isEmpty();
    assertThat(Totp.step(SECRET, code, now.minusSeconds(60))).isEmpty();
    assertThat(Totp.step(SECRET, "", now)).isEmpty();
  }

  @Test
  void theAddressNamesSecretAndIssuerAsAppsReadIt() {
    assertThat(Totp.address(SECRET, "Lắng Nghe", "lan"))
        .isEqualTo(
            "otpauth://totp/L%E1%BA%AFng%20Nghe:lan?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=L%E1%BA%AFng%20Nghe");
  }
}
