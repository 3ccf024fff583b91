package vn.langnghe.bot.referral;

import java.util.List;

/// Something as it is after an event, and what is owed.
public record Step<T>(T next, List<Owed> owed) {
  public Step {
    owed = List.copyOf(owed);
  }

  static <T> Step<T> of(T next, Owed... owed) {
    return new Step<>(next, List.of(owed));
  }
}
