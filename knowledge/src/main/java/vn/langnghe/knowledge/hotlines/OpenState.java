package vn.langnghe.knowledge.hotlines;

import java.time.ZonedDateTime;

/// Whether somebody should answer at a moment.
public sealed interface OpenState {
  /// Day and night.
  record AllDay() implements OpenState {}

  /// Open now.
  record OpenUntil(ZonedDateTime until) implements OpenState {}

  /// Closed now.
  record OpensAt(ZonedDateTime at) implements OpenState {}

  /// The hours are not known, or sources disagree on all of them.
  record Uncertain() implements OpenState {}

  /// True when somebody should answer now.
  default boolean isOpen() {
    return switch (this) {
      case AllDay() -> true;
      case OpenUntil(ZonedDateTime until) -> true;
      case OpensAt(ZonedDateTime at) -> false;
      case Uncertain() -> false;
    };
  }
}
