package vn.langnghe.bot.editing;

/// One thing that is edited and signed as a whole.
///
/// @param id kind and name, such as `signal/suicide.goodbye` or `card/grief`; for good
/// @param file the exchange file it stands in, such as `knowledge/content/signals/suicide.yaml`; of
///   a card, the Vietnamese one
/// @param place order within the file; places need not be next to each other
public record Document(String id, Kind kind, String file, long place) {
  /// The name without the kind, such as `suicide.goodbye`.
  public String name() {
    return id.substring(kind.label().length() + 1);
  }

  /// The id of a document.
  public static String id(Kind kind, String name) {
    return kind.label() + "/" + name;
  }
}
