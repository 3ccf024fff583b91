package vn.langnghe.bot.editing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far a revision has come by itself. Whether it is in force, publications tell.
public enum State {
  /// Came with the starter files; nobody has signed it.
  STARTER,
  /// Its author still thinks about it.
  DRAFT,
  /// Waits for somebody else to read it.
  IN_REVIEW,
  /// Signed; ready to be published.
  SIGNED,
  /// Sent back, with a remark.
  REJECTED;

  /// The name used in the store and in texts.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The state of a label; empty when there is none.
  public static Optional<State> ofLabel(String label) {
    return Arrays.stream(values()).filter(state -> state.label().equals(label)).findFirst();
  }
}
