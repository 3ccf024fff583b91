package vn.langnghe.bot.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;

/// A conversation as a counsellor reads it.
public final class Talk {
  /// So many lines before a pressed button are looked through for its label.
  private static final int NEAR = 12;

  private final Frame frame;
  private final Reasons reasons;
  private final UnaryOperator<String> names;

  /// @param names account to what colleagues call them
  Talk(Frame frame, Reasons reasons, UnaryOperator<String> names) {
    this.frame = frame;
    this.reasons = reasons;
    this.names = names;
  }

  /// Who said something.
  public enum Side {
    PERSON,
    SERVICE,
    COUNSELLOR
  }

  /// One thing said.
  ///
  /// @param level of the turn; 0 for none, and for our own lines
  /// @param who of us said it
  /// @param reasons what spoke for danger in it
  /// @param reach what is wrong with its delivery; empty when nothing is
  public record Said(
      Side side,
      String time,
      int level,
      String who,
      List<String> paragraphs,
      List<Reasons.Reason> reasons,
      String reach) {
    @Override
    public String toString() {
      return "Said[" + side + "]";
    }
  }

  List<Said> of(String caseId, List<Desk.Line> lines) {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      said.add(said(caseId, lines.get(i), lines.subList(Math.max(0, i - NEAR), i)));
    }
    return said;
  }

  private Said said(String caseId, Desk.Line line, List<Desk.Line> before) {
    return switch (line) {
      case Desk.Line.Person person -> {
        List<String> texts = texts(person.content(), before);
        String key = caseId + " " + person.position() + " " + texts.hashCode();
        yield new Said(
            Side.PERSON,
            Frame.time(person.at()),
            person.level().map(level -> level.number()).orElse(0),
            frame.of("case.person"),
            texts,
            person.signals().isEmpty() || person.content() instanceof Content.Button
                ? List.of()
                : reasons.of(key, String.join("\n", texts)),
            "");
      }
      case Desk.Line.Ours ours -> {
        List<String> texts =
            ours.reply().parts().stream()
                .flatMap(Talk::texts)
                .filter(text -> !text.isBlank())
                .toList();
        yield new Said(
            ours.counsellor().isPresent() ? Side.COUNSELLOR : Side.SERVICE,
            Frame.time(ours.at()),
            0,
            ours.counsellor().map(names).orElse(frame.any("web.name")),
            texts,
            List.of(),
            reach(ours.reach()));
      }
    };
  }

  private String reach(Desk.Reach reach) {
    return switch (reach) {
      case OPEN, SHUT, AWAY -> "";
      case UNDELIVERED, REFUSED, BUDGET, QUIET, GIVEN_UP -> frame.of("reach.line.undelivered");
      case UNKNOWN -> frame.of("reach.line.unknown");
    };
  }

  private static Stream<String> texts(Part part) {
    String choices =
        part instanceof Part.ChoicesPart asked
            ? asked.choices().stream()
                .map(choice -> "[" + choice.label() + "]")
                .collect(Collectors.joining(" "))
            : "";
    return Stream.of(part.text(), choices);
  }

  private List<String> texts(Content content, List<Desk.Line> before) {
    return switch (content) {
      case Content.Text(String text) -> List.of(text);
      case Content.Several(List<String> texts) -> texts;
      case Content.Edit(String text) -> List.of(frame.of("case.edited") + " " + text);
      case Content.Button(String id) -> List.of("[" + label(id, before) + "]");
      case Content.Attachment(Content.Kind kind, String caption) ->
          List.of(frame.of("case.attachment"), caption);
      case Content.Opened opened -> List.of(frame.of("case.opened"));
      case Content.AddedToGroup added -> List.of(frame.of("case.opened"));
      case Content.Unreadable unreadable -> List.of(frame.of("case.unreadable"));
      case Content.Withheld withheld -> List.of(frame.of("case.unreadable"));
      case Content.Due due -> List.of();
    };
  }

  private String label(String id, List<Desk.Line> before) {
    Optional<String> label =
        before.reversed().stream()
            .flatMap(line ->
                line instanceof Desk.Line.Ours ours
                    ? ours.reply().parts().stream()
                    : Stream.<Part>empty())
            .flatMap(part ->
                part instanceof Part.ChoicesPart asked
                    ? asked.choices().stream()
                    : Stream.<Choice>empty())
            .filter(choice -> choice.id().equals(id))
            .map(Choice::label)
            .findFirst();
    return label.orElseGet(() -> frame.any("web.pressed"));
  }
}
