package vn.langnghe.bot.escalation;

import java.time.Instant;
import java.util.Optional;

/// Where a case stands. From each state the next is reached through [Transitions] alone.
public sealed interface CaseState {
  /// When this state began.
  Instant since();

  /// It was offered to the people of a tier, and nobody took it yet.
  ///
  /// @param tier name of the tier
  record Waiting(String tier, Instant since) implements CaseState {}

  /// Every tier was tried and nobody took it: the person has the numbers, and it is offered again.
  ///
  /// @param tier name of the last tier
  record Advised(String tier, Instant since) implements CaseState {}

  /// A counsellor took it and has not written yet.
  ///
  /// @param counsellor account of the counsellor
  record Taken(String counsellor, Instant since) implements CaseState {}

  /// A counsellor is talking with the person.
  ///
  /// @param spokeAt when the counsellor wrote last
  record Talking(String counsellor, Instant since, Instant spokeAt) implements CaseState {}

  /// A counsellor passes it to a colleague. Until the colleague takes it, the counsellor has it.
  ///
  /// @param to account of the colleague
  /// @param spokeAt when the counsellor wrote last; empty before they did
  record Passing(String counsellor, String to, Instant since, Optional<Instant> spokeAt)
      implements CaseState {}

  /// A counsellor is away for a moment and has it.
  ///
  /// @param until when they are back
  /// @param spokeAt when they wrote last; empty before they did
  record Paused(String counsellor, Instant since, Instant until, Optional<Instant> spokeAt)
      implements CaseState {}

  /// A counsellor ended it.
  record Closed(String counsellor, Outcome outcome, Instant since) implements CaseState {}

  /// It ended without a counsellor.
  record Lapsed(Why why, Instant since) implements CaseState {}

  /// Why a case ended without a counsellor; never at level 4.
  enum Why {
    /// The person took back their wish to talk to somebody.
    WISH,
    /// Two days without a word.
    SILENCE
  }

  /// The counsellor who has it.
  default Optional<String> holder() {
    return switch (this) {
      case Taken taken -> Optional.of(taken.counsellor());
      case Talking talking -> Optional.of(talking.counsellor());
      case Passing passing -> Optional.of(passing.counsellor());
      case Paused paused -> Optional.of(paused.counsellor());
      case Waiting waiting -> Optional.empty();
      case Advised advised -> Optional.empty();
      case Closed closed -> Optional.empty();
      case Lapsed lapsed -> Optional.empty();
    };
  }

  /// Who must see to it: the counsellor who has it, else the tier it was offered to.
  default Optional<String> owner() {
    return switch (this) {
      case Waiting waiting -> Optional.of(waiting.tier());
      case Advised advised -> Optional.of(advised.tier());
      case Taken taken -> Optional.of(taken.counsellor());
      case Talking talking -> Optional.of(talking.counsellor());
      case Passing passing -> Optional.of(passing.counsellor());
      case Paused paused -> Optional.of(paused.counsellor());
      case Closed closed -> Optional.empty();
      case Lapsed lapsed -> Optional.empty();
    };
  }

  /// When the counsellor who has it wrote last; empty before they did.
  default Optional<Instant> spokenAt() {
    return switch (this) {
      case Talking talking -> Optional.of(talking.spokeAt());
      case Passing passing -> passing.spokeAt();
      case Paused paused -> paused.spokeAt();
      case Waiting waiting -> Optional.empty();
      case Advised advised -> Optional.empty();
      case Taken taken -> Optional.empty();
      case Closed closed -> Optional.empty();
      case Lapsed lapsed -> Optional.empty();
    };
  }

  /// Whether it still needs somebody.
  default boolean isOpen() {
    return owner().isPresent();
  }
}
