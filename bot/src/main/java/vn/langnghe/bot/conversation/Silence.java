package vn.langnghe.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Reminder;
import vn.langnghe.bot.conversation.care.Reminder.Kind;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;

/// What happens when nobody writes: reminders are set after each message of the person, and each
/// that comes due is a turn. To somebody who may be watched nothing is sent; a person is told all
/// the same.
final class Silence {
  private final Draft draft;

  Silence(Draft draft) {
    this.draft = draft;
  }

  /// Sets what is due if the person writes no more.
  void watch() {
    List<Reminder> kept =
        new ArrayList<>(
            draft.care().reminders().stream()
                .filter(reminder -> reminder.kind() == Kind.CHECK_BACK)
                .toList());
    kinds().forEach(kind -> kept.add(kind.after(draft.millis())));
    draft.care(draft.care().due(kept));
  }

  private Stream<Kind> kinds() {
    Level level = draft.conversation().level();
    boolean accompanied = draft.care().has(Note.ACCOMPANIED);
    if (level == Level.IMMINENT) {
      return accompanied
          ? Stream.of(Kind.SILENT)
          : Stream.of(Kind.CHECK, Kind.CHECK_AGAIN, Kind.SILENT);
    }
    if (!draft.is(Milestone.CASE_OPENED)) {
      return Stream.empty();
    }
    if (level == Level.HIGH) {
      boolean ongoing = draft.owes(Effect.PAGE) || stands(Kind.REACHED);
      return ongoing && !accompanied ? Stream.of(Kind.REACHED, Kind.LAPSE) : Stream.of(Kind.LAPSE);
    }
    return draft.owes(Effect.OPEN_CASE)
        ? Stream.of(Kind.WAITING, Kind.LAPSE)
        : Stream.of(Kind.LAPSE);
  }

  private boolean stands(Kind kind) {
    return draft.care().reminders().stream().anyMatch(reminder -> reminder.kind() == kind);
  }

  /// Something came due. What no longer stands (they wrote meanwhile) is passed over.
  void due(String what) {
    Optional<Reminder> due =
        draft.care().reminders().stream()
            .filter(
                reminder -> reminder.kind().name().equals(what) && reminder.due() <= draft.millis())
            .findFirst();
    if (due.isEmpty()) {
      return;
    }
    List<Reminder> left = new ArrayList<>(draft.care().reminders());
    left.remove(due.get());
    draft.care(draft.care().due(left));
    fire(due.get().kind());
  }

  private void fire(Kind kind) {
    switch (kind) {
      case CHECK -> check();
      case CHECK_AGAIN -> {
        draft.owe(Effect.PAGE);
        checkAgain();
      }
      case SILENT -> {
        draft.owe(Effect.PAGE);
        draft.owe(Effect.SUPERVISOR);
      }
      case REACHED -> {
        draft.owe(Effect.PAGE);
        if (maySpeak()) {
          draft.say(draft.conversation().tellsOfSomebody() ? Say.CHECK_NEUTRAL : Say.CHECK_REACHED);
        }
      }
      case WAITING -> {
        if (maySpeak() && !draft.isStaffed()) { // the clocks of the case speak then
          draft.offer(Say.WAITING, new Answers(draft).ways());
        }
      }
      case CHECK_BACK -> {
        draft.care(draft.care().without(Note.CHECK_BACK));
        if (maySpeak()) {
          draft.offer(
              Say.CHECK_BACK,
              List.of(
                  draft.choice(new Press.Human(), Say.BUTTON_HUMAN),
                  draft.choice(new Press.Numbers(), Say.BUTTON_NUMBERS)));
        }
      }
      case LAPSE -> {
        draft.owe(Effect.CLOSE_CASE);
        draft.become(draft.conversation().undone(Milestone.CASE_OPENED));
      }
    }
  }

  private void check() {
    if (maySpeak()) {
      draft.say(draft.conversation().tellsOfSomebody() ? Say.CHECK_NEUTRAL : Say.CHECK_IMMINENT);
    }
  }

  /// The number once more, not the question: it was asked minutes ago. To who may be watched
  /// nothing is sent a second time.
  private void checkAgain() {
    if (maySpeak() && !draft.conversation().tellsOfSomebody()) {
      draft.offers(draft.route(Level.IMMINENT).offers().stream().limit(1).toList());
      draft.say(GoingOn.CHECK_NUMBER);
      draft.say(Say.AUTO);
    }
  }

  /// Whether anything may be sent unasked. Below level 4 somebody hurt by another must have said
  /// that writing is safe; at level 4 a neutral word is sent unless they said they are watched.
  boolean maySpeak() {
    if (draft.care().has(Note.WATCHED)) {
      return false;
    }
    return !draft.conversation().tellsOfSomebody()
        || draft.conversation().level() == Level.IMMINENT
        || draft.care().has(Note.SAFE_TO_WRITE);
  }
}
