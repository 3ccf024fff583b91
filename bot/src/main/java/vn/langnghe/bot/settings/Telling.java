package vn.langnghe.bot.settings;

import java.util.Optional;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.knowledge.files.Wording;

/// Whether the ways of telling that `escalation.yaml` names are there by `bot.yaml`.
public final class Telling {
  private static final String TELEGRAM = "telegram";

  private Telling() {}

  /// The bot that serves the group of staff.
  public static Optional<ChannelSettings.Telegram> bot(BotSettings settings) {
    return settings.channels().stream()
        .filter(ChannelSettings.Telegram.class::isInstance)
        .map(ChannelSettings.Telegram.class::cast)
        .filter(bot -> bot.staff().isPresent())
        .findFirst();
  }

  /// What is wrong and what to do, in one line; empty when all is there.
  public static Optional<Wording> fault(BotSettings settings, Policy policy) {
    boolean told =
        policy.tiers().values().stream().anyMatch(tier -> tier.toldBy().contains(TELEGRAM));
    return told && bot(settings).isEmpty()
        ? Optional.of(
            Wording.of(
                "escalation.yaml says 'told_by: [telegram]', and no bot in bot.yaml has a group of staff;"
                    + " add 'staff_group: {chat: code}' to a telegram channel, or tell by the console alone"))
        : Optional.empty();
  }
}
