package vn.langnghe.knowledge.files;

/// One fault of a content or config file, told so that an editor can mend it.
///
/// @param file path as the reader named it
/// @param line first line of the faulty place, counted from 1; 0 when the whole file is meant
/// @param wrong what is wrong
/// @param remedy what to do about it
public record Problem(String file, int line, Wording wrong, Wording remedy) {
  /// All of it in one line, with its place.
  public Wording told() {
    if (file.isEmpty()) {
      return Wording.of("{} -> {}", wrong, remedy);
    }
    String place = file + (line > 0 ? ":" + line : "");
    return Wording.of("{}: {} -> {}", place, wrong, remedy);
  }

  @Override
  public String toString() {
    return told().toString();
  }
}
