package vn.langnghe.bot.editing.gate;

import java.util.List;
import java.util.Map;
import vn.langnghe.knowledge.files.Wording;

/// What the gate found. Kept with the publication.
///
/// @param verdict what may be done
/// @param falls what got worse, the gravest first
/// @param problems what keeps the files from being read or breaks a rule; file, line and remedy
/// @param figures what was measured, by name, now and next
/// @param rated messages that would be rated otherwise
/// @param answered questions that would be answered otherwise
/// @param dialogues dialogues that would go otherwise than they should
/// @param unsigned revisions that nobody signed, where `mode: production` asks for it
/// @param millis how long it took
@SuppressWarnings("checkstyle:ParameterNumber")
public record Report(
    Verdict verdict,
    List<Fall> falls,
    List<Wording> problems,
    Map<String, Figure> figures,
    List<Rated> rated,
    List<Answered> answered,
    List<Played> dialogues,
    List<String> unsigned,
    long millis) {
  public Report {
    falls = List.copyOf(falls);
    problems = List.copyOf(problems);
    rated = List.copyOf(rated);
    answered = List.copyOf(answered);
    dialogues = List.copyOf(dialogues);
    unsigned = List.copyOf(unsigned);
  }

  /// What may be done.
  public enum Verdict {
    /// Publish.
    PASSES,
    /// A supervisor may publish over it, with a written reason.
    FALLS,
    /// Nobody may publish this.
    STOPPED
  }

  /// Something that got worse.
  ///
  /// @param stops true when nobody may publish over it
  /// @param what name of a figure, or `dangerous_miss`, `blocked_number`, `dialogue`, `unsigned`,
  ///   `problem`
  /// @param tells one line; of reports kept before it could be said in both languages, in English
  public record Fall(boolean stops, String what, Wording tells) {}

  /// A figure now and next.
  public record Figure(double now, double next) {}

  /// A message rated otherwise.
  ///
  /// @param label the level that people say
  public record Rated(String id, String text, int label, int now, int next) {}

  /// A question answered otherwise.
  ///
  /// @param label the card that people say; `-` for none
  /// @param now the first card found, `-` where none is sure or near
  public record Answered(String id, String text, String label, String now, String next) {}

  /// A dialogue that does not go as it should.
  ///
  /// @param turn the first turn that differs, from 1
  /// @param before true when it goes wrong with what is served now as well
  public record Played(String id, int turn, Wording tells, boolean before) {}
}
