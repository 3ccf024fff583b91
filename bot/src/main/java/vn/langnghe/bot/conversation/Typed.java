package vn.langnghe.bot.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.text.Folding;

/// An answer that was typed where a button would have done: the label of a button, an age, a
/// province. Only whole messages count, so that a sentence is never taken for an answer.
final class Typed {
  private static final Pattern YEARS =
      Pattern.compile("(?:\\p{L}+ ){0,2}(\\d{1,2})(?: (?:t|tuoi|years?(?: old)?))?");

  private Typed() {}

  static Optional<Press> answer(Draft draft, String text) {
    String typed = Folding.fold(text.strip().replaceAll("[.!?]+$", "")).toLowerCase(Locale.ROOT);
    return switch (draft.conversation().pending()) {
      case Pending.Safety() -> label(draft, typed, safety());
      case Pending.Age() -> age(typed);
      case Pending.Province() ->
          draft.knowledge().hotlines().province(typed).map(Press.Province::new);
      case Pending.Nothing() -> Optional.empty();
      case Pending.Card(var slugs) -> Optional.empty();
    };
  }

  private static Map<Press, Say> safety() {
    return Map.of(
        new Press.Safety(Press.Answer.YES), Say.YES,
        new Press.Safety(Press.Answer.NO), Say.NO,
        new Press.Safety(Press.Answer.SKIP), Say.SKIP);
  }

  private static Optional<Press> label(Draft draft, String typed, Map<Press, Say> labels) {
    return labels.entrySet().stream()
        .filter(entry ->
            Folding.fold(draft.choice(entry.getKey(), entry.getValue()).label()).equals(typed))
        .<Press>map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Press> age(String typed) {
    Matcher matcher = YEARS.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(new Press.Age(AgeGroup.ofYears(Integer.parseInt(matcher.group(1)))));
  }
}
