package vn.langnghe.bot.escalation.policy;

import java.util.function.Supplier;

/// The policy in force on this node. Another one may come while the service runs: what is decided
/// from then on goes by it; a clock that runs keeps the time it was set to. Thread-safe.
public final class LivePolicy implements Supplier<Policy> {
  private volatile Policy policy;

  /// @param policy to begin with
  public LivePolicy(Policy policy) {
    this.policy = policy;
  }

  @Override
  public Policy get() {
    return policy;
  }

  /// Puts another one in force.
  public void set(Policy next) {
    policy = next;
  }
}
