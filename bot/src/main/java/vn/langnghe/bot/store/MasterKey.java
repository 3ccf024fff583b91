package vn.langnghe.bot.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The master key: a Tink keyset and a hash key, on two lines of a file that only its owner can
/// read, or of a text from the environment (any white space between them).
public final class MasterKey {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private MasterKey() {}

  /// The key file cannot be used; the message says why and what to do.
  public static final class UnusableKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableKey(String message) {
      super(message);
    }
  }

  /// Opens a key file; makes it, readable by its owner only, when there is none.
  public static Vault file(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    if (Files.getFileStore(file).supportsFileAttributeView("posix")
        && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new UnusableKey(
          "others can read the key file " + file + "; run 'chmod 600 " + file + "'");
    }
    return text(Files.readString(file), file.toString());
  }

  /// Opens the text of a key.
  ///
  /// @param origin where the text came from, for messages
  public static Vault text(String text, String origin) {
    String[] lines = text.strip().split("\\s+");
    if (lines.length != 2) {
      throw new UnusableKey(origin + " holds no key; restore it from a backup");
    }
    try {
      AeadConfig.register();
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(lines[0], InsecureSecretKeyAccess.get());
      Aead master = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
      return new Vault(master, Base64.getDecoder().decode(lines[1].strip()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new UnusableKey(origin + " holds no key that can be read; restore it from a backup");
    }
  }

  /// The text of a fresh key.
  public static String fresh() {
    try {
      AeadConfig.register();
      KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      byte[] hash = new byte[32];
      new SecureRandom().nextBytes(hash);
      String keyset =
          TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
      return keyset.replaceAll("\\s+", "") + "\n" + Base64.getEncoder().encodeToString(hash) + "\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key can be made", e);
    }
  }

  /// Appears whole or not at all; where two processes start at once, the first one's key stands.
  private static void create(Path file) throws IOException {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("/"));
    boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    Path unfinished =
        posix
            ? Files.createTempFile(
                folder, "key", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY))
            : Files.createTempFile(folder, "key", ".new");
    try {
      Files.writeString(
          unfinished,
          fresh(),
          StandardCharsets.UTF_8,
          StandardOpenOption.WRITE,
          StandardOpenOption.SYNC);
      Files.createLink(file, unfinished);
      keepEntry(folder, posix);
    } catch (UnsupportedOperationException e) {
      Files.move(unfinished, file);
    } catch (FileAlreadyExistsException e) {
      // another process was first
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /// What is sealed with the key outlives a power cut, so the key's place in its folder must too.
  private static void keepEntry(Path folder, boolean posix) throws IOException {
    if (posix) {
      try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
        entries.force(true);
      }
    }
  }
}
