package vn.langnghe.bot.question;

import java.util.Collection;
import java.util.List;

/// The queue of questions that no card answered. Thread-safe.
public interface QuestionBook {
  /// One question of the queue.
  ///
  /// @param id names it in the queue; leads back to nobody
  record Kept(String id, Unanswered question) {}

  /// The newest questions.
  List<Kept> kept(int most);

  /// Takes questions out of the queue, because they are dealt with.
  ///
  /// @return how many were still there
  int dismiss(Collection<String> ids);
}
