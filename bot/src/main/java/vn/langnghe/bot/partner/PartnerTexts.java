package vn.langnghe.bot.partner;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
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
    Map<String, Set<String>> needed = new HashMap<>(letters());
    needed.put("handover.group.body", Set.of("id", "words", "name", "until"));
    GROUP.forEach(key -> needed.put("handover.group." + key, Set.of()));
    OF_ONE.forEach(key -> needed.put("handover.group." + key, Set.of("id")));
    return needed;
  }

  private static Map<String, Set<String>> letters() {
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

  private static final List<String> GROUP =
      List.of("button", "press", "none", "which", "unknown", "stranger");

  private static final List<String> OF_ONE = List.of("done", "already", "past", "id");

  /// A letter as it stands in a partner's group.
  public static String group(LiveKnowledge live, Letter letter) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return loan.knowledge()
          .replies()
          .text("handover.group.body", Language.VI, slots(letter))
          .text();
    }
  }

  /// A short text.
  ///
  /// @param id fills the slot of the code; empty where there is none
  public static String plain(LiveKnowledge live, String key, String id) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return loan.knowledge()
          .replies()
          .text(key, Language.VI, id.isEmpty() ? Map.of() : Map.of("id", id))
          .text();
    }
  }

  private static Map<String, String> slots(Letter letter) {
    return Map.of(
        "id", letter.id(),
        "words", letter.words(),
        "name", letter.counsellor(),
        "until", UNTIL.format(letter.answerBy()));
  }

  /// A letter as it is posted.
  static Mailer.Text mail(LiveKnowledge live, Letter letter) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      var replies = loan.knowledge().replies();
      String subject =
          replies.text("handover.mail.subject", Language.VI, Map.of("id", letter.id())).text();
      String body = replies.text("handover.mail.body", Language.VI, slots(letter)).text();
      return new Mailer.Text(subject, body);
    }
  }

  /// Makes the texts of a letter from the knowledge in force.
  public static Function<Letter, Mailer.Text> mails(LiveKnowledge live) {
    return letter -> mail(live, letter);
  }
}
