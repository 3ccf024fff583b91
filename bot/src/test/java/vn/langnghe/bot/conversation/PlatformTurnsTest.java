package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;

/// What only platforms hand in: an opened chat, a group, a changed text, a person of ours.
class PlatformTurnsTest extends Talk {
  @Test
  void whoOpensTheChatIsGreetedAndToldWhatIsKept() {
    Turn turn = turn(new Content.Opened());
    assertThat(text(turn)).contains("Chào bạn", "30 ngày");
    assertThat(ids(turn)).contains("human", "urgent");
  }

  @Test
  void whoComesBackThroughTheStartButtonAmidDangerGetsTheLinesAgain() {
    say("em muốn chết");
    assertThat(numbers(turn(new Content.Opened()))).isNotEmpty();
  }

  @Test
  void aChangedTextThatSaysNothingGraverIsNotAnswered() {
    say("em buồn quá");
    Conversation before = now;
    Turn turn = turn(new Content.Edit("em buồn quá à"));
    assertThat(turn.reply().parts()).isEmpty();
    assertThat(turn.next()).isEqualTo(before);
  }

  @Test
  void aChangedTextThatSpeaksOfDangerIsAnsweredLikeAnyOther() {
    say("em buồn quá");
    Turn turn = turn(new Content.Edit("em muốn chết"));
    assertThat(numbers(turn)).isNotEmpty();
    assertThat(turn.level().isCrisisRoute()).isTrue();
    assertThat(turn(new Content.Edit("em muốn chết lắm")).reply().parts()).isEmpty();
  }

  @Test
  void aChangedTextKeepsWhatIsDue() {
    say("em muốn chết, thuốc để sẵn rồi");
    Set<Effect> due = Set.copyOf(turn(new Content.Edit("ừ")).effects());
    assertThat(due)
        .filteredOn(Effect.Remind.class::isInstance)
        .hasSize(now.care().reminders().size());
  }

  @Test
  void aGroupIsToldWhereToWriteAndAskedNothing() {
    Turn turn = turn(new Content.AddedToGroup());
    assertThat(text(turn)).contains("nhắn riêng", "115");
    assertThat(ids(turn)).isEmpty();
  }

  @Test
  void besideAPersonOfOursOnlyRisingDangerIsAnswered() {
    Reply reply = new Reply(List.of(new Part.TextPart("replies/x@1", "x")));
    assertThat(besideAPerson(reply, Level.DISTRESS, Level.NONE)).isEmpty();
    assertThat(besideAPerson(reply, Level.CONCERN, Level.NONE)).isNotEmpty();
    assertThat(besideAPerson(reply, Level.HIGH, Level.HIGH)).isEmpty();
    assertThat(besideAPerson(reply, Level.IMMINENT, Level.IMMINENT)).isNotEmpty();
  }

  private List<Part> besideAPerson(Reply reply, Level level, Level before) {
    Turn turn = new Turn(level, reply, now, Set.of(Effect.PAGE), List.of());
    Turn beside = turn.besideAPerson(before);
    assertThat(beside.effects()).containsExactly(Effect.PAGE);
    return beside.reply().parts();
  }
}
