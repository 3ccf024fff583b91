package vn.langnghe.bot.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One revision of a document. Its words never change.
///
/// @param document id of the document
/// @param number counted from 1 for each document, without gaps
/// @param retires true when the document is to go
/// @param author id of a member, or one of the names in [Authors]
/// @param reason why it was written
/// @param reviewBy the day it must be looked at again
/// @param sources codes of public sources
/// @param reviewer who signed it: id of a member, or the name a starter file gave; empty until then
@SuppressWarnings("checkstyle:ParameterNumber")
public record Revision(
    String document,
    int number,
    Words words,
    boolean retires,
    String author,
    Instant at,
    String reason,
    Optional<LocalDate> reviewBy,
    List<String> sources,
    State state,
    Optional<String> reviewer) {
  public Revision {
    sources = List.copyOf(sources);
  }

  /// Names this revision.
  public Ref ref() {
    return new Ref(document, number);
  }

  /// Names a revision.
  public record Ref(String document, int number) {}
}
