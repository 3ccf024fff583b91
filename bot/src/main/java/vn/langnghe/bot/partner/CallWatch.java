package vn.langnghe.bot.partner;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.hotlines.Hotline;

/// Tells operators of hotlines that nobody called for too long: once in the log, and as long as it
/// holds in `/healthz`. Starter lines that nobody ever called are no alarm in mode demo: the
/// service says at each start that they are unverified. Thread-safe.
public final class CallWatch {
  private static final Logger LOG = LoggerFactory.getLogger(CallWatch.class);
  private static final int MOST_NAMED = 5;
  private static final String WHERE =
      "; call them and note it at /console/knowledge/hotlines, then have it signed and published";

  private final LiveKnowledge live;
  private final InstantSource clock;
  private final Set<String> told = new LinkedHashSet<>();

  public CallWatch(LiveKnowledge live, InstantSource clock) {
    this.live = live;
    this.clock = clock;
  }

  private record Due(List<String> late, List<String> never) {}

  private Due due() {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      var hotlines = loan.knowledge().hotlines();
      boolean demo = !hotlines.isProduction();
      List<Hotline> due = hotlines.due(clock.instant());
      return new Due(
          due.stream().filter(line -> !demo || line.calls().isKnown()).map(Hotline::id).toList(),
          due.stream().filter(line -> demo && !line.calls().isKnown()).map(Hotline::id).toList());
    }
  }

  /// Writes into the log what came due since the last look. Called each minute.
  ///
  /// @return the lines that were told of
  public synchronized List<String> look() {
    List<String> late = due().late();
    List<String> fresh = late.stream().filter(line -> !told.contains(line)).toList();
    if (!fresh.isEmpty()) {
      LOG.warn("{} due for a call: {}{}", counted(fresh.size()), named(fresh), WHERE);
    }
    told.retainAll(late);
    told.addAll(late);
    return fresh;
  }

  /// One line among the channels; empty where every line was called in time.
  public Optional<Health> health() {
    Due due = due();
    if (!due.late().isEmpty()) {
      return Optional.of(
          Health.bad(counted(due.late().size()) + " due for a call: " + named(due.late()) + WHERE));
    }
    return due.never().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Health(
                true,
                "ok; lines that nobody called yet, which mode demo shows: " + due.never().size()));
  }

  private static String counted(int lines) {
    return lines == 1 ? "1 hotline is" : lines + " hotlines are";
  }

  private static String named(List<String> lines) {
    String names = lines.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return lines.size() > MOST_NAMED
        ? names + " and " + (lines.size() - MOST_NAMED) + " more"
        : names;
  }
}
