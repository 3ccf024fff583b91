package vn.langnghe.bot;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.channel.telegram.TelegramChannel;
import vn.langnghe.bot.channel.web.WebChannel;
import vn.langnghe.bot.channel.zalo.bot.PlatformBot;
import vn.langnghe.bot.channel.zalo.oa.OfficialAccount;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.console.Console;
import vn.langnghe.bot.console.desk.News;
import vn.langnghe.bot.console.knowledge.Shelf;
import vn.langnghe.bot.group.StaffGroup;
import vn.langnghe.bot.store.cases.ColleagueRows;
import vn.langnghe.bot.store.staff.StaffTables;

/// The console of a deployment, and the link to its first administrator.
///
/// @param group the group of staff on a platform, where there is one
record StaffEntrance(Console console, Optional<StaffGroup> group) {
  private static final Duration BEAT = Duration.ofMillis(200);

  /// Makes the console and lets the engine tell people by it. Before the engine starts.
  static StaffEntrance open(
      Wiring.Parts parts,
      Home home,
      Platforms platforms,
      LateAcceptor acceptor,
      Referring referring) {
    PageTexts texts = Deployment.texts(parts.live(), parts.settings());
    Optional<StaffGroup> group =
        platforms.group().flatMap(line -> GroupEntrance.open(parts, texts, home, line));
    group.ifPresent(one -> {
      parts.engine().tellBy(one);
      parts.engine().beat("the staff group", BEAT, one::beat);
    });
    acceptor.openGroup(heard ->
        switch (referring.partners().heard(heard)) {
          case DONE -> Acceptor.Acceptance.ACCEPTED;
          case AGAIN -> Acceptor.Acceptance.FAILED;
          case OTHERS -> group.map(one -> one.heard(heard)).orElse(Acceptor.Acceptance.ACCEPTED);
        });
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
                parts.engine().colleagues(),
                new ColleagueRows(parts.store())::conversation,
                news,
                referring.referrals(),
                referring.lines(),
                texts,
                parts.live(),
                knowledge(parts, texts),
                home.clock()),
            parts.settings().web().secure(),
            group.map(one -> new Console.Group(tables.crew(), one::health))),
        group);
  }

  /// How the group of staff fares, as one line among the channels.
  Map<String, Health> with(Map<String, Health> channels) {
    Map<String, Health> all = new LinkedHashMap<>(channels);
    group.ifPresent(one -> all.put("staff-group", one.health()));
    return all;
  }

  private static Shelf.Ports knowledge(Wiring.Parts parts, PageTexts texts) {
    return new Shelf.Ports(
        parts.news().editing(),
        parts.news().publishing(),
        parts.news().workshop(),
        parts.dialogue(),
        List.of(
            TelegramChannel.sketch(),
            OfficialAccount.sketch(texts),
            PlatformBot.sketch(texts),
            WebChannel.sketch()),
        parts.store().questions(),
        parts.store().insight(),
        parts.store().corrections());
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
