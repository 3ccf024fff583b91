package vn.langnghe.knowledge.guidance.finder;

import java.util.List;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reader;

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
  record Read(Lesson lesson, List<Terms> own, List<Terms> words, List<Terms> questions) {}

  Read read(Reader reader) {
    return new Read(this, read(own, reader), read(words, reader), read(questions, reader));
  }

  private static List<Terms> read(List<String> texts, Reader reader) {
    return texts.stream().map(reader::read).map(Terms::of).toList();
  }
}
