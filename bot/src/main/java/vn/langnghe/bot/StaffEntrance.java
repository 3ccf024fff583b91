package vn.langnghe.bot;

import java.util.Optional;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.console.Console;
import vn.langnghe.bot.console.desk.News;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.store.staff.StaffRows;
import vn.langnghe.knowledge.LiveKnowledge;

/// The console of a deployment, and the link to its first administrator.
record StaffEntrance(Console console) {
  /// @param rows accounts, stays and audit log
  /// @param desk where there is one, pages about cases are there too
  /// @param news also the pager `console`
  record Made(
      StaffRows rows, Optional<Desk> desk, News news, PageTexts texts, LiveKnowledge live) {}

  static StaffEntrance open(Made made, Home home, boolean secure) {
    return new StaffEntrance(
        new Console(
            new Console.Ports(
                made.rows().accounts(),
                made.rows().sessions(),
                made.rows().audit(),
                made.desk(),
                made.news(),
                made.texts(),
                made.live(),
                home.clock()),
            secure));
  }

  /// Tells how the first administrator comes in, where nobody keeps the accounts.
  void tell(Home home, String address) {
    console
        .first()
        .ifPresent(path ->
            home.out()
                .println(
                    "Nobody keeps the staff accounts yet. Open this within 24 hours, once, to make the first"
                        + " administrator: "
                        + address
                        + path));
  }
}
