package vn.langnghe.bot;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.duty.CaseDesk;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.outbox.Outbox;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.cases.CaseRows;
import vn.langnghe.knowledge.text.Language;

/// How long a counsellor's words take from the desk to the hands of a channel.
public final class RelayRun {
  private static final Counsellor LAN = new Counsellor("lan", "Lan");

  private RelayRun() {}

  /// A channel that notes when something is handed over.
  private record Hands(Semaphore handed) implements Channel {
    @Override
    public String name() {
      return "web";
    }

    @Override
    public Delivery send(Parcel parcel) {
      handed.release();
      return new Delivery.Sent();
    }
  }

  /// Milliseconds that 99 of 100 words take at most; one after the other, each in a case of its
  /// own.
  public static double p99(String url, int words) throws InterruptedException, ExecutionException {
    Policy policy = Teams.always(List.of("lan"));
    InstantSource clock = InstantSource.system();
    Hands hands = new Hands(new Semaphore(0));
    try (Store store = Store.open(url, MasterKey.text(MasterKey.fresh(), "test"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Outbox outbox = new Outbox(store.outbox(), Map.of("web", hands), threads, clock, new Tally());
      Future<?> loop = threads.submit(outbox);
      CaseRows rows = new CaseRows(store, policy);
      Desk desk = new CaseDesk(store, rows, policy, clock, outbox::wake);
      double[] took = new double[words];
      for (int i = 0; i < words; i++) {
        String id = taken(store, rows, desk, i, clock.instant());
        long begin = System.nanoTime();
        desk.say(id, "lan", new Words("Mình nghe đây, bạn cứ kể."));
        if (!hands.handed().tryAcquire(10, TimeUnit.SECONDS)) {
          throw new AssertionError("words " + i + " were not handed over");
        }
        took[i] = (System.nanoTime() - begin) / 1e6;
      }
      outbox.stop();
      loop.get();
      Arrays.sort(took);
      return took[(int) (words * 0.99)];
    }
  }

  private static String taken(Store store, CaseRows rows, Desk desk, int number, Instant now) {
    ChatRef chat = new ChatRef("web", "v" + number);
    String conversation =
        store
            .accept(new Inbound(chat, "m", now, Language.VI, new Content.Text("x")))
            .conversationId();
    String id = rows.open(conversation, now).orElseThrow();
    if (!(desk.take(id, LAN) instanceof Desk.Result.Done)) {
      throw new AssertionError("not taken");
    }
    return id;
  }
}
