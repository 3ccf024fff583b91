package vn.langnghe.bot.channel.zalo.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.zalo.grant.TokenShelf.Kept;
import vn.langnghe.bot.channel.zalo.grant.TokenShelf.State;

/// Keeps the access token of one account fresh. A refresh token buys once: it is marked as being
/// spent before it is, by one node of the cluster only, hours before the access token ends, so that
/// a person has hours to grant anew when the answer is lost. Thread-safe.
///
/// ```
///   READY --spend--> SPENDING --answer--> READY (new pair)
///                        | never reached Zalo: READY again, next minute
///                        | refused: REFUSED, tried again every half hour, alarm
///                        | answer lost, or the process died: DOUBTFUL, alarm; tried once more when the
///                        |   access token is about to end and nothing is left to lose
/// ```
public final class TokenKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(TokenKeeper.class);

  /// So long before its end the access token is renewed.
  static final Duration EARLY = Duration.ofHours(6);

  /// In doubt, the refresh token is tried once more so long before the end.
  static final Duration LAST_TRY = Duration.ofMinutes(30);

  /// A purchase that takes longer was cut short by a crash.
  static final Duration LONGEST_PURCHASE = Duration.ofMinutes(2);

  static final Duration AFTER_REFUSAL = Duration.ofMinutes(30);

  /// A token that is rejected sooner than this after it was bought is not replaced at once.
  static final Duration LEAST_AGE = Duration.ofMinutes(10);

  private static final Duration FRESH = Duration.ofSeconds(20);
  private static final Duration BETWEEN_ALARMS = Duration.ofHours(1);

  private final String channel;
  private final TokenShelf shelf;
  private final OAuth oauth;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Optional<Seen> seen = Optional.empty();
  private volatile Optional<Bought> unkept = Optional.empty();
  private volatile Optional<String> trouble = Optional.empty();
  private @Nullable Instant alarmedAt;

  /// @param channel the channel's name
  TokenKeeper(String channel, TokenShelf shelf, OAuth oauth, InstantSource clock) {
    this.channel = channel;
    this.shelf = shelf;
    this.oauth = oauth;
    this.clock = clock;
  }

  /// What the shelf held, and when that was read.
  private record Seen(Kept kept, Instant at) {}

  /// Tokens that were bought and are not kept yet.
  private record Bought(Kept spent, Tokens tokens) {}

  /// An access token to use.
  ///
  /// @param version tells [#rejected] which one it was
  public record Access(String token, long version) {
    @Override
    public String toString() {
      return "Access[" + version + "]";
    }
  }

  /// The access token; empty when nobody has granted one.
  public Optional<Access> access() {
    Optional<Bought> bought = unkept;
    if (bought.isPresent()) {
      return Optional.of(
          new Access(bought.get().tokens().access(), bought.get().spent().version() + 1));
    }
    return look(FRESH).map(kept -> new Access(kept.tokens().access(), kept.version()));
  }

  /// The platform rejected an access token: it is read again and, unless another node has renewed
  /// it meanwhile, renewed. In doubt, the refresh token is tried again now and then: nothing is
  /// left to lose.
  public void rejected(Access access) {
    look(Duration.ZERO)
        .filter(kept -> kept.version() == access.version() && isWorthSpending(kept))
        .ifPresent(this::spend);
  }

  private boolean isWorthSpending(Kept kept) {
    Duration age = Duration.between(kept.since(), clock.instant());
    return switch (kept.state()) {
      case READY -> age.compareTo(LEAST_AGE) >= 0;
      case DOUBTFUL -> age.compareTo(AFTER_REFUSAL) >= 0;
      case SPENDING, REFUSED -> false;
    };
  }

  /// What stands in the way, for operators; empty when all is well.
  public Optional<String> trouble() {
    return trouble;
  }

  /// Renews what is due. Called about once a minute on every node.
  public void tick() {
    if (!lock.tryLock()) {
      return;
    }
    try {
      unkept.ifPresent(this::keep);
      look(Duration.ZERO)
          .ifPresentOrElse(
              this::tend, () -> alarm("nobody has granted access yet; run: ./langnghe zalo login"));
    } finally {
      lock.unlock();
    }
  }

  private void tend(Kept kept) {
    Instant now = clock.instant();
    Duration left = Duration.between(now, kept.tokens().expiresAt());
    Duration age = Duration.between(kept.since(), now);
    switch (kept.state()) {
      case READY -> {
        if (left.compareTo(EARLY) <= 0) {
          spend(kept);
        } else {
          trouble = Optional.empty();
        }
      }
      case SPENDING -> {
        if (age.compareTo(LONGEST_PURCHASE) > 0 && unkept.isEmpty()) {
          shelf.settle(kept, State.DOUBTFUL, now);
          doubt(kept, "a process ended amid it");
        }
      }
      case DOUBTFUL -> {
        doubt(kept, "its answer never came");
        if (left.compareTo(LAST_TRY) <= 0) {
          spend(kept);
        }
      }
      case REFUSED -> {
        alarm("the grant was refused; run: ./langnghe zalo login");
        if (age.compareTo(AFTER_REFUSAL) > 0) {
          spend(kept);
        }
      }
    }
  }

  private void spend(Kept kept) {
    lock.lock();
    try {
      if (!shelf.spend(kept, clock.instant())) {
        forget(); // another node was first
        return;
      }
      switch (oauth.refresh(kept.tokens())) {
        case OAuth.Outcome.Granted(Tokens tokens) -> {
          Bought bought = new Bought(kept, tokens);
          unkept = Optional.of(bought);
          keep(bought);
        }
        case OAuth.Outcome.NotSent(String reason) -> {
          shelf.settle(kept, kept.state(), clock.instant());
          LOG.warn("{}: the access token was not renewed: {}; tried again", channel, reason);
        }
        case OAuth.Outcome.Refused(String reason) -> {
          shelf.settle(kept, State.REFUSED, clock.instant());
          alarm(reason + "; run: ./langnghe zalo login");
        }
        case OAuth.Outcome.Lost(String reason) -> {
          shelf.settle(kept, State.DOUBTFUL, clock.instant());
          doubt(kept, reason);
        }
      }
      forget();
    } finally {
      lock.unlock();
    }
  }

  /// Once bought, a pair is held until it is kept: its refresh token exists nowhere else.
  private void keep(Bought bought) {
    try {
      boolean kept = shelf.renew(bought.spent(), bought.tokens(), clock.instant());
      unkept = Optional.empty();
      trouble = Optional.empty();
      LOG.info(
          kept
              ? "{}: the access token was renewed"
              : "{}: access was granted anew meanwhile; that stands",
          channel);
    } catch (RuntimeException e) {
      alarm(
          "new tokens could not be kept ("
              + e.getClass().getSimpleName()
              + "); mend the database before this process ends");
    }
    forget();
  }

  private void doubt(Kept kept, String why) {
    alarm(
        "the renewal of the access token is in doubt: "
            + why
            + "; it works until "
            + kept.tokens().expiresAt()
            + ". Run before then: ./langnghe zalo login");
  }

  private Optional<Kept> look(Duration fresh) {
    Instant now = clock.instant();
    Optional<Seen> before = seen;
    if (before.isPresent() && before.get().at().plus(fresh).isAfter(now)) {
      return before.map(Seen::kept);
    }
    Optional<Kept> kept = shelf.kept();
    seen = kept.map(value -> new Seen(value, now));
    return kept;
  }

  private void forget() {
    seen = Optional.empty();
  }

  private void alarm(String what) {
    Instant now = clock.instant();
    boolean news = trouble.filter(what::equals).isEmpty();
    trouble = Optional.of(what);
    lock.lock();
    try {
      if (news || alarmedAt == null || !alarmedAt.plus(BETWEEN_ALARMS).isAfter(now)) {
        LOG.error("{}: {}", channel, what);
        alarmedAt = now;
      }
    } finally {
      lock.unlock();
    }
  }
}
