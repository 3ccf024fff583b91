package vn.langnghe.bot.group;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Pager;

/// What is posted when people are told of a case. Level, topics and why; no word that anybody
/// wrote.
final class Posts {
  private static final int MOST_LINES = 100;
  private static final int MOST_SIGNALS = 5;

  private final GroupTexts texts;
  private final Desk desk;
  private final Function<Desk.Entry, List<String>> open;

  /// @param open hotlines that answer now and fit, ready to read
  Posts(GroupTexts texts, Desk desk, Function<Desk.Entry, List<String>> open) {
    this.texts = texts;
    this.desk = desk;
    this.open = open;
  }

  Note title(Desk.Entry entry) {
    return new Note(Note.Kind.OPEN, texts.title(entry), Note.Buttons.NONE);
  }

  /// The first of a topic: all that may be told, and what to do.
  Note first(Desk.Entry entry, Pager.Page page) {
    List<String> lines = open.apply(entry);
    String signals =
        desk.lines(entry.id(), 0, MOST_LINES).stream()
            .filter(Desk.Line.Person.class::isInstance)
            .map(Desk.Line.Person.class::cast)
            .flatMap(line -> line.signals().stream())
            .distinct()
            .limit(MOST_SIGNALS)
            .collect(Collectors.joining(", "));
    StringBuilder text = new StringBuilder(lead(entry, page)).append('\n');
    text.append(texts.of("why")).append(' ').append(texts.origin(entry));
    if (!signals.isEmpty()) {
      text.append(" (").append(signals).append(')');
    }
    if (!lines.isEmpty()) {
      text.append("\n\n").append(texts.of("lines"));
      lines.forEach(line -> text.append("\n☎ ").append(line));
    }
    text.append("\n\n").append(texts.of("how"));
    return Note.text(text.toString(), buttons(page));
  }

  /// What is written where the topic stands already.
  Note call(Desk.Entry entry, Pager.Page page) {
    return Note.text(lead(entry, page), buttons(page));
  }

  private static Note.Buttons buttons(Pager.Page page) {
    return page.kind() == Pager.Kind.OFFER ? Note.Buttons.OFFER : Note.Buttons.NONE;
  }

  private String lead(Desk.Entry entry, Pager.Page page) {
    String whom = page.accounts().stream().map(texts.names()).collect(Collectors.joining(", "));
    String key =
        switch (page.kind()) {
          case OFFER -> "offer";
          case ALARM -> "alarm";
          case SUPERVISE -> "supervise";
          case CALL -> "call";
        };
    return texts.of(key) + " " + whom + "\n" + texts.head(entry);
  }
}
