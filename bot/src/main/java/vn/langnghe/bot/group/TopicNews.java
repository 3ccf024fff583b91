package vn.langnghe.bot.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.bot.channel.Split;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.danger.Level;

/// What a topic shows of what happened and of what was said. Pure.
final class TopicNews {
  /// Longer posts become several.
  static final int LONGEST = 3_900;

  /// So much of what the bot said is shown.
  private static final int LONGEST_OF_BOT = 300;

  /// A message whose level is not known yet is held back so long.
  private static final Duration RIPE = Duration.ofSeconds(3);

  private final GroupTexts texts;

  TopicNews(GroupTexts texts) {
    this.texts = texts;
  }

  /// What is posted of an event; often nothing.
  List<Note> of(GroupBook.Event event, Desk.Entry entry) {
    String who = texts.name(event.who());
    return switch (event.what()) {
      case "taken", "taken over" ->
          List.of(Note.text(texts.of("taken") + " " + who, Note.Buttons.HELD));
      case "handed back" -> List.of(Note.text(texts.of("back") + " " + who));
      case "passed on" ->
          List.of(
              Note.text(texts.of("passed") + " " + texts.name(event.why()), Note.Buttons.OFFER));
      case "declined", "not taken over" -> List.of(Note.text(kept(entry)));
      case "paused" ->
          List.of(
              Note.text(
                  texts.of("paused")
                      + " "
                      + event.why().replaceFirst("min$", texts.console("unit.minutes"))));
      case "closed" ->
          List.of(
              Note.text(texts.of("closed") + " " + who + ": " + texts.outcome(event.why())),
              Note.of(Note.Kind.CLOSE));
      case "lapsed" -> List.of(Note.text(texts.of("lapsed")), Note.of(Note.Kind.CLOSE));
      case "opened again" ->
          List.of(
              Note.of(Note.Kind.REOPEN), Note.text(texts.of("again") + " " + texts.head(entry)));
      case "raised" ->
          List.of(
              new Note(Note.Kind.RENAME, texts.title(entry), Note.Buttons.NONE),
              Note.text(texts.of("raised") + " " + texts.head(entry)));
      case "no reaction" -> List.of(Note.text(texts.of("no-reaction")));
      default -> // the log is open: what is not told of here stands in the console
          event.what().startsWith("taken from ")
              ? List.of(Note.text(texts.of("silent")))
              : List.of();
    };
  }

  private String kept(Desk.Entry entry) {
    return texts.of("pass-kept") + " " + entry.state().holder().map(texts.names()).orElse("");
  }

  /// Lines and how far they go.
  ///
  /// @param relayed position of the last one shown
  /// @param held position before the first that must wait; the end where none must
  record Shown(List<Note> notes, long relayed, long held) {}

  /// What is posted of what was said. Words that were written in the topic stand there already.
  ///
  /// @param own positions of those
  Shown of(List<Desk.Line> lines, Set<Long> own, Instant now) {
    List<String> shown = new ArrayList<>();
    long relayed = 0;
    for (Desk.Line line : lines) {
      if (isGreen(line, now)) {
        return new Shown(notes(shown), relayed, line.position() - 1);
      }
      relayed = line.position();
      String text = own.contains(line.position()) ? "" : text(line);
      if (!text.isBlank()) {
        shown.add(text);
      }
    }
    return new Shown(notes(shown), relayed, Long.MAX_VALUE);
  }

  private static boolean isGreen(Desk.Line line, Instant now) {
    return line instanceof Desk.Line.Person person
        && person.level().isEmpty()
        && person.at().plus(RIPE).isAfter(now);
  }

  private static List<Note> notes(List<String> shown) {
    return shown.stream()
        .flatMap(text -> Split.at(LONGEST, text).stream())
        .map(Note::text)
        .toList();
  }

  private String text(Desk.Line line) {
    return switch (line) {
      case Desk.Line.Person person -> {
        String said = said(person.content());
        boolean danger =
            !person.signals().isEmpty() && person.level().filter(Level::isPage).isPresent();
        yield said.isBlank() ? "" : (danger ? "‼ " : "") + texts.of("person") + " " + said;
      }
      case Desk.Line.Ours ours -> {
        String said =
            ours.reply().parts().stream()
                .map(Part::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        yield ours.counsellor()
            .map(account -> texts.name(account) + " (" + texts.of("console") + "): " + said)
            .orElseGet(() -> texts.of("bot") + " " + cut(said));
      }
    };
  }

  private static String cut(String said) {
    return said.length() > LONGEST_OF_BOT ? said.substring(0, LONGEST_OF_BOT) + "…" : said;
  }

  private String said(Content content) {
    return switch (content) {
      case Content.Text(String text) -> text;
      case Content.Several(List<String> all) -> String.join("\n", all);
      case Content.Edit(String text) -> texts.console("case.edited") + " " + text;
      case Content.Button(String id) -> "[" + texts.pressed() + "]";
      case Content.Attachment(Content.Kind kind, String caption) ->
          (texts.console("case.attachment") + " " + caption).strip();
      case Content.Opened opened -> texts.console("case.opened");
      case Content.AddedToGroup added -> "";
      case Content.Unreadable unreadable -> texts.console("case.unreadable");
      case Content.Withheld withheld -> texts.console("case.unreadable");
      case Content.Due due -> "";
    };
  }
}
