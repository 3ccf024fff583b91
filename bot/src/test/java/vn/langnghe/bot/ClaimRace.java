package vn.langnghe.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vn.langnghe.bot.duty.CaseDesk;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Vault;
import vn.langnghe.bot.store.cases.CaseRows;
import vn.langnghe.knowledge.text.Language;

/// Many counsellors press "take" on the same cases at once, on two nodes over one database.
public final class ClaimRace {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final List<String> COUNSELLORS =
      IntStream.range(0, 8).mapToObj(number -> "counsellor-" + number).toList();

  private ClaimRace() {}

  /// What came of it.
  ///
  /// @param cases how many there were
  /// @param wins presses that were answered with "done"
  /// @param twice cases that were given to more than one
  /// @param toldWho presses that were answered with the name of who has it
  public record Result(int cases, int wins, long twice, int toldWho) {}

  /// Runs the race.
  public static Result run(String url, int cases) throws InterruptedException, ExecutionException {
    Vault vault = MasterKey.text(MasterKey.fresh(), "test");
    Policy policy = Teams.always(COUNSELLORS);
    try (Store first = Store.open(url, vault);
        Store second = Store.open(url, vault);
        ExecutorService threads = Executors.newFixedThreadPool(COUNSELLORS.size())) {
      List<String> ids = opened(first, policy, cases);
      List<Desk> nodes = List.of(desk(first, policy), desk(second, policy));
      Map<String, AtomicInteger> won = new ConcurrentHashMap<>();
      AtomicInteger toldWho = new AtomicInteger();
      List<Callable<Boolean>> presses = new ArrayList<>();
      for (int i = 0; i < COUNSELLORS.size(); i++) {
        Counsellor counsellor = new Counsellor(COUNSELLORS.get(i), "Người " + i);
        Desk desk = nodes.get(i % nodes.size());
        presses.add(() -> press(ids, desk, counsellor, won, toldWho));
      }
      for (Future<Boolean> press : threads.invokeAll(presses)) {
        press.get();
      }
      int wins = won.values().stream().mapToInt(AtomicInteger::get).sum();
      long twice = won.values().stream().filter(times -> times.get() > 1).count();
      return new Result(ids.size(), wins, twice, toldWho.get());
    }
  }

  private static List<String> opened(Store store, Policy policy, int cases) {
    CaseRows rows = new CaseRows(store, policy);
    return IntStream.range(0, cases)
        .mapToObj(number ->
            store
                .accept(
                    new Inbound(
                        new ChatRef("web", "v" + number),
                        "m",
                        NOW,
                        Language.VI,
                        new Content.Text("x")))
                .conversationId())
        .flatMap(conversation -> rows.open(conversation, NOW).stream())
        .toList();
  }

  private static Desk desk(Store store, Policy policy) {
    return new CaseDesk(store, new CaseRows(store, policy), policy, () -> NOW, () -> {});
  }

  private static boolean press(
      List<String> ids,
      Desk desk,
      Counsellor counsellor,
      Map<String, AtomicInteger> won,
      AtomicInteger toldWho) {
    // nearly the same order for all, so that they do meet
    List<String> order = new ArrayList<>(ids);
    Random random = new Random(counsellor.account().hashCode());
    for (int i = 0; i + 4 < order.size(); i += 4) {
      Collections.shuffle(order.subList(i, i + 4), random);
    }
    for (String id : order) {
      switch (desk.take(id, counsellor)) {
        case Desk.Result.Done done ->
            won.computeIfAbsent(id, any -> new AtomicInteger()).incrementAndGet();
        case Desk.Result.TakenBy taken -> toldWho.incrementAndGet();
        case Desk.Result.Refused other -> throw new AssertionError(other.toString());
        case Desk.Result.NotTaken other -> throw new AssertionError(other.toString());
        case Desk.Result.Ended other -> throw new AssertionError(other.toString());
        case Desk.Result.Unfit other -> throw new AssertionError(other.toString());
        case Desk.Result.Unknown other -> throw new AssertionError(other.toString());
      }
    }
    return true;
  }
}
