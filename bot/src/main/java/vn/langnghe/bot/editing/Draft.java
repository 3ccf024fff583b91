package vn.langnghe.bot.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an editor wants to keep.
///
/// @param document its id, kind and file; the place counts only for a document that is new
/// @param madeFrom number of the revision it was made from; 0 for a new document
/// @param words what it says; of a document that is to go, what it said
/// @param retires true when the document is to go
@SuppressWarnings("checkstyle:ParameterNumber")
public record Draft(
    Document document,
    int madeFrom,
    Words words,
    boolean retires,
    String reason,
    Optional<LocalDate> reviewBy,
    List<String> sources) {
  public Draft {
    sources = List.copyOf(sources);
  }
}
