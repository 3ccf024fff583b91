package vn.langnghe.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.knowledge.text.Language;

/// What every channel to a platform must do, against its platform played at the wire. The service
/// behind it is real but for the words: it answers `x` with `[x]` (see [Bench]).
public abstract class ChannelContract {
  protected static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder = Path.of(".");
  protected Bench bench;
  protected Rig rig;

  /// The channel under test and the platform it speaks with.
  public interface Rig extends AutoCloseable {
    /// The channel, started.
    Channel channel();

    /// A person writes, and the platform delivers it; the same id is the same delivery again.
    void says(String chat, int messageId, String text) throws Exception;

    /// A person sends something whose kind nobody here has heard of.
    void sendsSomethingNew(String chat, int messageId) throws Exception;

    /// An update arrives that cannot be read at all.
    void sendsGarbage() throws Exception;

    /// From now on the platform treats sends like this.
    void answers(Mood mood);

    /// What the platform showed in a chat, in order; a piece is a text.
    List<String> shown(String chat);

    @Override
    void close();
  }

  /// How the platform treats sends.
  public enum Mood {
    /// It shows them.
    KIND,
    /// It asks to wait a second, each time.
    BUSY,
    /// It shows them, and its answer is lost.
    MUMBLING,
    /// The person blocked us.
    BLOCKED,
    /// It answers with an error of its own and shows nothing.
    BROKEN
  }

  /// Starts the channel on a bench.
  protected abstract Rig rig(Bench on) throws Exception;

  @BeforeEach
  void start() throws Exception {
    bench = new Bench(folder);
    rig = rig(bench);
    bench.start(rig.channel());
  }

  @AfterEach
  void stop() throws Exception {
    rig.close();
    bench.close();
  }

  @Test
  void messagesAreAnsweredInOrder() throws Exception {
    for (int i = 1; i <= 5; i++) {
      rig.says("11", i, "m" + i);
      awaitShown("11", i);
    }
    assertThat(rig.shown("11")).containsExactly("[m1]", "[m2]", "[m3]", "[m4]", "[m5]");
  }

  @Test
  void theSameMessageTwiceIsAnsweredOnce() throws Exception {
    rig.says("11", 1, "m1");
    rig.says("11", 1, "m1");
    rig.says("11", 2, "m2");
    awaitShown("11", 2);
    assertThat(rig.shown("11")).containsExactly("[m1]", "[m2]");
    assertThat(bench.tally().of(Tally.Event.ACCEPTED)).isEqualTo(2);
  }

  @Test
  void theSameNumberInTwoChatsIsTwoMessages() throws Exception {
    rig.says("11", 1, "m1");
    rig.says("12", 1, "m1");
    awaitShown("11", 1);
    awaitShown("12", 1);
  }

  @Test
  void somethingNewIsAnswered() throws Exception {
    rig.sendsSomethingNew("11", 1);
    awaitShown("11", 1);
    assertThat(rig.shown("11")).containsExactly("[?]");
  }

  @Test
  void anUpdateThatCannotBeReadIsPutAsideAndHoldsBackNobody() throws Exception {
    rig.sendsGarbage();
    rig.says("11", 1, "m1");
    awaitShown("11", 1);
    assertThat(bench.store().raw().aside(rig.channel().name())).isEqualTo(1);
  }

  @Test
  void aLongReplyArrivesWhole() throws Exception {
    rig.says("11", 1, "long");
    String whole = Bench.longText();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(words(String.join(" ", rig.shown("11")))).isEqualTo(words(whole)));
    assertThat(rig.shown("11")).hasSizeGreaterThan(1);
  }

  @Test
  void charactersThatMeanSomethingElsewhereAreShownAsTheyAre() throws Exception {
    String odd = "a <b> & _c_ *d* `e` [f](g) \\ {x} | ~h~";
    rig.says("11", 1, odd);
    awaitShown("11", 1);
    assertThat(rig.shown("11")).containsExactly("[" + odd + "]");
  }

  @Test
  void whoBlocksUsIsSentNothingMoreAndThatIsRecorded() throws Exception {
    rig.answers(Mood.BLOCKED);
    rig.says("11", 1, "m1");
    await()
        .atMost(PATIENCE)
        .until(() -> bench.store().notices().isBlocked(new ChatRef(rig.channel().name(), "11")));
    rig.answers(Mood.KIND);
    rig.says("11", 2, "m2");
    awaitShown("11", 1);
    assertThat(rig.shown("11")).containsExactly("[m2]");
    assertThat(bench.store().notices().isBlocked(new ChatRef(rig.channel().name(), "11")))
        .isFalse();
  }

  @Test
  void aBusyPlatformIsAskedAgainLater() throws Exception {
    rig.answers(Mood.BUSY);
    rig.says("11", 1, "m1");
    await()
        .atMost(PATIENCE)
        .until(() ->
            bench.tally().of(Tally.Event.SEND_THROTTLED)
                    + bench.tally().of(Tally.Event.SEND_RETRIED)
                > 0);
    rig.answers(Mood.KIND);
    awaitShown("11", 1);
    assertThat(rig.shown("11")).containsExactly("[m1]");
  }

  @Test
  void aSendWhoseAnswerIsLostIsNotRepeated() throws Exception {
    rig.answers(Mood.MUMBLING);
    rig.says("11", 1, "m1");
    await().atMost(PATIENCE).until(() -> bench.tally().of(Tally.Event.SEND_UNKNOWN) == 1);
    rig.answers(Mood.KIND);
    rig.says("11", 2, "m2");
    awaitShown("11", 2);
    assertThat(rig.shown("11")).containsExactly("[m1]", "[m2]");
    assertThat(bench.store().outbox().unknown(rig.channel().name())).hasSize(1);
  }

  @Test
  void anEmergencyReplyWhoseAnswerIsLostIsRepeatedOnce() throws Exception {
    rig.answers(Mood.MUMBLING);
    rig.says("11", 1, "danger");
    await().atMost(PATIENCE).until(() -> bench.tally().of(Tally.Event.SEND_UNKNOWN) == 2);
    assertThat(rig.shown("11")).containsExactly("[danger]", "[danger]");
  }

  @Test
  void anErrorOfThePlatformLosesNothing() throws Exception {
    rig.answers(Mood.BROKEN);
    rig.says("11", 1, "m1");
    await()
        .atMost(PATIENCE)
        .until(() ->
            bench.tally().of(Tally.Event.SEND_RETRIED) + bench.tally().of(Tally.Event.SEND_UNKNOWN)
                > 0);
    rig.answers(Mood.KIND);
    rig.says("11", 2, "m2");
    await().atMost(PATIENCE).until(() -> rig.shown("11").contains("[m2]"));
  }

  @Test
  void aReplyThatCouldNotBeKeptIsShown() {
    bench.showUnkept(new ChatRef(rig.channel().name(), "11"));
    awaitShown("11", 1);
    assertThat(rig.shown("11")).containsExactly(EmergencyCard.text(Language.VI));
  }

  @Test
  void chatsAreServedSideBySide() throws Exception {
    for (int chat = 1; chat <= 20; chat++) {
      rig.says("1" + chat, 1, "m1");
    }
    IntStream.rangeClosed(1, 20).forEach(chat -> awaitShown("1" + chat, 1));
  }

  protected final void awaitShown(String chat, int count) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> rig.shown(chat).size() >= count);
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
