package vn.langnghe.knowledge.learned;

import java.util.List;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Place;

/// One labelled message of the training files.
///
/// @param topics main one first; none at level 0
/// @param register way of typing, such as `no_diacritics`
/// @param place where it stands
@SuppressWarnings("checkstyle:ParameterNumber")
public record Example(
    Level level, List<Topic> topics, Subject subject, String register, String text, Place place) {
  public Example {
    topics = List.copyOf(topics);
  }

  /// The same in other words, at the same place.
  Example saying(String other) {
    return new Example(level, topics, subject, register, other, place);
  }

  @Override
  public String toString() {
    return "Example[" + level + ", " + topics + "]";
  }
}
