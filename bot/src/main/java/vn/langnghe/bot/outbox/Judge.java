package vn.langnghe.bot.outbox;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.store.Outgoing;

/// Counts and tells what became of sends, and says when a try is repeated.
final class Judge {
  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

  /// With [#LONGEST_PAUSE], about an hour.
  private static final int MOST_ATTEMPTS = 20;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final Tally tally;

  Judge(Tally tally) {
    this.tally = tally;
  }

  /// The delivery as it is settled.
  Delivery judged(Outgoing reply, Delivery delivery) {
    return switch (delivery) {
      case Delivery.Sent sent -> {
        tally.count(Tally.Event.SENT);
        yield sent;
      }
      case Delivery.Retry(Duration asked) -> again(reply, asked);
      case Delivery.Throttled throttled -> {
        tally.count(Tally.Event.SEND_THROTTLED);
        yield throttled;
      }
      case Delivery.Unknown unknown -> {
        tally.count(Tally.Event.SEND_UNKNOWN);
        LOG.error("reply {}: nobody knows whether it was sent: {}", reply.id(), unknown.reason());
        yield unknown;
      }
      case Delivery.Failed failed -> {
        tally.count(Tally.Event.SEND_FAILED);
        LOG.error("reply {} was not sent: {}", reply.id(), failed.reason());
        yield failed;
      }
      case Delivery.Blocked blocked -> {
        tally.count(Tally.Event.SEND_FAILED);
        LOG.warn("reply {} was not sent: {}", reply.id(), blocked.reason());
        yield blocked;
      }
    };
  }

  /// Another try, after the pause the platform asked for or a growing one of ours, whichever is
  /// longer.
  private Delivery again(Outgoing reply, Duration asked) {
    if (reply.attempts() + 1 >= MOST_ATTEMPTS) {
      return judged(
          reply,
          new Delivery.Failed(
              Delivery.Why.GIVEN_UP, "given up after " + MOST_ATTEMPTS + " attempts"));
    }
    tally.count(Tally.Event.SEND_RETRIED);
    Duration growing = Duration.ofSeconds(1L << Math.min(reply.attempts(), 16));
    Duration ours = growing.compareTo(LONGEST_PAUSE) < 0 ? growing : LONGEST_PAUSE;
    return new Delivery.Retry(asked.compareTo(ours) > 0 ? asked : ours);
  }
}
