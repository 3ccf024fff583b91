package vn.langnghe.bot.editing.live;

import java.util.Optional;
import java.util.function.Function;
import vn.langnghe.bot.escalation.policy.LivePolicy;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.knowledge.files.Wording;

/// Who takes cases on this node, as published.
///
/// @param live where a published policy comes into force
/// @param fault why a policy cannot be kept by this deployment; empty when it can
public record Duty(LivePolicy live, Function<Policy, Optional<Wording>> fault) {}
