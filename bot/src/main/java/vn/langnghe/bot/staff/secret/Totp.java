package vn.langnghe.bot.staff.secret;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change every half minute (RFC 6238 with HMAC-SHA-1 and 30 seconds), as every
/// authenticator app makes them.
public final class Totp {
  /// Length of a secret; RFC 4226 recommends 160 bits.
  public static final int SECRET_BYTES = 20;

  private static final long STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /// The time step of a code, when it is right: now, or half a minute off in either direction,
  /// since clocks differ.
  ///
  /// @param typed spaces in it do not count
  public static OptionalLong step(byte[] secret, String typed, Instant now) {
    String digits = typed.replaceAll("\\s", "");
    long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    for (long step = current - 1; step <= current + 1; step++) {
      if (Tokens.same(digits, code(secret, step, DIGITS))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /// The code of a moment.
  public static String code(byte[] secret, Instant at) {
    return code(secret, Math.floorDiv(at.getEpochSecond(), STEP_SECONDS), DIGITS);
  }

  /// The code of a time step (RFC 4226, section 5.3).
  static String code(byte[] secret, long step, int digits) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int at = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fff_ffff;
      long most = Math.round(Math.pow(10, digits));
      return String.format(Locale.ROOT, "%0" + digits + "d", number % most);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA1", e);
    }
  }

  /// A secret as people type it: Base32 (RFC 4648) without padding.
  public static String text(byte[] secret) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte next : secret) {
      held = (held << 8) | (next & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(LETTERS.charAt((held >> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(LETTERS.charAt((held << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /// The address that an authenticator app reads from a picture.
  ///
  /// @param issuer what the app files it under
  public static String address(byte[] secret, String issuer, String login) {
    String label = encoded(issuer) + ":" + encoded(login);
    return "otpauth://totp/" + label + "?secret=" + text(secret) + "&issuer=" + encoded(issuer);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
