package vn.langnghe.bot.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Seals and opens. Every conversation has a data key of its own, wrapped by the master key;
/// platform ids are found again by a keyed hash. Thread-safe.
public final class Vault {
  private static final int KEY_BYTES = 32;
  private static final byte[] MARK = "langnghe".getBytes(StandardCharsets.UTF_8);

  private final Aead master;
  private final byte[] hashKey;
  private final SecureRandom random = new SecureRandom();

  Vault(Aead master, byte[] hashKey) {
    this.master = master;
    this.hashKey = hashKey.clone();
  }

  /// A word that only this master key opens again.
  byte[] mark() {
    try {
      return master.encrypt(MARK, MARK);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  /// Whether a mark was made with this master key.
  boolean made(byte[] mark) {
    try {
      return Arrays.equals(master.decrypt(mark, MARK), MARK);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /// A fresh data key, wrapped for one conversation.
  byte[] newDataKey(String conversation) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try {
      return master.encrypt(key, bound(conversation, "key"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  /// What seals and opens one conversation.
  ///
  /// @throws Unreadable when the key was damaged, or wrapped by another master key
  Seal seal(String conversation, byte[] wrapped) {
    try {
      return new Seal(
          conversation, new AesGcmJce(master.decrypt(wrapped, bound(conversation, "key"))));
    } catch (GeneralSecurityException e) {
      throw new Unreadable("a data key is damaged, or was wrapped by another master key");
    }
  }

  /// Seals a text that belongs to no conversation, under the master key itself.
  ///
  /// @param purpose what it opens for again
  public byte[] close(String purpose, byte[] text) {
    try {
      return master.encrypt(text, purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  /// Opens what [#close] sealed.
  ///
  /// @throws Unreadable when the text was damaged, or sealed for something else
  public byte[] open(String purpose, byte[] sealed) {
    try {
      return master.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new Unreadable("a sealed text cannot be opened");
    }
  }

  /// A keyed hash: the same text gives the same value, and nobody without the key can guess it
  /// back.
  public String hash(String channel, String purpose, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(hashKey, "HmacSHA256"));
      mac.update((channel + '\n' + purpose + '\n').getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static byte[] bound(String conversation, String purpose) {
    return (conversation + '\n' + purpose).getBytes(StandardCharsets.UTF_8);
  }

  /// Seals and opens the texts of one conversation; what is sealed for one purpose opens for no
  /// other.
  static final class Seal {
    private final String conversation;
    private final Aead aead;

    private Seal(String conversation, Aead aead) {
      this.conversation = conversation;
      this.aead = aead;
    }

    byte[] close(String purpose, byte[] text) {
      try {
        return aead.encrypt(text, bound(conversation, purpose));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("sealing failed", e);
      }
    }

    byte[] open(String purpose, byte[] sealed) {
      try {
        return aead.decrypt(sealed, bound(conversation, purpose));
      } catch (GeneralSecurityException e) {
        throw new Unreadable("a sealed text of a conversation cannot be opened");
      }
    }
  }
}
