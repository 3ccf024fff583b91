package vn.langnghe.bot.console;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import vn.langnghe.bot.staff.secret.Totp;

/// What an authenticator app does with a secret that was typed in.
final class Base32 {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String code(String written, Instant now) {
    ByteArrayOutputStream secret = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (char letter : written.replace(" ", "").toCharArray()) {
      held = (held << 5 | LETTERS.indexOf(letter)) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret.write(held >> bits);
      }
    }
    return Totp.code(secret.toByteArray(), now);
  }
}
