package vn.langnghe.knowledge.guidance;

import java.util.List;

/// What the index found for a question.
///
/// @param confidence how sure the best hit is
/// @param hits at most five cards, best first
public record Match(Confidence confidence, List<Hit> hits) {
  public Match {
    hits = List.copyOf(hits);
  }

  /// A card that was found.
  ///
  /// @param slug the card
  /// @param score from 0 to 1: the share of the question's weight that the card's words carry
  public record Hit(String slug, double score) {}

  /// Whether the best hit may be given as the answer.
  public enum Confidence {
    /// The best hit is the answer.
    SURE,
    /// One of the hits is likely; the person chooses.
    UNSURE,
    /// Nothing fits; say so.
    FAR
  }
}
