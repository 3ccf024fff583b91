package vn.langnghe.bot.staff.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void aHashIsArgon2idWithASaltOfItsOwnAndFitsItsPasswordOnly() {
    String hash = passwords.hash("chín con mèo đi bộ");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash("chín con mèo đi bộ")).isNotEqualTo(hash);
    assertThat(passwords.fits("chín con mèo đi bộ", hash)).isTrue();
    assertThat(passwords.fits("chín con mèo đi bồ", hash)).isFalse();
    assertThat(passwords.fits("", hash)).isFalse();
    assertThat(passwords.fits("no account has this password", "")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ngắn quá, TOO_SHORT",
    "aaaabbbbaaaabbbb, TOO_PLAIN",
    "my name is Lan.nguyen yes, NAMES_YOU"
  })
  void whatIsEasyToGuessIsRefused(String password, Passwords.Fault fault) {
    assertThat(Passwords.fault(password, "lan.nguyen")).contains(fault);
  }

  @Test
  void whatIsHardToGuessIsTaken() {
    assertThat(Passwords.fault("chín con mèo đi bộ", "lan")).isEmpty();
    assertThat(Passwords.fault("x".repeat(201), "lan")).contains(Passwords.Fault.TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "4, 0", "5, 15", "6, 30", "7, 60", "10, 480", "11, 900", "999, 900"})
  void pausesGrowToAQuarterOfAnHour(int tries, long seconds) {
    assertThat(Patience.after(tries)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
