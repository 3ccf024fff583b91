package vn.langnghe.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Vault;
import vn.langnghe.knowledge.LiveKnowledge;

/// People who need somebody, and staff who go off, do not answer or answer late, on two nodes that
/// are killed at random, over one database, on a clock that is set by hand.
public final class CaseSimulation {
  private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
  private static final List<String> BEGINNINGS =
      List.of("em muốn tự tử", "cho mình nói chuyện với người", "chồng đánh em, em sợ lắm");
  private static final List<String> MORE =
      List.of("dạ", "em mệt lắm", "không ngủ được", "em cảm ơn", "em không biết nữa");
  private static final String DANGER = "em đang đứng trên sân thượng, em nhảy đây";

  private final Random random;
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Agenda agenda = new Agenda();
  private final CaseHouse[] nodes = new CaseHouse[2];
  private final Supplier<CaseHouse> open;
  private final Map<String, ChatRef> chats = new HashMap<>(); // by conversation
  private final Tallied tallied = new Tallied();

  /// What is due next in the rows: nodes that have nothing to do are not asked to look.
  private Optional<Instant> due = Optional.empty();

  private boolean waits; // a process ended, and may have left a message without its turn
  private Instant swept = Instant.EPOCH;
  private int rarely = 200;

  /// What was seen on the way.
  private static final class Tallied {
    long forgotten;
    long lost;
    long twice;
    long doubleSpeaker;
    long kills;
  }

  private CaseSimulation(String url, LiveKnowledge live, Policy policy, long seed) {
    this.random = new Random(seed);
    Vault vault = MasterKey.text(MasterKey.fresh(), "test");
    this.open = () -> new CaseHouse(url, vault, live, policy, now, new Console());
    nodes[0] = open.get();
    nodes[1] = open.get();
  }

  /// Runs a simulation.
  ///
  /// @param cases how many people come
  /// @param length over which time
  public static CaseMonth run(
      String url, LiveKnowledge live, Policy policy, long seed, int cases, Duration length) {
    CaseSimulation simulation = new CaseSimulation(url, live, policy, seed);
    try {
      return simulation.run(cases, length);
    } finally {
      for (CaseHouse node : simulation.nodes) {
        node.close();
      }
    }
  }

  /// The console of the staff: some are not at it, some look late, some never.
  private final class Console implements Pager {
    @Override
    public String name() {
      return "console";
    }

    @Override
    public Answer tell(Page page) {
      if (random.nextInt(12) == 0) {
        return Answer.UNREACHED;
      }
      for (String account : page.accounts()) {
        if (random.nextInt(5) > 0) { // one in five does not look
          long seconds = 5 + (long) (-90 * Math.log(1 - random.nextDouble()));
          later(Duration.ofSeconds(seconds), () -> take(page.caseId(), account));
        }
      }
      return Answer.ACCEPTED;
    }
  }

  private void later(Duration length, Runnable what) {
    agenda.add(now.get().plus(length), what);
  }

  private CaseHouse node() {
    return nodes[random.nextInt(nodes.length)];
  }

  private CaseMonth run(int cases, Duration length) {
    rarely = Math.max(200, cases / 4); // about as many kills in a long run as in a short one
    for (int i = 0; i < cases; i++) {
      ChatRef chat = new ChatRef("web", "visitor-" + i);
      long at = (long) (random.nextDouble() * length.toSeconds());
      later(Duration.ofSeconds(at), () -> begin(chat));
    }
    Instant end = START.plus(length);
    while (now.get().isBefore(end)) {
      step(end);
    }
    return result(length);
  }

  /// The next thing that happens, or the next thing that is due.
  private void step(Instant end) {
    Instant next = agenda.next().filter(end::isAfter).orElse(end);
    Instant soon = due.filter(next::isAfter).orElse(next);
    now.set(soon.isAfter(now.get()) ? soon : now.get());
    agenda.run(now.get());
    due = nodes[0].figures().nextDue();
    if (waits || due.filter(at -> !at.isAfter(now.get())).isPresent()) {
      waits = false;
      tick();
      due = nodes[0].figures().nextDue();
    }
    sweep();
    if (random.nextInt(rarely) == 0) {
      kill();
    }
  }

