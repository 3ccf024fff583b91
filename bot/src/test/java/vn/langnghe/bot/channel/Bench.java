package vn.langnghe.bot.channel;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.inbox.Handler;
import vn.langnghe.bot.inbox.Inbox;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.inbox.Turns;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Notice;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.outbox.Outbox;
import vn.langnghe.bot.store.Decision;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Task;
import vn.langnghe.bot.store.Vault;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

/// The service behind a channel: real store, inbox and outbox; instead of the dialogue a handler
/// that answers a text `x` with `[x]`, a button with `(id)`, an edit only when it says `danger`,
/// and what it cannot read with `[?]`. `danger` is level 4, `long` is answered with a long text,
/// `choices` with two buttons, `hotline` with a number.
public final class Bench implements AutoCloseable, Acceptor {
  private final Store store;
  private final Tally tally = new Tally();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final CompletableFuture<Inbox> inbox = new CompletableFuture<>();
  private final CompletableFuture<Outbox> outbox = new CompletableFuture<>();

  /// Over a fresh SQLite database in a folder.
  public Bench(Path folder) {
    this(Store.open("jdbc:sqlite:" + folder.resolve("bench.db"), key()));
  }

  Bench(Store store) {
    this.store = store;
  }

  private static Vault key() {
    return MasterKey.text(MasterKey.fresh(), "test");
  }

  /// Starts what is behind the channel.
  public void start(Channel channel) {
    Outbox sending =
        new Outbox(store.outbox(), Map.of(channel.name(), channel), threads, clock(), tally);
    Turns turns = new Turns(new Echo(), threads, Duration.ofSeconds(5), tally);
    outbox.complete(sending);
    inbox.complete(new Inbox(store, turns, threads, clock(), tally, sending::wake));
    Future<?> loop = threads.submit(sending);
    if (loop.isCancelled()) {
      throw new IllegalStateException("not started");
    }
  }

  public Store store() {
    return store;
  }

  public Tally tally() {
    return tally;
  }

  /// The service's clock goes on by so much.
  public void passes(Duration time) {
    ahead.updateAndGet(before -> before.plus(time));
  }

  public InstantSource clock() {
    return () -> Instant.now().plus(ahead.get());
  }

  /// Virtual threads.
  public ExecutorService threads() {
    return threads;
  }

  @Override
  public Acceptance accept(Inbound inbound) {
    return inbox.isDone() ? inbox.join().accept(inbound) : Acceptance.BUSY;
  }

  @Override
  public Acceptance note(ChatRef chat, Notice notice, Instant at) {
    return inbox.isDone() ? inbox.join().note(chat, notice, at) : Acceptance.BUSY;
  }

  void showUnkept(ChatRef chat) {
    outbox.join().sendUnkept(chat, EmergencyCard.reply(Language.VI));
  }

  /// Longer than any platform takes in one message, of short sentences.
  public static String longText() {
    return IntStream.rangeClosed(1, 300)
        .mapToObj(i -> "Câu số " + i + " nói một điều nhỏ.")
        .collect(Collectors.joining(" "));
  }

  @Override
  public void close() {
    inbox.join().drain(Duration.ofSeconds(5));
    outbox.join().stop();
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a thread goes on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    store.close();
  }

  /// Answers by echo.
  private static final class Echo implements Handler {
    @Override
    public Decision handle(Task task) {
      Level level = Level.NONE;
      List<Part> parts =
          switch (task.content()) {
            case Content.Text(String text) -> answer(text);
            case Content.Edit(String text) -> text.equals("danger") ? answer(text) : List.of();
            case Content.Opened() -> List.of(text("[hello]"));
            case Content.AddedToGroup() -> List.of(text("[group]"));
            case Content.Button(String id) -> List.of(text("(" + id + ")"));
            case Content.Attachment(Content.Kind kind, String caption) ->
                List.of(text("{" + kind + " " + caption + "}"));
            case Content.Unreadable() -> List.of(text("[?]"));
            case Content.Withheld() -> List.of(text("[withheld]"));
            case Content.Several several -> List.of(text("several"));
            case Content.Due due -> List.of();
          };
      if (task.content() instanceof Content.Text(String text) && text.equals("danger")) {
        level = Level.IMMINENT;
      }
      Turn turn = new Turn(level, new Reply(parts), task.conversation(), Set.of(), List.of());
      return new Decision(turn, "revision");
    }

    private static List<Part> answer(String text) {
      return switch (text) {
        case "long" -> List.of(text(longText()));
        case "choices" ->
            List.of(
                new Part.ChoicesPart(
                    "replies/c@1",
                    "Chọn?",
                    List.of(new Choice("safety:YES", "Có"), new Choice("safety:NO", "Không"))));
        case "hotline" ->
            List.of(
                new Part.HotlinePart(
                    "hotlines/a@1",
                    "Đường dây Ngày Mai, 096 306 1414",
                    new HotlineCard(
                        "ngay-mai",
                        "Đường dây Ngày Mai",
                        "096 306 1414",
                        "+84963061414",
                        true,
                        "đang mở",
                        "cước thường",
                        "")),
                text("Gọi nhé."));
        default -> List.of(text("[" + text + "]"));
      };
    }

    private static Part text(String text) {
      return new Part.TextPart("replies/x@1", text);
    }

    @Override
    public Decision emergency(Task task) {
      throw new AssertionError("the echo never fails");
    }
  }
}
