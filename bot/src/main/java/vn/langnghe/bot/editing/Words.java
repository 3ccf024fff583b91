package vn.langnghe.bot.editing;

import java.util.List;

/// What a document says, exactly as it stands in its file.
///
/// @param text the block, line ends included; of a card, the Vietnamese file
/// @param twin the English file of a card; empty for everything else
public record Words(String text, String twin) {
  /// Words of a document that is no card.
  public static Words of(String text) {
    return new Words(text, "");
  }

  /// The same words have the same hash on every machine.
  public String hash() {
    return vn.langnghe.knowledge.files.Revision.whole(List.of(text, twin));
  }
}