  /// Both nodes fire what is due, at the same moment and side by side.
  private void tick() {
    long due = nodes[0].figures().dueClocks(now.get());
    AtomicReference<Integer> other = new AtomicReference<>(0);
    if (due > 0 && random.nextInt(4) == 0) {
      Thread beside = Thread.ofVirtual().start(() -> other.set(nodes[1].fire()));
      int fired = nodes[0].fire();
      try {
        beside.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      count(due, fired + other.get());
    } else if (due > 0) {
      count(due, node().fire());
    }
    node().tick();
  }

  private void sweep() {
    if (!now.get().isBefore(swept.plusSeconds(60))) { // as often as the service does
      swept = now.get();
      tallied.forgotten += node().watch().forgotten();
    }
  }

  /// A clock that is due when another moves its case is either answered by that or fires right
  /// after it, so that what counts as lost is what is still due then.
  private void count(long due, long fired) {
    long all = fired;
    long more = fired;
    while (more > 0) {
      more = node().fire();
      all += more;
    }
    tallied.twice += Math.max(0, all - due);
    tallied.lost += nodes[0].figures().dueClocks(now.get());
  }

  /// A process ends without warning: what it had in memory is gone.
  private void kill() {
    int which = random.nextInt(nodes.length);
    nodes[which].close();
    nodes[which] = open.get();
    tallied.kills++;
    waits = true;
    swept = Instant.EPOCH; // what a stop left behind is looked for at once
  }

  private void begin(ChatRef chat) {
    String text = BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
    if (random.nextInt(Math.max(50, rarely / 10))
        == 0) { // the process ends between keeping the message and its turn
      chats.put(node().accept(chat, new Content.Text(text)), chat);
      kill();
    } else {
      chats.put(node().say(chat, text), chat);
    }
    int more = random.nextInt(3);
    for (int i = 0; i < more; i++) {
      later(Duration.ofSeconds(20 + random.nextInt(400)), () -> write(chat));
    }
  }

  private void write(ChatRef chat) {
    CaseHouse node = node();
    boolean danger = random.nextInt(15) == 0;
    String text = danger ? DANGER : MORE.get(random.nextInt(MORE.size()));
    node.settle();
    String conversation = node.accept(chat, new Content.Text(text));
    boolean held = node.figures().isHeld(conversation);
    long before = node.figures().botReplies(conversation);
    node.settle();
    if (held && node.figures().botReplies(conversation) > before) {
      tallied.doubleSpeaker++;
    }
  }

  private void take(String caseId, String account) {
    Desk desk = node().desk();
    Desk.Result result = desk.take(caseId, new Counsellor(account, "Người " + account));
    if (!(result instanceof Desk.Result.Done done)
        || !(done.entry().state() instanceof CaseState.Taken)) {
      return;
    }
    node().settle();
    ChatRef chat = chats.get(done.entry().conversationId());
    if (chat == null || random.nextInt(20) == 0) {
      return; // goes off without a word
    }
    talk(caseId, account, chat, 1 + random.nextInt(4));
  }

  private void talk(String caseId, String account, ChatRef chat, int left) {
    later(
        Duration.ofSeconds(10 + random.nextInt(90)),
        () -> {
          if (left == 0) {
            end(caseId, account);
          } else if (node().desk().say(caseId, account, new Words("Mình nghe đây."))
              instanceof Desk.Result.Done) {
            later(Duration.ofSeconds(5 + random.nextInt(60)), () -> write(chat));
            if (random.nextInt(30) > 0) { // else leaves in the middle
              talk(caseId, account, chat, left - 1);
            }
          }
        });
  }

  private void end(String caseId, String account) {
    Desk desk = node().desk();
    if (random.nextInt(12) == 0) {
      desk.handBack(caseId, account);
    } else {
      Outcome[] outcomes = Outcome.values();
      desk.close(caseId, account, outcomes[random.nextInt(outcomes.length)]);
    }
    node().settle();
  }

  private CaseMonth result(Duration length) {
    CaseFigures figures = nodes[0].figures();
    return new CaseMonth(
        figures.cases(),
        length.toHours() / 24.0,
        tallied.forgotten,
        tallied.lost,
        tallied.twice,
        tallied.doubleSpeaker + figures.repliesBesideACounsellor(),
        figures.answered(),
        figures.waits(),
        tallied.kills,
        nodes[0].watch().open());
  }
}
