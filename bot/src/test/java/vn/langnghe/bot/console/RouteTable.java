package vn.langnghe.bot.console;

import io.javalin.http.Context;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.langnghe.bot.channel.web.WebChannel;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.staff.Role;

/// Every route of the console asked by every role, by a stranger, and by who still owes the code.
public final class RouteTable {
  private final ConsoleSite site;

  RouteTable(ConsoleSite site) {
    this.site = site;
  }

  /// What was found.
  ///
  /// @param times routes times those who asked
  public record Checked(int times, List<String> faults) {}

  /// Opens a console of its own over a folder and checks it.
  public static Checked measured(Path folder) throws Exception {
    try (ConsoleSite site = new ConsoleSite(folder, InstantSource.system())) {
      return new RouteTable(site).check();
    }
  }

  private static String path(Route route) {
    return "/console" + route.path().replaceAll("\\{[a-z]+}", "x");
  }

  private static HttpResponse<String> ask(StaffBrowser browser, Route route) throws Exception {
    return route.method() == Route.Method.POST
        ? browser.post(path(route))
        : browser.get(path(route));
  }

  private List<Route> routes() {
    return site.console.routes(
        new WebChannel.Front() {
          @Override
          public String address(Context context) {
            return "";
          }

          @Override
          public boolean isForeign(Context context) {
            return false;
          }
        });
  }

  private static Set<Gate> gates(Role role) {
    return switch (role) {
      case COUNSELLOR -> Set.of(Gate.OPEN, Gate.SIGNED_IN, Gate.ANSWER, Gate.READ_LINES);
      case SUPERVISOR ->
          Set.of(
              Gate.OPEN,
              Gate.SIGNED_IN,
              Gate.ANSWER,
              Gate.LEAD,
              Gate.READ_AUDIT,
              Gate.READ_LINES,
              Gate.SWITCH_LINES,
              Gate.READ_KNOWLEDGE,
              Gate.PUBLISH);
      case EDITOR -> Set.of(Gate.OPEN, Gate.SIGNED_IN, Gate.READ_KNOWLEDGE, Gate.EDIT);
      case REVIEWER -> Set.of(Gate.OPEN, Gate.SIGNED_IN, Gate.READ_KNOWLEDGE, Gate.EDIT, Gate.SIGN);
      case ADMIN ->
          Set.of(
              Gate.OPEN,
              Gate.SIGNED_IN,
              Gate.READ_AUDIT,
              Gate.READ_LINES,
              Gate.SWITCH_LINES,
              Gate.MANAGE_STAFF);
    };
  }

  Checked check() throws Exception {
    List<Route> routes =
        routes().stream().filter(route -> !route.path().matches("/sign-out|/me")).toList();
    List<String> faults = new ArrayList<>();
    int times = strangers(routes, faults);
    for (Role role : Role.values()) {
      site.hire("who-is-" + role.label(), role.label(), role);
      StaffBrowser browser = StaffBrowser.signedIn(site, "who-is-" + role.label());
      for (Route route : routes) {
        HttpResponse<String> answer = ask(browser, route);
        boolean sentAway = StaffBrowser.to(answer).equals("/console/sign-in");
        boolean refused = answer.statusCode() == 403 || sentAway;
        times++;
        if (refused == gates(role).contains(route.gate()) || answer.statusCode() >= 500) {
          faults.add(role + " gets " + answer.statusCode() + " from " + route);
        }
      }
    }
    return new Checked(times, List.copyOf(faults));
  }

  private int strangers(List<Route> routes, List<String> faults) throws Exception {
    StaffBrowser stranger = new StaffBrowser(site.address);
    StaffBrowser halfway = new StaffBrowser(site.address);
    site.hire("halfway", "halfway", Role.ADMIN, Role.SUPERVISOR);
    halfway.post("/console/sign-in", "login", "halfway", "password", ConsoleSite.PASSWORD);
    halfway.get("/console/code");
    for (Route route : routes) {
      boolean open = route.gate() == Gate.OPEN;
      if (!open && !StaffBrowser.to(ask(stranger, route)).equals("/console/sign-in")) {
        faults.add("a stranger passes " + route);
      }
      boolean theirs = open || route.gate() == Gate.CODE;
      if (!theirs && !StaffBrowser.to(ask(halfway, route)).equals("/console/sign-in")) {
        faults.add("who owes the code passes " + route);
      }
    }
    return 2 * routes.size();
  }
}
