package vn.langnghe.bot.console.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Screens;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.group.Crew;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;

/// One's own account in the staff group: a one-time code binds it. Who keeps the accounts gets a
/// code for the group too.
public final class GroupPages {
  private final Screens screens;
  private final AuditBook audit;
  private final Optional<Crew> crew;
  private final Supplier<Health> health;

  /// @param crew empty where there is no such group
  /// @param health how the group fares
  public GroupPages(
      Screens screens, AuditBook audit, Optional<Crew> crew, Supplier<Health> health) {
    this.screens = screens;
    this.audit = audit;
    this.crew = crew;
    this.health = health;
  }

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/me/telegram", Gate.SIGNED_IN, visit -> visit.html(page(visit, ""))),
        Route.post("/me/telegram", Gate.ANSWER, visit -> code(visit, Crew.Kind.ME, "/toi ")),
        Route.post(
            "/me/telegram/group",
            Gate.MANAGE_STAFF,
            visit -> code(visit, Crew.Kind.GROUP, "/gan ")),
        Route.post("/me/telegram/off", Gate.SIGNED_IN, this::unlink));
  }

  private String page(Visit visit, String code) {
    Frame frame = screens.frame(visit, "telegram", "me");
    Health fares = health.get();
    return screens.draw(
        "telegram",
        frame,
        Map.of(
            "member", visit.member(),
            "there", crew.isPresent(),
            "linked", crew.filter(known -> known.isLinked(visit.member().id())).isPresent(),
            "fault", fares.good() ? "" : fares.tells(),
            "code", code));
  }

  private void code(Visit visit, Crew.Kind kind, String command) {
    String shown =
        crew.map(known -> command + known.offer(kind, visit.member().id(), visit.now())).orElse("");
    visit.html(page(visit, shown));
  }

  private void unlink(Visit visit) {
    String id = visit.member().id();
    if (crew.filter(known -> known.unlink(id)).isPresent()) {
      audit.note(Entry.of(visit.now(), id, Deed.TELEGRAM_UNLINKED, id));
    }
    visit.to("/console/me/telegram");
  }
}
