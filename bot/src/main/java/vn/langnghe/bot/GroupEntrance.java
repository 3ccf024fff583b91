package vn.langnghe.bot;

import java.util.Optional;
import java.util.UUID;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.group.OpenLines;
import vn.langnghe.bot.group.StaffGroup;
import vn.langnghe.bot.settings.BotSettings;
import vn.langnghe.bot.settings.ChannelSettings;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.group.StoredGroup;
import vn.langnghe.bot.store.staff.StaffTables;

/// The group of staff of a deployment.
final class GroupEntrance {
  /// How `told_by` names it.
  private static final String WAY = "telegram";

  private GroupEntrance() {}

  /// Makes it, where a bot of the settings serves one.
  static Optional<StaffGroup> open(Wiring.Parts parts, PageTexts texts, Home home, GroupLine line) {
    return bot(parts.settings())
        .map(bot -> {
          ChannelSettings.Staffed staffed = bot.staff().orElseThrow();
          Store store = parts.store();
          StaffTables tables = store.staff();
          return new StaffGroup(
              new StaffGroup.Ports(
                  parts.engine().desk(),
                  tables.accounts(),
                  tables.audit(),
                  tables.crew(),
                  new StoredGroup(store),
                  line,
                  store.notes(),
                  store.leases(),
                  texts,
                  new OpenLines(parts.live(), staffed.language(), home.clock()),
                  home.clock(),
                  store.isAlone() ? "alone" : UUID.randomUUID().toString()),
              new StaffGroup.Settings(
                  staffed.chat(),
                  staffed.words(),
                  staffed.language(),
                  bot.limits().perGroupPerMinute()));
        });
  }

  private static Optional<ChannelSettings.Telegram> bot(BotSettings settings) {
    return settings.channels().stream()
        .filter(ChannelSettings.Telegram.class::isInstance)
        .map(ChannelSettings.Telegram.class::cast)
        .filter(bot -> bot.staff().isPresent())
        .findFirst();
  }

  /// Refuses to start where people are to be told in a group that no bot serves.
  static void fits(BotSettings settings, Policy policy) throws CannotStart {
    boolean told = policy.tiers().values().stream().anyMatch(tier -> tier.toldBy().contains(WAY));
    if (told && bot(settings).isEmpty()) {
      throw new CannotStart(
          "escalation.yaml says 'told_by: [telegram]', and no bot in bot.yaml has a group of staff;"
              + " add 'staff_group: {chat: code}' to a telegram channel, or tell by the console alone");
    }
  }
}
