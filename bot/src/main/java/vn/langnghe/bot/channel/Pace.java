package vn.langnghe.bot.channel;

import java.time.Duration;

/// How fast a platform lets us send.
///
/// @param all messages of the whole channel
/// @param chat messages to one chat
/// @param group messages to one group chat
public record Pace(Rate all, Rate chat, Rate group) {
  /// Without limits.
  public static final Pace FREE = new Pace(Rate.FREE, Rate.FREE, Rate.FREE);

  /// So many in a time, at most so many at once.
  ///
  /// @param count how many in each `per`
  /// @param burst how many at once after a silence
  public record Rate(int count, Duration per, int burst) {
    /// Without limit.
    public static final Rate FREE = new Rate(Integer.MAX_VALUE, Duration.ofSeconds(1), 1);

    public Rate {
      if (count < 1 || burst < 1 || !per.isPositive()) {
        throw new IllegalArgumentException("a rate lets something through");
      }
    }

    /// So many each second.
    public static Rate perSecond(int count, int burst) {
      return new Rate(count, Duration.ofSeconds(1), burst);
    }

    /// True when it lets everything through.
    public boolean isFree() {
      return count == Integer.MAX_VALUE;
    }
  }
}
