package vn.langnghe.knowledge.guidance;

import java.time.LocalDate;
import java.util.List;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Source;
import vn.langnghe.knowledge.guidance.finder.Lesson;
import vn.langnghe.knowledge.text.Language;

/// One reviewed answer to something people ask about.
///
/// @param ref the card and its revision, such as `guidance/sleep@3f2a91c0`
/// @param slug the card's name, one of the eighty topics
/// @param title what people would recognise
/// @param answer what the chat says, at most 500 characters
/// @param body the whole card, Markdown
/// @param hotlineTopics topics whose lines are linked below it
/// @param related slugs of neighbouring cards
/// @param sources public sources its facts come from
/// @param signedBy the expert who signed it; `none` until one does
/// @param reviewBy the day it must be looked at again
/// @param words words and short phrases that people use about it
/// @param questions how people ask for it
@SuppressWarnings("checkstyle:ParameterNumber")
public record Card(
    String ref,
    String slug,
    Language language,
    String title,
    String answer,
    String body,
    List<Topic> hotlineTopics,
    List<String> related,
    List<Source> sources,
    String signedBy,
    LocalDate reviewBy,
    List<String> words,
    List<String> questions) {
  /// True when a named expert signed it.
  public boolean isSigned() {
    return !signedBy.equals("none");
  }

  /// What the finder learns of it.
  Lesson lesson() {
    return new Lesson(slug, language, List.of(title, answer, body), words, questions);
  }
}
