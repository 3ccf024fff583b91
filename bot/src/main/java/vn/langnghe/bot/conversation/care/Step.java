package vn.langnghe.bot.conversation.care;

import java.util.Arrays;
import java.util.Optional;

/// The six steps of a safety plan after Stanley and Brown, in their order; the words are the
/// person's own.
public enum Step {
  SIGNS,
  COPING,
  PLACES,
  PEOPLE,
  PROFESSIONALS,
  SURROUNDINGS;

  /// The step after this one.
  public Optional<Step> next() {
    return Arrays.stream(values()).dropWhile(step -> step != this).skip(1).findFirst();
  }
}
