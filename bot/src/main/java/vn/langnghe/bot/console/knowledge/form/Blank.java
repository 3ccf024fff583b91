package vn.langnghe.bot.console.knowledge.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.bot.editing.file.Blocks;

/// What a new document begins with.
public final class Blank {
  private Blank() {}

  /// Kinds that somebody may add to.
  public static List<Kind> kinds() {
    return List.of(Kind.CARD, Kind.SIGNAL, Kind.CONTEXT, Kind.HOTLINE, Kind.REPLY);
  }

  /// Whether something may be called so.
  public static boolean isName(Kind kind, String name) {
    return switch (kind) {
      case CARD, HOTLINE -> name.matches("[a-z0-9][a-z0-9-]{1,60}");
      case SIGNAL, CONTEXT, REPLY -> name.matches("[a-z0-9][a-z0-9.-]{1,80}");
      case LIST, ASKED, TRAINING, EVALUATION, ESCALATION, FRAME -> false;
    };
  }

  /// Where a new document stands: a card in a file of its own, anything else behind the last of its
  /// kind in a file that has some.
  public static Optional<Document> document(Kind kind, String name, String file, List<Line> lines) {
    String id = Document.id(kind, name);
    if (kind == Kind.CARD) {
      return Optional.of(new Document(id, kind, "knowledge/content/guidance/" + name + ".md", 0));
    }
    return lines.stream()
        .map(Line::document)
        .filter(one -> one.kind() == kind && one.file().equals(file))
        .mapToLong(Document::place)
        .max()
        .stream()
        .mapToObj(last -> new Document(id, kind, file, last + Blocks.STEP / 2))
        .findFirst();
  }

  /// The words it begins with.
  ///
  /// @param group of a card
  public static Words words(Document document, String group, LocalDate today) {
    String name = document.name();
    return switch (document.kind()) {
      case CARD -> card(name, group, today.plusMonths(6));
      case SIGNAL ->
          Words.of(
              """
              - id: %s
                level: 2
                topics: [general]
                subject: unclear
                says: ""
                source: ""
                phrases: []
                examples: []
                counterexamples: []
              """
                  .formatted(name)
                  .indent(2));
      case CONTEXT ->
          Words.of(
              """
              - id: %s
                effect: cancel
                scope: overlap
                says: ""
                phrases: []
                examples: []
                counterexamples: []
              """
                  .formatted(name)
                  .indent(2));
      case HOTLINE -> Words.of(hotline(name, today.toString().substring(0, 7)));
      case REPLY -> Words.of("  - key: %s\n    vi: \"\"\n    en: \"\"\n".formatted(name));
      case LIST, ASKED, TRAINING, EVALUATION, ESCALATION, FRAME -> Words.of("");
    };
  }

  private static Words card(String slug, String group, LocalDate reviewBy) {
    return new Words(
        """
        ---
        slug: %s
        title: ""
        answer: ""
        group: %s
        hotline_topics: [general]
        related: []
        sources: []
        signed_by: none
        review_by: %s
        words: ""
        questions: []
        ---
        ## Làm ngay
        1.
        2.
        3.

        ## Khi nào cần người giúp
        """
            .formatted(slug, group, reviewBy),
        twin(slug));
  }

  private static String twin(String slug) {
    return """
    ---
    slug: %s
    title: ""
    answer: ""
    words: ""
    questions: []
    ---
    ## What to do now
    1.
    2.
    3.

    ## When to get help
    """
        .formatted(slug);
  }

  private static String hotline(String id, String month) {
    return """
    - id: %s
      kind: helpline
      status: verify_before_display
      name: {vi: "", en: ""}
      number: ""
      dial: ""
      cost: {class: "unknown", vi: "", en: ""}
      hours: unknown
      operator: ""
      confidence: low
      latest_evidence: "%s"
      last_verified: none
      verified_by_call: false
    """
        .formatted(id, month)
        .indent(2);
  }
}
