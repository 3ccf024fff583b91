package vn.langnghe.knowledge.evaluation;

import java.util.Optional;
import java.util.Set;

/// A question with the card that people say answers it.
///
/// @param id name of the line within its set
/// @param text the question; never to be logged
/// @param slug the card; empty where no topic answers it
/// @param also other cards that would do
/// @param register how it is typed, such as `teencode`
public record GuidanceLine(
    String id, String text, Optional<String> slug, Set<String> also, String register) {
  public GuidanceLine {
    also = Set.copyOf(also);
  }

  @Override
  public String toString() {
    return "GuidanceLine[" + id + ", " + slug.orElse("none") + "]";
  }
}
