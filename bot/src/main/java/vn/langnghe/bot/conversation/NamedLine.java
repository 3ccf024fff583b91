package vn.langnghe.bot.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.langnghe.bot.conversation.heard.Length;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.hotlines.Hotline;
import vn.langnghe.knowledge.hotlines.Offer;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.text.Folding;

/// One line that somebody asks about by its number or its name: what it is, when it is open, what
/// it costs.
final class NamedLine {
  /// How people ask: a signal of level 0.
  static final String ASKS = "line.about";

  private static final Pattern GAP = Pattern.compile("[^a-z0-9]+");
  private static final Pattern DIGITS = Pattern.compile("[^0-9]+");

  /// What is no part of a name: "Đường dây Ngày Mai", "Công an 113".
  private static final Pattern AROUND =
      Pattern.compile(" (?:duong day(?: nong)?|tong dai|line|hotline|[0-9]+)(?= )");

  private static final int SHORTEST_NUMBER = 3;
  private static final int SHORTEST_NAME = 4;
  private static final int LONGEST_TEXT = 12;

  private final Draft draft;

  NamedLine(Draft draft) {
    this.draft = draft;
  }

  /// Tells what a line is; at level 4 the emergency number stands first all the same.
  ///
  /// @return false when no line is asked about, or none that may be shown
  boolean reply(String text, Finding finding) {
    boolean asks =
        finding.hits().stream().anyMatch(hit -> hit.id().equals(ASKS))
            && Length.words(text) <= LONGEST_TEXT;
    Optional<Offer> line = asks ? find(text) : Optional.empty();
    line.ifPresent(this::tell);
    return line.isPresent();
  }

  private void tell(Offer line) {
    Level level = draft.conversation().level();
    if (level == Level.IMMINENT) {
      Crisis crisis = new Crisis(draft);
      crisis.page();
      draft.offers(
          draft.route(level).offers().stream()
              .limit(1)
              .filter(first -> !first.hotline().dial().equals(line.hotline().dial()))
              .toList());
    }
    draft.offers(List.of(line));
    if (level.isCrisisRoute()) {
      draft.say(Say.AUTO);
    }
    if (level != Level.IMMINENT) {
      new Asked(draft).goOn();
    }
  }

  private Optional<Offer> find(String text) {
    String asked = plain(text);
    String digits = DIGITS.matcher(text).replaceAll("");
    return draft.knowledge().hotlines().all().stream()
        .filter(line -> isNumber(digits, line) || isName(asked, line))
        .flatMap(line -> draft.offer(line.id()).stream())
        .findFirst();
  }

  private static boolean isNumber(String digits, Hotline line) {
    return digits.length() >= SHORTEST_NUMBER
        && digits.equals(DIGITS.matcher(line.number()).replaceAll(""));
  }

  /// The name, or one of the names in brackets.
  private static boolean isName(String asked, Hotline line) {
    return Stream.of(line.name().vi(), line.name().en())
        .flatMap(name -> Arrays.stream(name.split("[()]")))
        .map(name -> AROUND.matcher(plain(name)).replaceAll("").strip())
        .anyMatch(name -> name.length() >= SHORTEST_NAME && asked.contains(" " + name + " "));
  }

  private static String plain(String text) {
    return " " + GAP.matcher(Folding.fold(text)).replaceAll(" ").strip() + " ";
  }
}
