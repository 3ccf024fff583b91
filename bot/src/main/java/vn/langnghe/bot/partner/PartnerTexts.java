package vn.langnghe.bot.partner;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.text.Language;

/// What partners read, from the published texts; in Vietnamese, whatever the person reads.
public final class PartnerTexts {
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("HH:mm dd/MM", Locale.ROOT).withZone(Hotlines.ZONE);

  private PartnerTexts() {}

  /// Every text needed, with the slots that are filled.
  public static Map<String, Set<String>> needed() {
    return Map.of(
        "handover.draft", Set.of("topics", "age", "level", "whose"),
        "handover.age.unknown", Set.of(),
        "handover.level.2", Set.of(),
        "handover.level.3", Set.of(),
        "handover.level.4", Set.of(),
        "handover.whose.self", Set.of(),
        "handover.whose.other", Set.of(),
        "handover.mail.subject", Set.of("id"),
        "handover.mail.body", Set.of("id", "words", "name", "until"));
  }

  /// A letter as it is posted.
  static Mailer.Text mail(LiveKnowledge live, Letter letter) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      var replies = loan.knowledge().replies();
      String subject =
          replies.text("handover.mail.subject", Language.VI, Map.of("id", letter.id())).text();
      String body =
          replies
              .text(
                  "handover.mail.body",
                  Language.VI,
                  Map.of(
                      "id", letter.id(),
                      "words", letter.words(),
                      "name", letter.counsellor(),
                      "until", UNTIL.format(letter.answerBy())))
              .text();
      return new Mailer.Text(subject, body);
    }
  }

  /// Makes the texts of a letter from the knowledge in force.
  public static Function<Letter, Mailer.Text> mails(LiveKnowledge live) {
    return letter -> mail(live, letter);
  }
}
