package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Question;
import vn.langnghe.bot.conversation.care.Reminder;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.text.Language;

/// The conversation once danger was spoken of.
class CareTest extends Talk {
  /// The table of care/Question, row by row: from level 3, after a Yes to the direct question.
  @ParameterizedTest
  @CsvSource({
    "MEANS, YES, 4", "MEANS, NO, 3", "MEANS, SKIP, 3",
    "PLAN, YES, 4", "PLAN, NO, 3", "PLAN, SKIP, 3",
    "COMPANY, YES, 3", "COMPANY, NO, 3", "COMPANY, SKIP, 3"
  })
  void anAnswerMovesTheLevelAsTheTableSays(String question, String answer, int level) {
    say("em đang nghĩ đến tự tử");
    assertThat(press("ask:" + question + "." + answer).level().number()).isEqualTo(level);
  }

  @Test
  void theQuestionsComeOneAtATimeInTheirOrderAndEachOnce() {
    Turn turn = say("em đang nghĩ đến tự tử");
    for (Question question : Question.values()) {
      assertThat(turn.next().pending()).isEqualTo(new Pending.Follow(question));
      assertThat(questions(turn)).isEqualTo(1);
      assertThat(numbers(turn)).isNotEmpty();
      turn = say("không");
    }
    assertThat(turn.next().pending()).isInstanceOf(Pending.CheckBack.class);
    assertThat(turn.level()).isEqualTo(Level.HIGH);
  }

  @Test
  void aDenialAfterAPlanKeepsTheLevelAndTheEmergencyNumberFirst() {
    say("tối nay em sẽ tự tử");
    for (String denial : List.of("em đùa thôi mà", "không", "em ổn rồi")) {
      Turn turn = say(denial);
      assertThat(turn.level()).isEqualTo(Level.IMMINENT);
      assertThat(turn.reply().parts().getFirst()).isInstanceOf(Part.HotlinePart.class);
    }
    assertThat(press("safety:NO").level()).isEqualTo(Level.IMMINENT);
  }

  @Test
  void fromThreeANoLowersOnlyWhenAskedAgainAfterADay() {
    say("em muốn chết");
    assertThat(press("safety:NO").level()).isEqualTo(Level.HIGH);
    at = at.plus(Duration.ofHours(30));
    Turn back = say("chào bạn");
    assertThat(back.next().pending()).isInstanceOf(Pending.Safety.class);
    assertThat(press("safety:NO").level()).isEqualTo(Level.CONCERN);
  }

  @Test
  void fromFourANoLowersOneStepWhenAskedAgainAfterADay() {
    say("tối nay em sẽ tự tử");
    at = at.plus(Duration.ofHours(30));
    Turn back = say("hôm nay em đi làm lại rồi");
    assertThat(numbers(back).getFirst()).isEqualTo("115");
    assertThat(back.effects()).contains(Effect.PAGE);
    assertThat(back.next().pending()).isInstanceOf(Pending.Safety.class);
    Turn denied = press("safety:NO");
    assertThat(denied.level()).isEqualTo(Level.HIGH);
    assertThat(numbers(denied)).isNotEmpty();
    assertThat(press("safety:NO").level()).isEqualTo(Level.HIGH);
  }

  @Test
  void whoComesBackAfterADayInTheSameDangerGetsTheEmergencyAgain() {
    say("tối nay em sẽ tự tử");
    at = at.plus(Duration.ofHours(30));
    Turn back = say("tối nay em sẽ tự tử thật");
    assertThat(back.next().pending()).isEqualTo(new Pending.Nothing());
    assertThat(text(back)).contains("115").doesNotContain("Chào bạn quay lại");
  }

  @ParameterizedTest
  @CsvSource({
    "uk có, 3", "dạ có ạ, 3", "co, 3", "thỉnh thoảng, 3", "yes, 3", "có lẽ, 3",
    "không, 1", "ko, 1", "dạ không ạ, 1", "no, 1", "không có, 1", "có gì đâu, 1",
    "không biết, 2", "không muốn nói, 2", "đừng hỏi, 2"
  })
  void aTypedAnswerIsReadAsPeopleTypeIt(String answer, int level) {
    say("ước gì ngủ luôn không dậy nữa");
    assertThat(say(answer).level().number()).isEqualTo(level);
  }

