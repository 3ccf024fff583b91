package vn.langnghe.bot.channel.zalo.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import vn.langnghe.bot.channel.intake.ChannelNotes;
import vn.langnghe.bot.channel.intake.Leases;
import vn.langnghe.bot.channel.zalo.Fields;

/// Where the tokens of one account are kept, sealed, for all nodes. The refresh token can be spent
/// once: it is marked as being spent before it is, under a lease that one node of the cluster
/// holds. Failures of the store are unchecked.
final class TokenShelf {
  /// Longer than any purchase.
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final String NOTE = "tokens";

  private final String channel;
  private final ChannelNotes notes;
  private final Leases leases;
  private final String holder;

  /// @param channel the channel's name
  /// @param holder a random name of this process
  TokenShelf(String channel, ChannelNotes notes, Leases leases, String holder) {
    this.channel = channel;
    this.notes = notes;
    this.leases = leases;
    this.holder = holder;
  }

  /// What is kept.
  ///
  /// @param version rises with every change of the tokens
  /// @param since when the state began
  record Kept(Tokens tokens, long version, State state, Instant since) {}

  /// How things stand with the refresh token.
  enum State {
    /// It can be spent.
    READY,
    /// A node is spending it.
    SPENDING,
    /// It was spent, or not: the answer never came.
    DOUBTFUL,
    /// The platform refused it.
    REFUSED
  }

  /// What is kept; empty when nobody has granted anything, or it cannot be read.
  Optional<Kept> kept() {
    return notes.read(channel, NOTE).flatMap(Fields::object).map(TokenShelf::kept);
  }

  /// Marks that the refresh token is about to be spent, durably.
  ///
  /// @param seen as it was read
  /// @return true for one caller in the whole cluster; that one alone may spend it
  boolean spend(Kept seen, Instant now) {
    return change(seen::equals, new Kept(seen.tokens(), seen.version(), State.SPENDING, now), now)
        == Change.DONE;
  }

  /// Keeps what the spent token bought, even where another node has come to doubt it meanwhile.
  ///
  /// @param spent as [#spend] saw it
  /// @return false when somebody granted anew meanwhile: then that stands, and this is void
  /// @throws IllegalStateException when another node holds the lease just now; to be tried again
  boolean renew(Kept spent, Tokens bought, Instant now) {
    return switch (change(
        kept -> kept.version() == spent.version(),
        new Kept(bought, spent.version() + 1, State.READY, now),
        now)) {
      case DONE -> true;
      case CHANGED -> false;
      case LEASED -> throw new IllegalStateException("another node holds the lease");
    };
  }

  /// Notes how a purchase ended that bought nothing.
  ///
  /// @param spent as [#spend] saw it
  /// @return false when something else happened meanwhile: then that stands
  boolean settle(Kept spent, State state, Instant now) {
    return change(
            kept -> kept.version() == spent.version() && kept.state() == State.SPENDING,
            new Kept(spent.tokens(), spent.version(), state, now),
            now)
        == Change.DONE;
  }

  /// Keeps a grant that a person gave, in place of whatever stood there.
  ///
  /// @return false while another node is spending the old one: to be tried again
  boolean grant(Tokens tokens, Instant now) {
    long version = kept().map(Kept::version).orElse(0L) + 1;
    return change(kept -> true, new Kept(tokens, version, State.READY, now), now) == Change.DONE;
  }

  /// What became of a change.
  private enum Change {
    DONE,
    /// Something else stood there than was expected.
    CHANGED,
    /// Another node is at it.
    LEASED
  }

  /// Only under the lease anything is written, and only onto what was expected there.
  private Change change(Predicate<Kept> expected, Kept next, Instant now) {
    String lease = NOTE + ':' + channel;
    if (!leases.hold(lease, holder, LEASE, now)) {
      return Change.LEASED;
    }
    try {
      if (kept().filter(kept -> !expected.test(kept)).isPresent()) {
        return Change.CHANGED;
      }
      notes.write(channel, NOTE, json(next), now);
      return Change.DONE;
    } finally {
      if (next.state() != State.SPENDING) {
        leases.release(lease, holder);
      }
    }
  }

  private static byte[] json(Kept kept) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("access", kept.tokens().access())
            .put("refresh", kept.tokens().refresh())
            .put("expires", kept.tokens().expiresAt().toEpochMilli())
            .put("version", kept.version())
            .put("state", kept.state().name())
            .put("since", kept.since().toEpochMilli());
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Kept kept(JsonNode json) {
    return new Kept(
        new Tokens(
            json.path("access").asText(),
            json.path("refresh").asText(),
            Instant.ofEpochMilli(json.path("expires").asLong())),
        json.path("version").asLong(),
        State.valueOf(json.path("state").asText()),
        Instant.ofEpochMilli(json.path("since").asLong()));
  }
}
