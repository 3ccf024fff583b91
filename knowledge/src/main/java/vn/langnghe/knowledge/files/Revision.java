package vn.langnghe.knowledge.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The short name of a text's revision: the same text has the same revision on every machine.
public final class Revision {
  private static final int SHORT = 8;

  private Revision() {}

  /// First eight hexadecimal digits of the SHA-256 of the texts, in order.
  public static String of(String... texts) {
    return whole(List.of(texts)).substring(0, SHORT);
  }

  /// All hexadecimal digits of the SHA-256 of the texts, in order.
  public static String whole(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
