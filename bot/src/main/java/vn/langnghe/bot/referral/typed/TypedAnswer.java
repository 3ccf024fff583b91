package vn.langnghe.bot.referral.typed;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.langnghe.bot.referral.Called;
import vn.langnghe.bot.referral.Consent;
import vn.langnghe.bot.referral.Question;
import vn.langnghe.bot.referral.ReferralAnswer;
import vn.langnghe.bot.referral.typed.Phrases.Meaning;

/// What a text says to the question that was asked last.
public sealed interface TypedAnswer {
  /// It answers.
  record Given(ReferralAnswer answer) implements TypedAnswer {}

  /// It may be an answer: ask once more.
  record Unclear(String id, Question question) implements TypedAnswer {}

  /// It says something else.
  record None() implements TypedAnswer {}

  /// A longer text tells something.
  int MOST_WORDS = 12;

  /// With more words that belong to no answer it is no answer.
  int MOST_LEFT = 2;

  /// Nobody has read a question so fast: what comes sooner was written before it.
  Duration READING = Duration.ofSeconds(3);

  /// Reads a text.
  ///
  /// @param offered the answers that the question offered as buttons
  /// @param waited how long after the question it came
  static TypedAnswer of(List<ReferralAnswer> offered, String text, Duration waited) {
    Optional<Question> question = offered.stream().map(Question::of).findFirst();
    List<String> words = Shape.words(text);
    if (question.isEmpty() || words.isEmpty() || words.size() > MOST_WORDS || text.contains("?")) {
      return new None();
    }
    Phrases.Read read = Phrases.of(question.get()).read(words);
    Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
    meanings.addAll(read.meanings());
    boolean silent = meanings.stream().allMatch(meaning -> meaning == Meaning.NOTHING);
    meanings.remove(Meaning.NOTHING);
    if (read.meanings().isEmpty() || read.left() > MOST_LEFT) {
      return new None();
    }
    boolean clear =
        !silent && read.left() == 0 && meanings.size() == 1 && waited.compareTo(READING) >= 0;
    Optional<ReferralAnswer> answer =
        clear
            ? Shape.answer(offered.getFirst().id(), question.get(), meanings.iterator().next())
            : Optional.empty();
    boolean asksAll = offered.size() > 1; // one button alone only takes something back
    return answer
        .filter(offered::contains)
        .<TypedAnswer>map(Given::new)
        .orElseGet(
            () -> asksAll ? new Unclear(offered.getFirst().id(), question.get()) : new None());
  }

  /// How texts become answers.
  final class Shape {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}']+");

    private Shape() {}

    private static List<String> words(String text) {
      String plain =
          Normalizer.normalize(text, Normalizer.Form.NFC)
              .toLowerCase(Locale.ROOT)
              .replace('’', '\'');
      return Arrays.stream(GAP.split(plain)).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<ReferralAnswer> answer(String id, Question question, Meaning meaning) {
      return switch (question) {
        case CONSENT ->
            switch (meaning) {
              case YES -> Optional.of(new ReferralAnswer.Agreed(id, Consent.TELL));
              case NUMBER -> Optional.of(new ReferralAnswer.Agreed(id, Consent.NUMBER));
              case NO -> Optional.of(new ReferralAnswer.Agreed(id, Consent.NO));
              case NOBODY, WRONG, NOT_YET, UNSURE, NOTHING -> Optional.empty();
            };
        case CALLED ->
            switch (meaning) {
              case YES -> Optional.of(new ReferralAnswer.Told(id, Called.REACHED));
              case NOBODY -> Optional.of(new ReferralAnswer.Told(id, Called.NOBODY));
              case WRONG -> Optional.of(new ReferralAnswer.Told(id, Called.WRONG));
              case NOT_YET -> Optional.of(new ReferralAnswer.Told(id, Called.NOT_YET));
              case NO, NUMBER, UNSURE, NOTHING -> Optional.empty();
            };
        case MAY_ASK -> may(meaning).map(may -> new ReferralAnswer.MayAsk(id, may));
        case VISIT -> may(meaning).map(may -> new ReferralAnswer.MayVisit(id, may));
      };
    }

    private static Optional<Boolean> may(Meaning meaning) {
      return meaning == Meaning.YES
          ? Optional.of(true)
          : meaning == Meaning.NO ? Optional.of(false) : Optional.empty();
    }
  }
}