  @Test
  void noMoreNumbersIsRespectedUntilLifeIsInDanger() {
    say("em muốn chết");
    Turn wish = say("đừng gửi số nữa");
    assertThat(numbers(wish)).isEmpty();
    assertThat(ids(wish)).contains("numbers", "human");
    assertThat(numbers(say("em mệt quá"))).isEmpty();
    assertThat(numbers(say("tối nay em sẽ tự tử"))).startsWith("115");
    assertThat(numbers(press("numbers"))).isNotEmpty();
  }

  @Test
  void whoHurtsThemIsNeverTakenForCompany() {
    Turn hurt = say("chồng tôi vừa đánh tôi, máu chảy");
    assertThat(hurt.next().subject()).isEqualTo(Subject.SELF);
    Turn near = say("chồng em đang ngồi ngoài phòng khách");
    assertThat(near.next().care().notes()).contains(Note.WATCHED);
    assertThat(text(near)).doesNotContain("ở cạnh người đó").doesNotContain("ở lại với");
  }

  @Test
  void secrecyIsNeverPromised() {
    for (String before : List.of("chào bạn", "em muốn chết", "tối nay em sẽ tự tử")) {
      say(before);
      assertThat(text(say("đừng nói với ai nha"))).contains("không giữ kín chuyện nguy hiểm");
    }
  }

  @Test
  void whoIsWatchedIsSentNothingUnasked() {
    say("chồng em đánh em hoài");
    Turn unsafe = press("safe:NO");
    assertThat(text(unsafe).length()).isLessThan(100);
    assertThat(pause(Duration.ofHours(3))).isEmpty();
    Turn exit = press("exit");
    assertThat(exit.effects()).contains(Effect.HIDE);
    assertThat(text(exit)).isEqualTo("Xong rồi. Hẹn gặp lại.");
    assertThat(pause(Duration.ofDays(1))).isEmpty();
  }

  @Test
  void silenceAtLevelFourIsFollowedUpAndAPersonIsToldEachTime() {
    say("tối nay em sẽ tự tử");
    assertThat(pause(Duration.ofMinutes(3))).hasSize(1);
    assertThat(pause(Duration.ofMinutes(9)))
        .anySatisfy(part -> assertThat(part).isInstanceOf(Part.HotlinePart.class));
    assertThat(now.care().reminders())
        .extracting(Reminder::kind)
        .containsExactly(Reminder.Kind.SILENT);
    say("em đây");
    assertThat(now.care().reminders()).extracting(Reminder::kind).contains(Reminder.Kind.CHECK);
  }

  @Test
  void aReminderThatNoLongerStandsSaysNothing() {
    say("tối nay em sẽ tự tử");
    say("em đang ở với mẹ");
    at = at.plus(Duration.ofHours(1));
    assertThat(turn(new Content.Due("CHECK")).reply().parts()).isEmpty();
    assertThat(turn(new Content.Due("../..")).reply().parts()).isEmpty();
  }

  @Test
  void aCheckBackComesOnceAndOnlyAfterConsent() {
    say("em muốn chết");
    say("có mẹ em ở đây");
    assertThat(now.pending()).isInstanceOf(Pending.CheckBack.class);
    press("back:YES");
    assertThat(pause(Duration.ofHours(40)))
        .extracting(Part::text)
        .anyMatch(text -> text.contains("Hôm qua bạn đồng ý"));
    assertThat(pause(Duration.ofDays(20))).isEmpty();
    press("back:YES");
    press("back:NO");
    assertThat(now.care().reminders()).noneMatch(one -> one.kind() == Reminder.Kind.CHECK_BACK);
  }

