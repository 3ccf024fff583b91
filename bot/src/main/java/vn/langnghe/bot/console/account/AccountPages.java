package vn.langnghe.bot.console.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.console.ConsoleKeys;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.staff.Accounts;
import vn.langnghe.bot.staff.Link;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.knowledge.text.Language;

/// Everybody's accounts, for administrators.
public final class AccountPages {
  private final Entrance.Parts parts;
  private final boolean secure;

  /// @param parts shared with the way in
  /// @param secure true when people reach the service over https
  public AccountPages(Entrance.Parts parts, boolean secure) {
    this.parts = parts;
    this.secure = secure;
  }

  /// Its addresses.
  public List<Route> routes() {
    Gate gate = Gate.MANAGE_STAFF;
    return List.of(
        Route.get("/accounts", gate, visit -> visit.html(page(visit, Optional.empty()))),
        Route.post("/accounts", gate, this::invite),
        Route.post(
            "/accounts/{id}/roles",
            gate,
            visit ->
                settle(
                    visit,
                    parts
                        .accounts()
                        .setRoles(by(visit), visit.path("id"), roles(visit), visit.now()))),
        Route.post(
            "/accounts/{id}/password",
            gate,
            visit ->
                settle(
                    visit,
                    parts.accounts().resetPassword(by(visit), visit.path("id"), visit.now()))),
        Route.post(
            "/accounts/{id}/factor",
            gate,
            visit ->
                settle(
                    visit, parts.accounts().resetFactor(by(visit), visit.path("id"), visit.now()))),
        Route.post("/accounts/{id}/off", gate, visit -> open(visit, false)),
        Route.post("/accounts/{id}/on", gate, visit -> open(visit, true)));
  }

  private void invite(Visit visit) {
    Accounts.Wanted wanted =
        new Accounts.Wanted(
            visit.form("login"),
            visit.form("name"),
            roles(visit),
            Language.ofCode(visit.form("language")).orElse(visit.language()));
    settle(visit, parts.accounts().invite(by(visit), wanted, visit.now()));
  }

  private void open(Visit visit, boolean open) {
    settle(visit, parts.accounts().setOpen(by(visit), visit.path("id"), open, visit.now()));
  }

  private void settle(Visit visit, Accounts.Outcome outcome) {
    switch (outcome) {
      case Accounts.Outcome.Done() -> visit.to("/console/accounts");
      case Accounts.Outcome.PasswordSet set -> visit.to("/console/accounts");
      case Accounts.Outcome.Not(Accounts.Reason reason) ->
          visit.html(422, page(visit, Optional.of(reason)));
      case Accounts.Outcome.Linked(String token, Link link) ->
          visit.html(linked(visit, token, link));
    }
  }

  private String linked(Visit visit, String token, Link link) {
    Frame frame = parts.screens().frame(visit, "accounts", "accounts");
    String host = Optional.ofNullable(visit.context().header("Host")).orElse("");
    String address = (secure ? "https://" : "http://") + host + "/console/link/" + token;
    String name = parts.staff().member(link.member()).map(Member::name).orElse("");
    return parts
        .screens()
        .draw(
            "linked",
            frame,
            Map.of("address", address, "name", name, "until", Frame.moment(link.until())));
  }

  private String page(Visit visit, Optional<Accounts.Reason> fault) {
    Frame frame = parts.screens().frame(visit, "accounts", "accounts");
    return parts
        .screens()
        .draw(
            "accounts",
            frame,
            Map.of(
                "members", parts.staff().all(),
                "roles", List.of(Role.values()),
                "fault", fault.map(ConsoleKeys::reason).map(frame::of).orElse("")));
  }

  private static String by(Visit visit) {
    return visit.member().id();
  }

  private static Set<Role> roles(Visit visit) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    visit.forms("role").stream().flatMap(label -> Role.ofLabel(label).stream()).forEach(roles::add);
    return roles;
  }
}
