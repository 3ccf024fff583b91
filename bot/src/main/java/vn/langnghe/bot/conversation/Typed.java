package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Question;
import vn.langnghe.bot.conversation.heard.FreeAnswer;
import vn.langnghe.bot.conversation.heard.Length;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.YesNo;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.text.Folding;

/// An answer that was typed where a button would have done: yes or no in the words people use, the
/// label of a button, an age, a province. Only whole short messages count, so that a sentence is
/// never taken for an answer.
final class Typed {
  private static final Pattern YEARS =
      Pattern.compile("(?:\\p{L}+ ){0,2}(\\d{1,2})(?: (?:t|tuoi|years?(?: old)?))?");

  /// Words of an answer that is no label and no Yes or No.
  private static final int LONGEST = 8;

  /// On with an exercise.
  private static final Pattern GO_ON =
      Pattern.compile(
          "(?:(?:da|u|uh|um|ok|oke|roi|xong|tiep|tiep di|tiep tuc|tiep theo|lam roi|xong roi|next|done|a|r|em|nua di)(?: |$))+");

  private Typed() {}

  /// The answer in a text.
  ///
  /// @param finding what the signals found in it: how people answer in other words stands in
  ///   `signals/answers-told.yaml`
  static Optional<Press> answer(Draft draft, String text, Finding finding) {
    String typed = plain(text);
    Optional<Press> named = named(draft, typed);
    if (named.isPresent()) {
      return named;
    }
    return switch (draft.conversation().pending()) {
      case Pending.Safety safety ->
          safety(text, finding, !new Crisis(draft).isOwnLife()).map(Press.Safety::new);
      case Pending.Denied() ->
          YesNo.isSecondThought(text) ? Optional.of(new Press.Safety(YesNo.YES)) : Optional.empty();
      case Pending.Follow(var question) ->
          follow(question, text, finding).map(answer -> new Press.Follow(question, answer));
      case Pending.SafeToWrite() -> FreeAnswer.aboutSafety(text).map(Press.SafeToWrite::new);
      case Pending.Erase() -> YesNo.of(text).map(Press.Erase::new);
      case Pending.CheckBack() ->
          FreeAnswer.consent(text)
              .filter(answer -> !finding.level().isCrisisRoute())
              .map(Press.CheckBack::new);
      case Pending.KeepPlan() -> YesNo.of(text).map(Press.KeepPlan::new);
      case Pending.Age() -> age(typed);
      case Pending.Province() ->
          draft.knowledge().hotlines().province(typed).map(Press.Province::new);
      case Pending.Exercise(String name, int step) ->
          GO_ON.matcher(typed).matches()
              ? Optional.of(new Press.Exercise(name, step + 1))
              : Optional.empty();
      case Pending.Over() -> over(text);
      case Pending.Nothing() -> late(draft, text);
      case Pending.Card cards -> card(draft, typed, cards);
      case Pending.Helped helped -> helped(draft, typed, helped);
      case Pending.PlanStep(var step) -> Optional.empty();
    };
  }

  /// The direct question that nobody answered yet can still be answered with Yes.
  private static Optional<Press> late(Draft draft, String text) {
    boolean open =
        draft.conversation().level() == Level.CONCERN
            && draft.is(Milestone.SAFETY_ASKED)
            && !draft.is(Milestone.SAFETY_ANSWERED);
    return open && YesNo.isLateYes(text)
        ? Optional.of(new Press.Safety(YesNo.YES))
        : Optional.empty();
  }

  /// What is between Yes and No, or sideways, counts as Yes: a missed one costs more (R16). "chưa"
  /// is no No.
  ///
  /// @param byOthers whether they were asked what others do to them
  private static Optional<YesNo> safety(String text, Finding finding, boolean byOthers) {
    if (FreeAnswer.isNotYet(text)) {
      return Optional.empty();
    }
    if (tells(finding, text, "answer.yes-sideways")
        || (!byOthers && FreeAnswer.isOnlyThought(text))) {
      return Optional.of(YesNo.YES);
    }
    boolean calm = !finding.level().isCrisisRoute();
    boolean no =
        FreeAnswer.isNoAndMore(text)
            || FreeAnswer.isNeverThought(text)
            || CardAsked.denies(finding)
            || (byOthers && FreeAnswer.isNobody(text));
    return no && calm
        ? Optional.of(YesNo.NO)
        : YesNo.of(text).filter(answer -> answer != YesNo.NO || calm);
  }