  @Test
  void erasingIsConfirmedAndALateButtonAsksAgain() {
    Turn late = press("erase:YES");
    assertThat(late.effects()).doesNotContain(Effect.ERASE);
    assertThat(press("erase:NO").effects()).doesNotContain(Effect.ERASE);
    say("em buồn quá");
    assertThat(say("xóa hết").effects()).doesNotContain(Effect.ERASE);
    Turn erased = press("erase:YES");
    assertThat(erased.effects()).containsExactly(Effect.ERASE);
    assertThat(erased.next()).isEqualTo(Conversation.fresh(Language.VI));
  }

  @Test
  void whoErasesInDangerKeepsANumberAndIsNotToldThatNothingWasErased() {
    say("em muốn chết");
    say("xóa hết giúp em");
    Turn erased = press("erase:YES");
    assertThat(erased.effects()).containsExactly(Effect.ERASE);
    assertThat(numbers(erased)).hasSize(1);
    assertThat(text(erased)).contains("Bạn giữ lại số này");
    assertThat(text(press("erase:NO"))).contains("câu hỏi cũ").doesNotContain("mình không xóa");
  }

  @Test
  void theLanguageFollowsWhoWrites() {
    say("mình buồn quá");
    assertThat(text(say("can we speak English please, I feel bad"))).contains("How are you");
    assertThat(now.reading()).isEqualTo(Language.EN);
    say("ok");
    assertThat(now.reading()).isEqualTo(Language.EN);
    say("thôi nói tiếng Việt đi bạn");
    assertThat(now.reading()).isEqualTo(Language.VI);
    assertThat(now.in(Language.EN).reading()).isEqualTo(Language.EN);
  }

  @Test
  void whoSpeaksNoVietnameseIsAnsweredInEnglish() {
    assertThat(text(say("my boyfriend punched me last night"))).contains("It is not your fault");
    Turn who = say("I can't speak Vietnamese well, who can I call?");
    assertThat(now.reading()).isEqualTo(Language.EN);
    assertThat(numbers(who)).hasSize(1);
    assertThat(text(who)).contains("Call this number first").doesNotContain("tiếng Việt");
    assertThat(text(say("I don't speak Vietnamese"))).contains("I will answer in English");
  }

  @Test
  void fiveMessagesInARowGetOneReplyToTheGravest() {
    Turn turn =
        turn(
            new Content.Several(
                List.of("bot ơi", "có ai không", "em vừa cãi nhau với ba", "em muốn chết", "alo")));
    assertThat(turn.level()).isEqualTo(Level.HIGH);
    assertThat(questions(turn)).isEqualTo(1);
    assertThat(turn.effects()).contains(Effect.OPEN_CASE, Effect.PAGE);
  }

  @Test
  void whatOneMessageDeniesDoesNotTakeAwayWhatAnotherSays() {
    Turn turn =
        turn(new Content.Several(List.of("tối nay em sẽ tự tử", "em không sao", "cười chết mất")));
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
  }

  @Test
  void theHelperOfAFriendIsTaughtAndProtected() {
    Turn turn = say("bạn em nói muốn chết, em phải làm sao");
    assertThat(text(turn)).containsOnlyOnce("hỏi thẳng").contains("không phải lo một mình");
    assertThat(text(turn)).doesNotContain("Ba việc"); // the card says it, once is enough at night
    assertThat(text(say("nó bắt em hứa không nói với ai"))).contains("được phép không giữ");
  }

  @Test
  void whoWantsNoArticlesIsTaughtInAFewWords() {
    say("đừng gửi bài viết nữa");
    Turn turn = say("bạn em nói muốn chết, em phải làm sao");
    assertThat(text(turn)).contains("Hỏi thẳng", "không phải gánh");
  }

  @Test
  void withoutDangerAWishForAPersonEndsAtTheirWish() {
    assertThat(say("cho tôi gặp người thật").effects()).contains(Effect.OPEN_CASE, Effect.PAGE);
    assertThat(pause(Duration.ofMinutes(5))).hasSize(1);
    assertThat(say("thôi không cần nữa").effects()).contains(Effect.CLOSE_CASE);
    assertThat(now.care().notes()).doesNotContain(Note.WATCHED);
  }
}
