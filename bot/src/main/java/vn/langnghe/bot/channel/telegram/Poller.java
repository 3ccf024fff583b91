package vn.langnghe.bot.channel.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import vn.langnghe.bot.channel.intake.Intake;
import vn.langnghe.bot.channel.intake.Ports;

/// Long polling through the library, one node at a time. [#tend] is called every few seconds: it
/// starts what is not running and starts anew what hangs.
final class Poller {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  /// How long Telegram may wait for news.
  private static final int POLL_SECONDS = 25;

  /// Longer than a poll, so that nobody takes over meanwhile.
  private static final Duration LEASE = Duration.ofSeconds(60);

  /// The loop did not go round for so long: it hangs or died.
  private static final Duration HANGS = Duration.ofSeconds(90);

  private final String channel;
  private final Secret token;
  private final TelegramUrl url;
  private final Ports ports;
  private final Intake intake;
  private final PressAnswers presses;
  private final Wellbeing wellbeing;
  private @Nullable Session session;
  private volatile int lastNext;
  private volatile byte[] last = new byte[0];

  /// What runs: the library's session, its thread, its connections.
  private record Session(BotSession bot, ScheduledExecutorService thread, Wire wire) {
    void end() {
      bot.stop();
      wire.close();
      thread.shutdownNow();
    }
  }

  @SuppressWarnings("checkstyle:ParameterNumber")
  Poller(
      String channel,
      Secret token,
      TelegramUrl url,
      Ports ports,
      Intake intake,
      PressAnswers presses,
      Wellbeing wellbeing) {
    this.channel = channel;
    this.token = token;
    this.url = url;
    this.ports = ports;
    this.intake = intake;
    this.presses = presses;
    this.wellbeing = wellbeing;
  }

  synchronized void tend() {
    if (session != null && wellbeing.sinceTurned().compareTo(HANGS) > 0) {
      LOG.error("{}: receiving hangs; it is started anew", channel);
      end();
    }
    if (session == null) {
      begin();
    }
  }

  private void begin() {
    ScheduledExecutorService thread =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name(channel + "-poll").factory());
    Wire wire = new Wire(ports.threads(), Duration.ofSeconds(POLL_SECONDS + 15));
    OkHttpClient client = wire.client().newBuilder().addInterceptor(this::watched).build();
    TelegramBotsLongPollingApplication library =
        new TelegramBotsLongPollingApplication(
            ObjectMapper::new, () -> client, () -> thread, Pauses::new);
    wellbeing.turned();
    try {
      BotSession bot = library.registerBot(token.text(), () -> url, last -> poll(), updates -> {});
      session = new Session(bot, thread, wire);
      wellbeing.received(); // a first poll may wait long for news
    } catch (TelegramApiException | RuntimeException e) {
      wire.close();
      thread.shutdownNow();
    }
  }

  /// The next poll, where it is ours to make.
  private KeptUpdates poll() {
    wellbeing.turned();
    try {
      if (!ports.leases().hold(lease(), ports.node(), LEASE, ports.clock().instant())) {
        wellbeing.standsBy();
        throw new NotOurTurn();
      }
      OptionalLong next = ports.raw().next(channel);
      return new KeptUpdates(
          Math.toIntExact(next.orElse(0)), POLL_SECONDS, TelegramChannel.KINDS, this::keep);
    } catch (NotOurTurn e) {
      throw e;
    } catch (RuntimeException e) {
      wellbeing.notKept();
      throw e;
    }
  }

  private void keep(List<byte[]> updates, int next) {
    if (!updates.isEmpty()) {
      if (next == lastNext && Arrays.equals(updates.getLast(), last)) {
        throw new IllegalStateException("the same updates again"); // confirmed, and not heeded
      }
      try {
        ports.raw().keep(channel, updates, next, ports.clock().instant());
      } catch (RuntimeException e) {
        wellbeing.notKept();
        throw e;
      }
      lastNext = next;
      last = updates.getLast();
      intake.wake();
      updates.forEach(presses::answer);
    }
    wellbeing.received();
  }

  private Response watched(Interceptor.Chain chain) throws IOException {
    try {
      Response response = chain.proceed(chain.request());
      if (!response.isSuccessful()) {
        wellbeing.notReceived(response.code());
      }
      return response;
    } catch (IOException e) {
      wellbeing.notReached();
      throw e;
    }
  }

  private String lease() {
    return "poll:" + channel;
  }

  synchronized void end() {
    if (session != null) {
      session.end();
      session = null;
      try {
        ports.leases().release(lease(), ports.node());
      } catch (RuntimeException e) {
        LOG.warn("{}: the lease runs out by itself", channel);
      }
    }
  }

  /// Another node polls for this bot.
  private static final class NotOurTurn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOurTurn() {
      super("another node receives", null, false, false);
    }
  }

  /// Growing pauses after a fault, a few seconds at most.
  private static final class Pauses implements BackOff {
    private static final long FIRST = 500;
    private static final long LONGEST = 4_000;
    private long next = FIRST;

    @Override
    public void reset() {
      next = FIRST;
    }

    @Override
    public long nextBackOffMillis() {
      long pause = next;
      next = Math.min(LONGEST, next * 2);
      return pause;
    }
  }
}
