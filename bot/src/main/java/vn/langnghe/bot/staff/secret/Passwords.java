package vn.langnghe.bot.staff.secret;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Hashes and checks passwords: Argon2id with 19 MiB and two passes, a random salt for each. At
/// most two at once, so that a flood of sign-ins takes neither all memory nor all cores.
/// Thread-safe.
public final class Passwords {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  /// Shorter names stand in many words by chance.
  private static final int SHORTEST_NAME = 4;

  private static final int FEWEST_CHARACTERS = 6;
  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;

  private final Semaphore turns = new Semaphore(2, true);
  private final Argon2Function function;

  /// Hashes at the cost that a service owes its accounts.
  public Passwords() {
    this(KIBIBYTES, PASSES);
  }

  /// Hashes at another cost; a test that only needs an account may be quick about it.
  ///
  /// @param kibibytes memory that a hash takes, 8 at least
  /// @param passes how often it goes through the memory
  public Passwords(int kibibytes, int passes) {
    this.function = Argon2Function.getInstance(kibibytes, passes, 1, 32, Argon2.ID);
  }

  /// Checked in the place of a password that is not there, so that both take the same time.
  private static final class Nobody {
    /// Of no password: 16 bytes of salt and 32 of hash, all zero.
    static final String HASH =
        "$argon2id$v=19$m=%d,t=%d,p=1$".formatted(KIBIBYTES, PASSES)
            + encoded(16)
            + "$"
            + encoded(32);

    private static String encoded(int bytes) {
      return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }
  }

  /// Why a password is not taken.
  public enum Fault {
    TOO_SHORT,
    TOO_LONG,
    TOO_PLAIN,
    NAMES_YOU
  }

  /// What speaks against a new password; empty when nothing does.
  public static Optional<Fault> fault(String password, String login) {
    if (password.length() < SHORTEST) {
      return Optional.of(Fault.TOO_SHORT);
    }
    if (password.length() > LONGEST) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (password.chars().distinct().count() < FEWEST_CHARACTERS) {
      return Optional.of(Fault.TOO_PLAIN);
    }
    boolean named =
        login.length() >= SHORTEST_NAME && password.toLowerCase(Locale.ROOT).contains(login);
    return named ? Optional.of(Fault.NAMES_YOU) : Optional.empty();
  }

  /// The hash, with its salt and settings in the text.
  public String hash(String password) {
    turns.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(16).with(function).getResult();
    } finally {
      turns.release();
    }
  }

  /// Whether a password is the one of a hash; an empty hash fits none and takes as long.
  public boolean fits(String password, String hash) {
    if (password.isEmpty() || password.length() > LONGEST) {
      return false;
    }
    String known = hash.isEmpty() ? Nobody.HASH : hash;
    turns.acquireUninterruptibly();
    try {
      boolean fits =
          Password.check(password, known).with(Argon2Function.getInstanceFromHash(known));
      return fits && !hash.isEmpty();
    } finally {
      turns.release();
    }
  }
}
