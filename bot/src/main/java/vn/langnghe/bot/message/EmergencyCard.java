package vn.langnghe.bot.message;

import java.util.List;
import vn.langnghe.knowledge.text.Language;

/// The reply when nothing else works: the one user-facing text that stands in code, because it
/// needs no index, no database and no file. Wording: the project's facts on guidance, section 2
/// (night text), and voice, number 14.
public final class EmergencyCard {
  private static final String REF = "built-in/emergency-card";
  private static final String VI =
      "Mình đang gặp trục trặc nên chưa đọc được tin của bạn. Nếu bạn hay ai đó không an toàn: gọi 115 (cấp cứu),"
          + " 113 (công an), 111 (trẻ em), 24/24. Hoặc tới khoa cấp cứu gần nhất, gọi ngay một người bạn tin."
          + " Tin tự động, không phải người hay bác sĩ.";
  private static final String EN =
      "Something is wrong here and your message could not be read. If you or someone is not safe: call 115"
          + " (ambulance), 113 (police), 111 (children), 24/7. Or go to the nearest emergency department, and call"
          + " someone you trust. Automated message, not a person or a doctor.";

  private EmergencyCard() {}

  /// The text in a language.
  public static String text(Language language) {
    return switch (language) {
      case VI -> VI;
      case EN -> EN;
    };
  }

  /// The card as a reply.
  public static Reply reply(Language language) {
    return new Reply(List.of(new Part.TextPart(REF, text(language))));
  }
}
