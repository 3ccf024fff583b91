package vn.langnghe.bot.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How a document stands, without its words.
///
/// @param inForce number of the revision in force; 0 for none
/// @param signedBy who signed the revision in force
/// @param reviewBy when the revision in force must be looked at again
/// @param newest number of the newest revision
/// @param state how far the newest revision has come
/// @param author who wrote the newest revision
/// @param retires true when the newest revision lets the document go
@SuppressWarnings("checkstyle:ParameterNumber")
public record Line(
    Document document,
    int inForce,
    Optional<String> signedBy,
    Optional<LocalDate> reviewBy,
    int newest,
    State state,
    String author,
    Instant at,
    boolean retires) {
  /// True when something was written that is not in force.
  public boolean isChanged() {
    return newest != inForce && !(retires && inForce == 0);
  }

  /// True when the newest revision only waits to be published.
  public boolean isReady() {
    return isChanged() && state == State.SIGNED;
  }

  /// True when the day to look at it again has come.
  public boolean isDue(LocalDate today) {
    return inForce > 0 && reviewBy.filter(day -> !day.isAfter(today)).isPresent();
  }

  /// Names the newest revision.
  public Revision.Ref newestRef() {
    return new Revision.Ref(document.id(), newest);
  }
}
