package vn.langnghe.bot.question;

import java.time.Instant;
import java.util.List;

/// Counts of what happened, without a word of anybody. Thread-safe.
public interface Insight {
  /// How often something happened.
  ///
  /// @param key what is counted: a day, a level, an hour of the week, a card
  /// @param times how often
  /// @param people in how many conversations
  record Count(String key, long times, long people) {
    /// Fewer people than this are not told apart from none.
    public static final int FEWEST = 10;

    /// Whether too few people are behind it to be shown.
    public boolean isHidden() {
      return people < FEWEST;
    }
  }

  /// Messages of each day, such as `2026-11-25`, where the service is.
  List<Count> days(Instant since);

  /// Messages of each level, `0` to `4`.
  List<Count> levels(Instant since);

  /// Messages of each hour of the week, `0` for Monday at midnight to `167`, where the service is.
  List<Count> hours(Instant since);

  /// Answers by card, the most frequent first.
  List<Count> cards(Instant since);

  /// Signals that stood by what they are about, the most frequent first.
  List<Count> topics(Instant since);

  /// Whoever began to wait for a counsellor, and whether one came.
  List<Waits.Wait> waits(Instant since);
}
