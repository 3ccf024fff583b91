package vn.langnghe.bot.referral;

import java.util.Arrays;
import java.util.Optional;

/// What a person hears about a hand-over or a visit. It goes through the conversation like
/// everything else that is due, in order and in their language.
///
/// @param id of the hand-over or the visit
/// @param line id of the line; empty for a visit
/// @param name what the person calls the counsellor
/// @param detail the words they are to agree to, or a number; may be empty
public record ReferralWord(Kind kind, String id, String line, String name, String detail) {
  private static final String MARK = "refer:";

  /// Which word.
  public enum Kind {
    /// May the line be told? `detail`: what it would be told.
    ASK,
    /// The number, first words; the counsellor tells the line. `detail`: minutes until the
    /// question.
    GIVEN_TOLD,
    /// The number and first words; nobody is told. `detail`: minutes until the question.
    GIVEN,
    /// Neither.
    DECLINED,
    /// The question is past.
    LATE,
    /// What was typed is not clear. `detail`: the question.
    AGAIN,
    /// They will be asked. `detail`: minutes.
    FOLLOW_YES,
    /// They will not.
    FOLLOW_NO,
    /// Did you get through?
    CALLED,
    /// They got through.
    REACHED,
    /// Nobody answered: other lines.
    NOBODY,
    /// The number is wrong: other lines.
    WRONG,
    /// They did not call yet: the number once more.
    NOT_YET,
    /// May I visit later? `detail`: hours.
    VISIT_ASK,
    /// They agreed to it. `detail`: hours.
    VISIT_YES,
    /// They did not.
    VISIT_NO,
    /// The visit.
    VISIT
  }

  /// The word as the name of something due.
  public String due() {
    return MARK + kind + "|" + id + "|" + line + "|" + name.replace('|', ' ') + "|" + detail;
  }

  /// Reads what [#due] wrote; empty when something else is due.
  public static Optional<ReferralWord> parse(String due) {
    if (!due.startsWith(MARK)) {
      return Optional.empty();
    }
    String[] fields = due.substring(MARK.length()).split("\\|", 5);
    return fields.length < 5
        ? Optional.empty()
        : Arrays.stream(Kind.values())
            .filter(kind -> kind.name().equals(fields[0]))
            .findFirst()
            .map(kind -> new ReferralWord(kind, fields[1], fields[2], fields[3], fields[4]));
  }

  @Override
  public String toString() {
    return "ReferralWord[" + kind + " " + id + "]";
  }
}
