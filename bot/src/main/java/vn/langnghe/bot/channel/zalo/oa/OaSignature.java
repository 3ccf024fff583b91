package vn.langnghe.bot.channel.zalo.oa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Tells events that Zalo signed from forged ones. The signature is a plain SHA-256 (no HMAC) over
/// app id, the raw body, a timestamp and the secret key of the Official Account, which is not the
/// secret of the app. The timestamp stands in the body or in a header; either is taken.
final class OaSignature {
  private static final String PREFIX = "mac=";
  private static final int MOST_TIMESTAMPS = 4;

  /// Quotes inside a JSON text are escaped, so what somebody types cannot pass for the field.
  private static final Pattern TIMESTAMP =
      Pattern.compile("(?<!\\\\)\"timestamp\"\\s*:\\s*\"?(\\d{1,20})");

  private final byte[] appId;
  private final byte[] secretKey;

  /// @param appId of the app that the webhook belongs to
  /// @param secretKey the secret key of the Official Account
  OaSignature(String appId, String secretKey) {
    this.appId = appId.getBytes(StandardCharsets.UTF_8);
    this.secretKey = secretKey.getBytes(StandardCharsets.UTF_8);
  }

  /// Whether Zalo signed these bytes. Compares in constant time.
  ///
  /// @param header `X-ZEvent-Signature`, with or without `mac=`
  /// @param timestamp `X-ZEvent-Timestamp`
  boolean holds(byte[] body, Optional<String> header, Optional<String> timestamp) {
    Optional<byte[]> given = header.flatMap(OaSignature::bytes);
    if (given.isEmpty()) {
      return false;
    }
    boolean held = false;
    for (String moment : timestamps(body, timestamp)) {
      held |= MessageDigest.isEqual(sign(body, moment), given.get());
    }
    return held;
  }

  /// The signature of a body.
  byte[] sign(byte[] body, String timestamp) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(appId);
      digest.update(body);
      digest.update(timestamp.getBytes(StandardCharsets.UTF_8));
      return digest.digest(secretKey);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Set<String> timestamps(byte[] body, Optional<String> header) {
    Set<String> moments = new LinkedHashSet<>();
    header.map(String::strip).ifPresent(moments::add);
    TIMESTAMP
        .matcher(new String(body, StandardCharsets.UTF_8))
        .results()
        .limit(MOST_TIMESTAMPS)
        .map((MatchResult found) -> found.group(1))
        .forEach(moments::add);
    return moments;
  }

  private static Optional<byte[]> bytes(String header) {
    String hex = header.strip();
    hex = hex.startsWith(PREFIX) ? hex.substring(PREFIX.length()) : hex;
    try {
      return Optional.of(HexFormat.of().parseHex(hex.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