  /// An illness that is over: a short No, or the button.
  private static Optional<Press> over(String text) {
    return YesNo.of(text)
        .filter(answer -> answer != YesNo.SKIP && !FreeAnswer.isNotYet(text))
        .map(Press.Over::new);
  }

  private static Optional<YesNo> follow(Question question, String text, Finding finding) {
    boolean told =
        switch (question) {
          case MEANS -> tells(finding, text, "answer.means-near");
          case PLAN -> tells(finding, text, "answer.time-or-prepared");
          case COMPANY -> false;
        };
    if (told) {
      return Optional.of(YesNo.YES);
    }
    boolean vague =
        question != Question.COMPANY
            && (tells(finding, text, "answer.vague") || FreeAnswer.isAgreement(text));
    return vague ? Optional.of(YesNo.SKIP) : answer(question, text);
  }

  /// Whether a few words are those of a signal of an answer, and tell of nothing else.
  private static boolean tells(Finding finding, String text, String signal) {
    return Length.words(text) <= LONGEST
        && finding.hits().stream()
            .anyMatch(hit -> hit.id().equals(signal) && FreeAnswer.isLittleMore(text, hit.words()))
        && finding.hits().stream().noneMatch(hit -> hit.level() != Level.NONE);
  }

  private static Optional<YesNo> answer(Question question, String text) {
    return switch (question) {
      case MEANS -> YesNo.aboutThings(text);
      case PLAN -> YesNo.aboutDeeds(text);
      case COMPANY -> YesNo.aboutPeople(text);
    };
  }

  private static String plain(String text) {
    return Folding.fold(text.strip().replaceAll("[.!?]+$", "")).toLowerCase(Locale.ROOT);
  }

  /// A button by its label, whatever was asked.
  private static Optional<Press> named(Draft draft, String typed) {
    List<Named> named =
        List.of(
            new Named(Say.BUTTON_HUMAN, new Press.Human()),
            new Named(Say.BUTTON_URGENT, new Press.Urgent()),
            new Named(Say.BUTTON_NUMBERS, new Press.Numbers()),
            new Named(Say.BUTTON_EXIT, new Press.Exit()),
            new Named(Say.BUTTON_UNSAFE, new Press.SafeToWrite(YesNo.NO)),
            new Named(Say.BUTTON_DO_NOT_ASK, new Press.CheckBack(YesNo.NO)),
            new Named(Say.BUTTON_STOP, new Press.Stop()));
    return pressed(draft, typed, named);
  }

  /// Only the labels of the buttons: "không ngủ được" is another question.
  private static Optional<Press> helped(Draft draft, String typed, Pending.Helped helped) {
    List<Named> named =
        List.of(
            new Named(Say.YES, new Press.Helped(YesNo.YES, helped.slugs().getFirst())),
            new Named(Say.BUTTON_NOT_YET, new Press.Helped(YesNo.NO, helped.slugs().getFirst())),
            new Named(Say.NO, new Press.Helped(YesNo.NO, helped.slugs().getFirst())));
    return pressed(draft, typed, named);
  }

  /// The label of one of the cards that were named; "read more" means the likeliest.
  private static Optional<Press> card(Draft draft, String typed, Pending.Card cards) {
    if (plain(draft.label(Say.BUTTON_MORE)).equals(typed)) {
      return cards.slugs().stream().findFirst().map(Press.Card::new);
    }
    return cards.slugs().stream()
        .flatMap(slug -> draft.guidance().card(slug).stream())
        .filter(card -> plain(draft.choice(card).label()).equals(typed))
        .map(card -> (Press) new Press.Card(card.slug()))
        .findFirst();
  }

  private static Optional<Press> pressed(Draft draft, String typed, List<Named> named) {
    return named.stream()
        .filter(one -> plain(draft.label(one.say())).equals(typed))
        .map(Named::press)
        .findFirst();
  }

  private record Named(Say say, Press press) {}

  private static Optional<Press> age(String typed) {
    Matcher matcher = YEARS.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(new Press.Age(AgeGroup.ofYears(Integer.parseInt(matcher.group(1)))));
  }
}
