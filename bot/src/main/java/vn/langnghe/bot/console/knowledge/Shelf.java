package vn.langnghe.bot.console.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.langnghe.bot.channel.Sketch;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Screens;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.correction.CorrectionBook;
import vn.langnghe.bot.editing.Authors;
import vn.langnghe.bot.editing.Bookcase;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Publishing;
import vn.langnghe.bot.editing.Reasons;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.Workshop;
import vn.langnghe.bot.question.Insight;
import vn.langnghe.bot.question.QuestionBook;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.StaffBook;

/// What the pages of the knowledge share.
public record Shelf(Ports ports, StaffBook staff, Screens screens, Tries tries) {
  /// What the rest of the service lends.
  ///
  /// @param dialogue decides what is answered in a sandbox
  /// @param sketches how each channel shows a reply
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Ports(
      Editing editing,
      Publishing publishing,
      Workshop workshop,
      Dialogue dialogue,
      List<Sketch.By> sketches,
      QuestionBook questions,
      Insight insight,
      CorrectionBook corrections) {
    public Ports {
      sketches = List.copyOf(sketches);
    }
  }

  /// @param staff names those who write and sign
  public Shelf(Ports ports, StaffBook staff, Screens screens) {
    this(ports, staff, screens, new Tries(ports.editing().bookcase(), ports.workshop()));
  }

  Bookcase bookcase() {
    return ports.editing().bookcase();
  }

  Frame frame(Visit visit, String title) {
    return screens.frame(visit, title, "knowledge");
  }

  String draw(String template, Frame frame, Map<String, Object> model) {
    return screens.draw("knowledge/" + template, frame, model);
  }

  /// Id of a member to what colleagues call them.
  UnaryOperator<String> names(Frame frame) {
    Map<String, String> names =
        staff.all().stream().collect(Collectors.toMap(Member::id, Member::name));
    return id ->
        switch (id) {
          case Authors.STARTER -> frame.of("know.author.starter");
          case Authors.IMPORT -> frame.of("know.author.import");
          default -> names.getOrDefault(id, id);
        };
  }

  /// Why something was written: in the page's language where the program gave the reason.
  static String reason(Frame frame, String kept) {
    return switch (kept) {
      case Reasons.STARTER -> frame.of("know.why.starter");
      case Reasons.NEEDED -> frame.of("know.why.needed");
      case Reasons.IMPORTED -> frame.of("know.why.imported");
      default -> kept;
    };
  }

  /// The newest revision of a document with how it stands.
  Optional<Standing> standing(String id) {
    return bookcase()
        .line(id)
        .flatMap(line ->
            bookcase().revision(line.newestRef()).map(newest -> new Standing(line, newest)));
  }

  /// A document as it stands.
  record Standing(Line line, Revision newest) {
    Document document() {
      return line.document();
    }
  }
}
