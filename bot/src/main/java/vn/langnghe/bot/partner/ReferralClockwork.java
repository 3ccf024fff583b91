package vn.langnghe.bot.partner;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.referral.HandOver;
import vn.langnghe.bot.referral.HandOverEvent;
import vn.langnghe.bot.store.referral.HandOverRows;
import vn.langnghe.bot.store.referral.HandOverViews;
import vn.langnghe.bot.store.referral.LineRows;

/// What happens to hand-overs by itself. Any number of nodes may run it over one database; one call
/// of each method at a time on each node.
public final class ReferralClockwork {
  private static final Logger LOG = LoggerFactory.getLogger(ReferralClockwork.class);

  private final HandOverRows rows;
  private final LineRows lines;
  private final LineDesk desk;
  private final Map<String, Post> posts;
  private final InstantSource clock;
  private final Tally tally;
  private final Runnable woken;
  private final Set<String> alarmed = new HashSet<>();

  /// @param posts by id of the line
  /// @param woken called after something was put into the inbox
  @SuppressWarnings("checkstyle:ParameterNumber")
  public ReferralClockwork(
      HandOverRows rows,
      LineRows lines,
      LineDesk desk,
      Map<String, Post> posts,
      InstantSource clock,
      Tally tally,
      Runnable woken) {
    this.rows = rows;
    this.lines = lines;
    this.desk = desk;
    this.posts = Map.copyOf(posts);
    this.clock = clock;
    this.tally = tally;
    this.woken = woken;
  }

  /// Follows outages, fires what is due, tells of alarms. Called each second.
  public void tick() {
    desk.follow();
    int fired = rows.fire(clock.instant());
    tally.count(Tally.Event.HAND_OVER_DUE, fired);
    if (fired > 0) {
      woken.run();
    }
    tellAlarms();
  }

  private void tellAlarms() {
    Set<String> standing =
        lines.watched().entrySet().stream()
            .filter(entry -> entry.getValue().alarm().isPresent())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    standing.stream()
        .filter(line -> !alarmed.contains(line))
        .forEach(line -> {
          tally.count(Tally.Event.LINE_ALARM);
          LOG.error(
              "two calls in a row to the hotline {} failed; check the number, then take it out or record the check"
                  + " at /console/hotlines",
              line);
        });
    alarmed.retainAll(standing);
    alarmed.addAll(standing);
  }

  /// Delivers what is to be delivered; may take seconds. Called each second.
  public void deliver() {
    for (HandOverViews.Worded due : rows.views().claim(clock.instant())) {
      HandOver it = due.it();
      Instant answerBy = it.due().orElse(clock.instant());
      Post.Answer answer =
          Optional.ofNullable(posts.get(it.line()))
              .map(post ->
                  post.send(new Letter(it.id(), due.words().text(), it.shownAs(), answerBy)))
              .orElse(Post.Answer.REFUSED);
      settle(it, answer);
    }
  }

  private void settle(HandOver it, Post.Answer answer) {
    switch (answer) {
      case ACKNOWLEDGED -> {
        tally.count(Tally.Event.HAND_OVER_DELIVERED);
        rows.act(it.id(), new HandOverEvent.Acknowledged("partner"), clock.instant());
      }
      case TAKEN -> {
        tally.count(Tally.Event.HAND_OVER_DELIVERED);
        rows.act(it.id(), new HandOverEvent.Delivered(), clock.instant());
      }
      case AGAIN -> tally.count(Tally.Event.HAND_OVER_RETRIED);
      case REFUSED ->
          rows.act(it.id(), new HandOverEvent.Undeliverable("refused"), clock.instant());
      case SHUT_OUT ->
          rows.act(it.id(), new HandOverEvent.Undeliverable("not in the group"), clock.instant());
    }
  }
}
