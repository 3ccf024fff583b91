package vn.langnghe.knowledge.guidance;

import java.util.List;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.Reading;

/// The texts that tell the finder of a card.
///
/// @param number of the card
/// @param own title, answer and body, in this order, or nothing
/// @param words words and phrases
/// @param questions ways of asking
record Lesson(
    int number, Language language, List<String> own, List<String> words, List<String> questions) {
  Lesson(int number, Card card) {
    this(
        number,
        card.language(),
        List.of(card.title(), card.answer(), card.body()),
        card.words(),
        card.questions());
  }

  /// A question that no card answers.
  Lesson(int number, String question) {
    this(number, Language.VI, List.of(), List.of(), List.of(question));
  }

  /// A lesson whose texts are read.
  record Read(
      int number,
      Language language,
      List<Reading> plain,
      List<Terms> own,
      List<Terms> words,
      List<Terms> questions) {}

  Read read(Reader reader) {
    List<Reading> asked = questions.stream().map(reader::read).toList();
    List<Reading> told = own.stream().map(reader::read).toList();
    return new Read(
        number,
        language,
        asked,
        told.stream().map(Terms::of).toList(),
        words.stream().map(reader::read).map(Terms::of).toList(),
        asked.stream().map(Terms::of).toList());
  }
}
