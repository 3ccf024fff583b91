package vn.langnghe.bot.editing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a document is. Labels are kept for good: never rename one.
public enum Kind {
  /// A guidance card, both languages.
  CARD,
  /// One distress signal.
  SIGNAL,
  /// One context of signals.
  CONTEXT,
  /// One hotline.
  HOTLINE,
  /// One of the bot's own sentences.
  REPLY,
  /// A list the texts are read by: teencode, meanings, sources, groups, words never said, faults in
  /// Vietnamese.
  LIST,
  /// Ways of asking for the finder, and questions that no card answers.
  ASKED,
  /// Examples the classifier is trained with, in the build.
  TRAINING,
  /// Labelled messages, questions and dialogues that the gate measures with.
  EVALUATION,
  /// Who is told of a case, and when.
  ESCALATION,
  /// The rest of a file: what stands before and between its entries.
  FRAME;

  /// The name used in the store, in forms and in ids.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind of a label; empty when there is none.
  public static Optional<Kind> ofLabel(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
