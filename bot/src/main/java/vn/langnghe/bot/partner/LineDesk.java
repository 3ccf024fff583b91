package vn.langnghe.bot.partner;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.bot.referral.HotlineDesk;
import vn.langnghe.bot.referral.Reach;
import vn.langnghe.bot.store.referral.LineRows;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.hotlines.Gap;
import vn.langnghe.knowledge.hotlines.Hotline;
import vn.langnghe.knowledge.hotlines.Hotlines;

/// The hotlines over the knowledge in force and what is watched of them. Thread-safe.
public final class LineDesk implements HotlineDesk {
  private final LineRows rows;
  private final LiveKnowledge live;
  private final InstantSource clock;

  public LineDesk(LineRows rows, LiveKnowledge live, InstantSource clock) {
    this.rows = rows;
    this.live = live;
    this.clock = clock;
  }

  /// Lets what is out in the rows be out in the knowledge of this node.
  public void follow() {
    live.takeOut(rows.out());
  }

  @Override
  public List<Line> lines() {
    Instant now = clock.instant();
    Map<String, LineRows.Watch> watched = rows.watched();
    Map<String, Reach> reach = rows.reach(now);
    return all(hotlines -> {
      Set<String> due =
          hotlines.due(now).stream().map(Hotline::id).collect(Collectors.toUnmodifiableSet());
      return hotlines.all().stream()
          .filter(line -> isServed(hotlines, line, now))
          .map(line -> line(line, watched, reach, now, due.contains(line.id())))
          .sorted(
              Comparator.comparing((Line line) -> line.alarm().isEmpty())
                  .thenComparing(line -> line.out().isEmpty()))
          .toList();
    });
  }

  /// Lines that could be shown, were they not out.
  private static boolean isServed(Hotlines hotlines, Hotline line, Instant now) {
    return hotlines.offer(line.id(), now).isPresent();
  }

  private static Line line(
      Hotline line,
      Map<String, LineRows.Watch> watched,
      Map<String, Reach> reach,
      Instant now,
      boolean due) {
    LineRows.Watch watch = watched.getOrDefault(line.id(), LineRows.Watch.NOTHING);
    return new Line(
        line,
        line.stateAt(now),
        reach.getOrDefault(line.id(), new Reach(0, 0, 0)),
        watch.out(),
        watch.alarm(),
        due);
  }

  @Override
  public Optional<Line> line(String id) {
    return lines().stream().filter(line -> line.hotline().id().equals(id)).findFirst();
  }

  @Override
  public List<Gap> gaps(String id) {
    Set<String> before = rows.out();
    Set<String> after = new TreeSet<>(before);
    after.add(id);
    return all(hotlines ->
        Gap.between(hotlines.without(before), hotlines.without(after), clock.instant()));
  }

  /// Asks the hotlines as if none were out.
  private <T> T all(Function<Hotlines, T> question) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return question.apply(loan.knowledge().hotlines().without(Set.of()));
    }
  }

  @Override
  public List<Done> history(String id) {
    return rows.history(id);
  }

  @Override
  public boolean takeOut(String id, Deed deed) {
    boolean done = line(id).isPresent() && rows.takeOut(id, deed, clock.instant());
    follow();
    return done;
  }

  @Override
  public boolean putBack(String id, Deed deed) {
    boolean done = rows.putBack(id, deed, clock.instant());
    follow();
    return done;
  }

  @Override
  public boolean checked(String id, Deed deed) {
    return line(id).isPresent() && rows.checked(id, deed, clock.instant());
  }

  @Override
  public int alarms() {
    return rows.alarms();
  }
}
