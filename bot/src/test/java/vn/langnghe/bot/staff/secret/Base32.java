package vn.langnghe.bot.staff.secret;

import java.io.ByteArrayOutputStream;

/// Reads a secret that was typed in, as an authenticator app does.
public final class Base32 {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  /// @param written spaces in it do not count
  public static byte[] read(String written) {
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
    return secret.toByteArray();
  }
}
