package vn.langnghe.bot.channel.zalo.grant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret that proves at the end of a grant that it was begun here, and a mark that tells this
/// grant from others.
///
/// @param verifier 43 letters, shown to nobody but the platform at the end
/// @param state comes back with the grant
record Pkce(String verifier, String state) {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  static Pkce fresh(SecureRandom random) {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    byte[] mark = new byte[16];
    random.nextBytes(mark);
    return new Pkce(BASE64.encodeToString(secret), BASE64.encodeToString(mark));
  }

  /// What is sent at the beginning: the verifier cannot be told from it.
  String challenge() {
    try {
      return BASE64.encodeToString(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Pkce";
  }
}
