package vn.langnghe.knowledge.guidance.finder;

import java.util.List;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.Reading;

/// The texts that tell the finder of a card.
///
/// @param slug the card; empty for questions that no card answers
/// @param own title, answer and body, in this order, or nothing
/// @param words words and short phrases
/// @param questions ways of asking
public record Lesson(
    String slug, Language language, List<String> own, List<String> words, List<String> questions) {
  public Lesson {
    own = List.copyOf(own);
    words = List.copyOf(words);
    questions = List.copyOf(questions);
  }

  /// Questions that no card answers.
  public static Lesson elsewhere(List<String> questions) {
    return new Lesson("", Language.VI, List.of(), List.of(), questions);
  }

  /// A lesson whose texts are read.
  ///
  /// @param plain the ways of asking, for telling languages
  record Read(
      Lesson lesson,
      List<Reading> plain,
      List<Terms> own,
      List<Terms> words,
      List<Terms> questions) {}

  Read read(Reader reader) {
    List<Reading> asked = questions.stream().map(reader::read).toList();
    List<Reading> told = own.stream().map(reader::read).toList();
    return new Read(
        this,
        asked,
        told.stream().map(Terms::of).toList(),
        words.stream().map(reader::read).map(Terms::of).toList(),
        asked.stream().map(Terms::of).toList());
  }
}
