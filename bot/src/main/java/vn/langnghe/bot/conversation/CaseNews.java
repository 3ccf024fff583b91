package vn.langnghe.bot.conversation;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Reminder;
import vn.langnghe.bot.escalation.CaseWord;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.hotlines.Hotlines;

/// What a person hears about their case. To somebody who may be watched nothing is sent unasked;
/// the state of the dialogue changes all the same.
final class CaseNews {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

  private final Draft draft;
  private final Crisis crisis;

  CaseNews(Draft draft) {
    this.draft = draft;
    this.crisis = new Crisis(draft);
  }

  void hear(CaseWord word) {
    boolean asked = word.kind() == CaseWord.Kind.DANGER; // it answers a message of theirs
    boolean speak = asked || new Silence(draft).maySpeak();
    change(word.kind());
    if (speak) {
      say(word);
    }
  }

  private void say(CaseWord word) {
    Map<String, String> name = Map.of("name", word.detail());
    switch (word.kind()) {
      case TOLD -> told(word);
      case CHECK_IN -> {
        draft.say(Say.CASE_CHECK_IN, Map.of("place", word.detail()));
        crisis.few(1);
      }
      case NOBODY -> nobody(word.detail());
      case NUMBERS -> {
        draft.say(Say.CASE_NUMBERS);
        crisis.few(2);
      }
      case ADVICE -> {
        draft.say(Say.CASE_ADVICE);
        crisis.few(2);
      }
      case JOINED -> draft.say(Say.CASE_JOINED, name);
      case PASSED -> draft.say(Say.CASE_PASSED, name);
      case PAUSED -> {
        draft.say(
            Say.CASE_PAUSED,
            Map.of("name", word.detail(), "minutes", Integer.toString(word.minutes())));
        crisis.few(1);
      }
      case LEFT -> draft.say(Say.CASE_LEFT, name);
      case DANGER -> crisis.reply(Level.IMMINENT);
      case CLOSED, CLOSED_SAFE, CLOSED_NO_DANGER ->
          draft.offer(Say.CASE_CLOSED, name, new Answers(draft).ways());
    }
  }

  private void told(CaseWord word) {
    if (word.minutes() > 0) {
      draft.say(
          Say.CASE_TOLD,
          Map.of("place", word.detail(), "minutes", Integer.toString(word.minutes())));
    } else {
      draft.say(Say.CASE_TOLD_UNKNOWN, Map.of("place", word.detail()));
    }
  }

  private void nobody(String next) {
    if (next.isEmpty()) {
      draft.say(Say.CASE_NOBODY_UNKNOWN);
      return;
    }
    ZonedDateTime shift = Instant.ofEpochMilli(Long.parseLong(next)).atZone(Hotlines.ZONE);
    draft.say(Say.CASE_NOBODY, Map.of("time", TIME.format(shift), "date", DATE.format(shift)));
  }

  /// Only a counsellor lowers the danger, by how they end the case.
  private void change(CaseWord.Kind kind) {
    switch (kind) {
      case CLOSED -> ended();
      case CLOSED_SAFE -> {
        lower(Level.CONCERN);
        ended();
      }
      case CLOSED_NO_DANGER -> {
        lower(Level.DISTRESS);
        ended();
      }
      case JOINED -> draft.become(draft.conversation().asking(new Pending.Nothing()));
      case TOLD, CHECK_IN, NOBODY, NUMBERS, ADVICE, PASSED, PAUSED, LEFT, DANGER -> {}
    }
  }

  private void lower(Level most) {
    Conversation now = draft.conversation();
    if (now.level().compareTo(most) > 0) {
      draft.become(now.standing(most, now.topics(), now.subject(), now.hazards()));
    }
  }

  /// With the case end the reminders that watch over it; what they agreed to stays.
  private void ended() {
    List<Reminder> kept =
        draft.care().reminders().stream()
            .filter(reminder -> reminder.kind() == Reminder.Kind.CHECK_BACK)
            .toList();
    draft.care(draft.care().due(kept));
    draft.become(draft.conversation().undone(Milestone.CASE_OPENED));
  }
}
