package vn.langnghe.bot.reading;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.langnghe.bot.channel.Library;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.guidance.Guidance;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.Signals;
import vn.langnghe.knowledge.text.Folding;
import vn.langnghe.knowledge.text.Language;

/// Looks for guides: by the beginning of a word of their titles, so that half a word finds
/// something, and by their example questions, as the chat does.
///
/// @param guidance the cards looked in
/// @param signals what speaks of danger
record Search(Guidance guidance, Signals signals) {
  /// Longer texts are cut: nobody types more into a search field.
  private static final int LONGEST = 300;

  private static final int MOST = 6;
  private static final int FEW = 4;

  /// A space and two letters.
  private static final int SHORTEST = 3;

  private static final Pattern SENTENCE = Pattern.compile("^.+?[.!?…](?=\\s|$)", Pattern.DOTALL);
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  static Search of(Knowledge knowledge, Language language) {
    return new Search(knowledge.guidance(language), knowledge.signals());
  }

  static Library.Entry entry(Card card) {
    Matcher first = SENTENCE.matcher(card.answer());
    return new Library.Entry(
        card.slug(), card.title(), first.find() ? first.group() : card.answer());
  }

  Library.Found find(String typed) {
    String text = start(Normalizer.normalize(typed.strip(), Normalizer.Form.NFC));
    if (text.isEmpty()) {
      return new Library.Found(List.of(), false);
    }
    Stream<String> slugs = slugs(text);
    Finding finding = signals.assess(text);
    return new Library.Found(
        slugs.flatMap(slug -> guidance.card(slug).stream()).map(Search::entry).toList(),
        finding.level().isCrisisRoute() || !finding.faults().isEmpty());
  }

  /// A sure answer brings its neighbours. Of an unsure match, titles that name the very words say
  /// more than likeness to example questions, which is weak for one or two words.
  private Stream<String> slugs(String text) {
    Match match = guidance.match(text);
    Set<String> found = new LinkedHashSet<>();
    if (match.confidence() == Match.Confidence.SURE) {
      found.add(match.hits().getFirst().slug());
    }
    List<String> named = titled(text, " ");
    found.addAll(named.isEmpty() ? titled(text, "") : named);
    switch (match.confidence()) {
      case SURE -> found.addAll(related(match.hits().getFirst()));
      case UNSURE -> {
        if (found.isEmpty()) {
          match.hits().stream().limit(FEW).map(Match.Hit::slug).forEach(found::add);
        }
      }
      case FAR -> {}
    }
    return found.stream().limit(MOST);
  }

  private List<String> related(Match.Hit hit) {
    return guidance.card(hit.slug()).map(Card::related).orElse(List.of());
  }

  /// Cards with these words in the title. Typed without marks a word may be any marked one; typed
  /// with marks it is only itself.
  ///
  /// @param end what must follow; a space for whole words only
  private List<String> titled(String text, String end) {
    boolean marked = !Folding.fold(text).equals(text.toLowerCase(Locale.ROOT));
    String wanted = words(text, marked);
    return wanted.length() < SHORTEST
        ? List.of()
        : guidance.cards().stream()
            .filter(card -> (words(card.title(), marked) + " ").contains(wanted + end))
            .map(Card::slug)
            .toList();
  }

  /// The words with one space before each.
  private static String words(String text, boolean marked) {
    String letters = marked ? text.toLowerCase(Locale.ROOT) : Folding.fold(text);
    return " " + GAP.matcher(letters).replaceAll(" ").strip();
  }

  private static String start(String text) {
    int letters = text.codePointCount(0, text.length());
    return text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, letters)));
  }
}
