package vn.langnghe.knowledge.hotlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.text.Bilingual;

/// One line as researched.
///
/// @param ref the line and its revision, such as `hotlines/ngay-mai@3f2a91c0`
/// @param id fixed name
/// @param status what may be shown
/// @param name short name people read
/// @param number as people read it; empty text where the line has none
/// @param dial as a phone dials it; empty text where the line has none
/// @param cost cost in words
/// @param hours opening hours
/// @param caveat what a caller must know, where there is something
/// @param provinces the only provinces it serves; none for the whole country
/// @param listening true when it listens to adults in emotional need
/// @param calls when it was called last, and how often it is to be called
/// @param free true when the call costs nothing
/// @param topics what it is for, where no route says so
@SuppressWarnings("checkstyle:ParameterNumber")
public record Hotline(
    String ref,
    String id,
    Status status,
    Bilingual name,
    String number,
    String dial,
    Bilingual cost,
    Hours hours,
    Optional<Bilingual> caveat,
    List<String> provinces,
    boolean listening,
    Calls calls,
    boolean free,
    Set<Topic> topics) {
  /// What the research allows to be shown.
  public enum Status {
    DISPLAY,
    DISPLAY_WITH_CAVEAT,
    VERIFY_BEFORE_DISPLAY,
    DO_NOT_DISPLAY,
    BLOCKED;

    /// True when the number was not checked recently enough to stand first or alone.
    public boolean isUnverified() {
      return this == VERIFY_BEFORE_DISPLAY;
    }
  }

  /// True when a call to it is on record.
  public boolean verified() {
    return calls.isKnown();
  }

  /// Whether somebody should answer at a moment.
  public OpenState stateAt(Instant at) {
    return hours.at(at.atZone(Hotlines.ZONE));
  }

  /// True when it may stand first whatever the hour and wherever somebody is: nothing about it is
  /// in doubt.
  boolean isSure() {
    return switch (status) {
      case DISPLAY, DISPLAY_WITH_CAVEAT ->
          !dial.isEmpty() && provinces.isEmpty() && hours instanceof Hours.Always;
      case VERIFY_BEFORE_DISPLAY, DO_NOT_DISPLAY, BLOCKED -> false;
    };
  }

  boolean servesIn(Optional<String> province) {
    return provinces.isEmpty() || province.filter(provinces::contains).isPresent();
  }
}
