package vn.langnghe.bot.escalation;

import java.util.Optional;

/// What a person hears about their case. It goes through the conversation like everything else that
/// is due, so that it stands in order and in their language.
///
/// @param kind which word
/// @param detail a name, or a moment in epoch milliseconds, or a place in the queue; may be empty
/// @param minutes usual wait or length in minutes; 0 when it is not known
public record CaseWord(Kind kind, String detail, int minutes) {
  private static final String MARK = "case:";
  private static final String GAP = "|";

  /// Which word.
  public enum Kind {
    /// Somebody was really told.
    TOLD,
    /// Still waiting.
    CHECK_IN,
    /// Nobody is on shift; `detail`: when the next shift begins.
    NOBODY,
    /// Nobody took it in time: the numbers.
    NUMBERS,
    /// Nobody took it at all: the emergency advice.
    ADVICE,
    /// A counsellor is there; `detail`: the name.
    JOINED,
    /// A colleague goes on in place of the counsellor; `detail`: the colleague's name.
    PASSED,
    /// The counsellor is away for a moment; `detail`: the name, `minutes`: how long.
    PAUSED,
    /// The counsellor is gone, and messages are automatic again; `detail`: the name.
    LEFT,
    /// The counsellor did not react to a message at level 4: the emergency card.
    DANGER,
    /// A counsellor ended it; the conversation's level stays.
    CLOSED,
    /// A counsellor ended it: safe for now.
    CLOSED_SAFE,
    /// A counsellor ended it: no danger.
    CLOSED_NO_DANGER
  }

  /// A word without more to say.
  static CaseWord of(Kind kind) {
    return new CaseWord(kind, "", 0);
  }

  /// A word with a name or a moment.
  static CaseWord of(Kind kind, String detail) {
    return new CaseWord(kind, detail, 0);
  }

  /// The same with what the queue knows.
  public CaseWord queued(int place, int usualMinutes) {
    return new CaseWord(kind, Integer.toString(place), usualMinutes);
  }

  /// The word as the name of something due.
  public String due() {
    return MARK + kind + GAP + minutes + GAP + detail;
  }

  /// Reads what [#due] wrote; empty when something else is due.
  public static Optional<CaseWord> parse(String due) {
    if (!due.startsWith(MARK)) {
      return Optional.empty();
    }
    String[] fields = due.substring(MARK.length()).split("\\|", 3);
    try {
      return fields.length == 3
          ? Optional.of(
              new CaseWord(Kind.valueOf(fields[0]), fields[2], Integer.parseInt(fields[1])))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // written by a later version
    }
  }
}
