package vn.langnghe.bot.show;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.langnghe.bot.console.RouteTable;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.editing.Publishing;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.file.Hostile;
import vn.langnghe.bot.editing.gate.Report;
import vn.langnghe.bot.editing.live.House;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.store.Postgres;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.text.Language;

/// Publications on two nodes of one PostgreSQL while turns run, the gate, and hostile imports. Both
/// nodes, the turns and the database share the cores of one machine.
final class ConsoleShow implements Show.Showing {
  private static final int PUBLICATIONS = Integer.getInteger("langnghe.publications", 200);
  private static final int PER_SECOND = 200;
  private static final String REPLY = "reply/thanks";
  private static final List<String> SAID =
      List.of("mình buồn quá", "em muốn chết", "làm sao ngủ được", "chào bạn", "ba đánh mẹ con");

  @Override
  public Figures measure() throws Exception {
    Figures figures = new Figures();
    Path data = Files.createTempDirectory("langnghe-console");
    String url = Postgres.fresh();
    try (House one = House.open(url, data.resolve("one"));
        House two = House.open(url, data.resolve("two"))) {
      List<Long> quiet =
          new Turns(one.live(), two.live())
              .run(() -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(20)));
      List<Long> live = new ArrayList<>();
      Turns turns = new Turns(one.live(), two.live());
      List<Long> busy = turns.run(() -> publish(one, two, live));
      live.sort(null);
      figures
          .put(
              "publish_live_both_nodes_ms",
              live.isEmpty() ? Double.NaN : percentile(live, 0.5) / 1e6)
          .put(
              "publish_live_both_nodes_p99_ms",
              live.isEmpty() ? Double.NaN : percentile(live, 0.99) / 1e6)
          .count("publications", live.size())
          .count("reply_errors", turns.errors.get())
          .put(
              "reply_p99_change_percent",
              100 * (percentile(busy, 0.99) / percentile(quiet, 0.99) - 1))
          .put("gate_s", gate(one));
    }
    figures.count(
        "hostile_imports_refused",
        Hostile.refused(data).values().stream().filter(problems -> !problems.isEmpty()).count());
    RouteTable.Checked routes =
        RouteTable.measured(Files.createDirectories(data.resolve("routes")));
    if (!routes.faults().isEmpty()) {
      throw new IllegalStateException(routes.faults().toString());
    }
    figures.count("routes_times_roles_checked", routes.times());
    return figures;
  }

  /// A signal changes, so that nothing can be taken over from what is in force.
  private static double gate(House house) {
    String id = "signal/suicide.time-set";
    Revision.Ref ref = house.signed(id, house.words(id) + "\n");
    long begun = System.nanoTime();
    Report report = house.news().publishing().check(Set.of(ref));
    if (report.verdict() == Report.Verdict.STOPPED) {
      throw new IllegalStateException(report.falls().toString());
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  /// Publishes one after the other and waits each time until both nodes answer with it.
  private static void publish(House one, House two, List<Long> live) {
    Instant end = Instant.now().plusSeconds(240);
    for (int i = 0; i < PUBLICATIONS && Instant.now().isBefore(end); i++) {
      Revision.Ref ref =
          one.signed(REPLY, one.words(REPLY).replaceFirst("\\s*$", i % 2 == 0 ? "\n\n" : "\n"));
      if (!(one.publish(Set.of(ref), Optional.empty()) instanceof Publishing.Outcome.Done done)) {
        throw new IllegalStateException("not published");
      }
      long begun = System.nanoTime();
      long number = done.publication().number();
      while (one.news().follower().number() < number || two.news().follower().number() < number) {
        LockSupport.parkNanos(1_000_000);
      }
      live.add(System.nanoTime() - begun);
    }
  }

  private static double percentile(List<Long> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }

  /// Turns at a steady rate on two nodes in turn.
  private static final class Turns {
    private final List<LiveKnowledge> nodes;
    private final Dialogue dialogue = new Dialogue(30);
    private final AtomicInteger errors = new AtomicInteger();
    private final List<Long> took = new ArrayList<>();
    private int number;

    Turns(LiveKnowledge... nodes) {
      this.nodes = List.of(nodes);
    }

    List<Long> run(Runnable meanwhile) throws InterruptedException {
      try (ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor()) {
        var turning =
            threads.scheduleAtFixedRate(
                this::turn, 0, 1_000_000 / PER_SECOND, TimeUnit.MICROSECONDS);
        meanwhile.run();
        turning.cancel(false);
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.SECONDS);
      }
      List<Long> sorted = new ArrayList<>(took);
      sorted.sort(null);
      return sorted;
    }

    private void turn() {
      int turn = number++;
      long begun = System.nanoTime();
      try (LiveKnowledge.Loan loan = nodes.get(turn % nodes.size()).borrow()) {
        Conversation fresh = Conversation.fresh(Language.VI);
        Content said = new Content.Text(SAID.get(turn % SAID.size()));
        if (dialogue.turn(fresh, said, loan.knowledge(), Instant.now()).reply().parts().isEmpty()) {
          errors.incrementAndGet();
        }
      } catch (RuntimeException e) {
        errors.incrementAndGet();
      }
      took.add(System.nanoTime() - begun);
    }
  }
}
