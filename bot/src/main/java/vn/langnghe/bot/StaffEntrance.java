package vn.langnghe.bot;

import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.console.Console;
import vn.langnghe.bot.console.desk.News;
import vn.langnghe.bot.store.staff.StaffTables;

/// The console of a deployment, and the link to its first administrator.
record StaffEntrance(Console console) {
  /// Makes the console and lets the engine tell people by it. Before the engine starts.
  static StaffEntrance open(Wiring.Parts parts, PageTexts texts, Referring referring, Home home) {
    News news = new News(parts.threads().virtual(), home.clock());
    parts.engine().tellBy(news);
    StaffTables tables = parts.store().staff();
    return new StaffEntrance(
        new Console(
            new Console.Ports(
                tables.accounts(),
                tables.sessions(),
                tables.audit(),
                parts.engine().desk(),
                news,
                referring.referrals(),
                referring.lines(),
                texts,
                parts.live(),
                home.clock()),
            parts.settings().web().secure()));
  }

  /// Tells where the service listens, and how the first administrator comes in where nobody keeps
  /// the accounts.
  void greet(Home home, String address) {
    home.out().println("Lắng Nghe is listening: " + address + "  (Ctrl-C stops it)");
    console
        .first()
        .ifPresent(path ->
            home.out()
                .println(
                    "Nobody keeps the staff accounts yet. Open this within 24 hours, once, to make the first"
                        + " administrator: "
                        + address
                        + path));
    home.out().println("Starter knowledge: drawn from public sources, not signed by an expert.");
    home.out().flush();
  }
}
