package vn.langnghe.knowledge.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /// The same for files, in this order.
  public static String ofFiles(List<Path> files) throws IOException {
    MessageDigest digest = digest();
    for (Path file : files) {
      add(digest, Files.readAllBytes(file));
    }
    return hex(digest).substring(0, SHORT);
  }

  /// All hexadecimal digits of the SHA-256 of the texts, in order.
  public static String whole(List<String> texts) {
    MessageDigest digest = digest();
    texts.forEach(text -> add(digest, text.getBytes(StandardCharsets.UTF_8)));
    return hex(digest);
  }

  private static void add(MessageDigest digest, byte[] part) {
    digest.update(part);
    digest.update((byte) 0);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
