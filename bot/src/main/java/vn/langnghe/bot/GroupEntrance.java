package vn.langnghe.bot;

import java.util.Optional;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.editing.live.Duty;
import vn.langnghe.bot.escalation.policy.LivePolicy;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.group.OpenLines;
import vn.langnghe.bot.group.StaffGroup;
import vn.langnghe.bot.settings.BotSettings;
import vn.langnghe.bot.settings.ChannelSettings;
import vn.langnghe.bot.settings.Telling;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.group.StoredGroup;
import vn.langnghe.bot.store.staff.StaffTables;
import vn.langnghe.knowledge.files.Wording;

/// The group of staff of a deployment.
final class GroupEntrance {
  private GroupEntrance() {}

  /// Makes it, where a bot of the settings serves one.
  static Optional<StaffGroup> open(Wiring.Parts parts, PageTexts texts, Home home, GroupLine line) {
    return Telling.bot(parts.settings())
        .map(bot -> {
          ChannelSettings.Staffed staffed = bot.staff().orElseThrow();
          Store store = parts.store();
          StaffTables tables = store.staff();
          return new StaffGroup(
              new StaffGroup.Ports(
                  parts.engine().desk(),
                  parts.engine().colleagues(),
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
                  parts.node()),
              new StaffGroup.Settings(
                  staffed.chat(),
                  staffed.words(),
                  staffed.language(),
                  bot.limits().perGroupPerMinute()));
        });
  }

  /// The policy, and whether another could be kept here.
  static Duty duty(LivePolicy policy, BotSettings settings) {
    return new Duty(policy, next -> Telling.fault(settings, next));
  }

  /// Refuses to start where people are to be told in a group that no bot serves.
  static void fits(BotSettings settings, Policy policy) throws CannotStart {
    Optional<Wording> fault = Telling.fault(settings, policy);
    if (fault.isPresent()) {
      throw new CannotStart(fault.get().toString());
    }
  }
}
