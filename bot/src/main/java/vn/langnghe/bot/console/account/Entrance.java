package vn.langnghe.bot.console.account;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.langnghe.bot.console.ConsoleKeys;
import vn.langnghe.bot.console.page.Doorman;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Screens;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.staff.Accounts;
import vn.langnghe.bot.staff.Link;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Session;
import vn.langnghe.bot.staff.SignIn;
import vn.langnghe.bot.staff.StaffBook;
import vn.langnghe.bot.staff.secret.Totp;

/// The way in: password, code or enrolment, and the links that work once. Opening a link uses
/// nothing up, since mail programs open links too.
public final class Entrance {
  private final Parts parts;
  private final Crowd crowd = new Crowd();

  /// What the way in is made of.
  ///
  /// @param address the address a request comes from
  public record Parts(
      SignIn signIn,
      Accounts accounts,
      StaffBook staff,
      Doorman doorman,
      Screens screens,
      Function<Context, String> address) {}

  /// @param parts what it is made of
  public Entrance(Parts parts) {
    this.parts = parts;
  }

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/sign-in", Gate.OPEN, visit -> visit.html(signIn(visit, ""))),
        Route.post("/sign-in", Gate.OPEN, this::password),
        Route.get("/code", Gate.CODE, visit -> visit.html(code(visit, ""))),
        Route.post("/code", Gate.CODE, this::code),
        Route.get("/enrol", Gate.ENROL, visit -> visit.html(enrolment(visit, ""))),
        Route.post("/enrol", Gate.ENROL, this::enrol),
        Route.get("/link/{token}", Gate.OPEN, visit -> link(visit, Optional.empty())),
        Route.post("/link/{token}", Gate.OPEN, this::useLink),
        Route.get("/first/{token}", Gate.OPEN, visit -> first(visit, Optional.empty())),
        Route.post("/first/{token}", Gate.OPEN, this::useFirst),
        Route.post("/sign-out", Gate.SIGNED_IN, this::out));
  }

  private String signIn(Visit visit, String fault) {
    return draw(visit, "signin", "sign-in", Map.of("fault", told(visit, fault)));
  }

  private String code(Visit visit, String fault) {
    return draw(visit, "code", "code", Map.of("fault", told(visit, fault)));
  }

  private String enrolment(Visit visit, String fault) {
    byte[] secret = parts.signIn().offeredFactor(visit.token());
    Frame frame = parts.screens().frame(visit, "enrol", "");
    String address = Totp.address(secret, frame.any("web.name"), visit.member().login());
    return parts
        .screens()
        .draw(
            "enrol",
            frame,
            Map.of(
                "picture", QrPicture.of(address),
                "secret", Totp.text(secret).replaceAll("(.{4})(?=.)", "$1 "),
                "fault", told(visit, fault)));
  }

  private void password(Visit visit) {
    if (isCrowded(visit)) {
      visit.html(429, signIn(visit, "error.paused"));
      return;
    }
    SignIn.Answer answer =
        parts.signIn().password(visit.form("login"), visit.form("password"), visit.now());
    goOn(visit, answer, fault -> signIn(visit, fault));
  }

  private void code(Visit visit) {
    SignIn.Answer answer =
        parts.signIn().code(visit.token(), visit.stay(), visit.form("code"), visit.now());
    goOn(visit, answer, fault -> code(visit, fault.replace("refused", "code")));
  }

  private void enrol(Visit visit) {
    SignIn.Answer answer =
        parts.signIn().enrol(visit.token(), visit.stay(), visit.form("code"), visit.now());
    goOn(visit, answer, fault -> enrolment(visit, fault.replace("refused", "code")));
  }

  private void goOn(Visit visit, SignIn.Answer answer, Function<String, String> again) {
    switch (answer) {
      case SignIn.Answer.On(String token, Session.Stage stage) -> {
        parts.doorman().keep(visit.context(), token);
        visit.to(
            switch (stage) {
              case CODE -> "/console/code";
              case ENROL -> "/console/enrol";
              case FULL -> "/console";
            });
      }
      case SignIn.Answer.Refused() -> visit.html(401, again.apply("error.refused"));
      case SignIn.Answer.Paused(var until) -> visit.html(429, again.apply("error.paused"));
    }
  }

  private void link(Visit visit, Optional<Accounts.Reason> fault) {
    Optional<Member> whose =
        parts
            .staff()
            .link(visit.path("token"), visit.now())
            .filter(link -> link.kind() != Link.Kind.FIRST)
            .flatMap(link -> parts.staff().member(link.member()));
    if (whose.isEmpty()) {
      visit.html(404, parts.screens().told(visit, ConsoleKeys.reason(Accounts.Reason.LINK_OVER)));
      return;
    }
    visit.html(
        fault.isEmpty() ? 200 : 422,
        draw(
            visit,
            "password",
            "password.new",
            Map.of(
                "login", whose.get().login(),
                "name", whose.get().name(),
                "fault", told(visit, fault.map(ConsoleKeys::reason).orElse("")))));
  }

  private void useLink(Visit visit) {
    if (isCrowded(visit)) {
      visit.html(429, parts.screens().told(visit, "error.paused"));
      return;
    }
    Accounts.Outcome outcome =
        parts.accounts().useLink(visit.path("token"), visit.form("password"), visit.now());
    settle(visit, outcome, reason -> link(visit, Optional.of(reason)));
  }

  private void first(Visit visit, Optional<Accounts.Reason> fault) {
    boolean works =
        !parts.staff().hasAdmin()
            && parts
                .staff()
                .link(visit.path("token"), visit.now())
                .filter(link -> link.kind() == Link.Kind.FIRST)
                .isPresent();
    if (!works) {
      visit.html(404, parts.screens().told(visit, ConsoleKeys.reason(Accounts.Reason.LINK_OVER)));
      return;
    }
    visit.html(
        fault.isEmpty() ? 200 : 422,
        draw(
            visit,
            "first",
            "first",
            Map.of(
                "login", visit.form("login"),
                "name", visit.form("name"),
                "fault", told(visit, fault.map(ConsoleKeys::reason).orElse("")))));
  }

  private void useFirst(Visit visit) {
    if (isCrowded(visit)) {
      visit.html(429, parts.screens().told(visit, "error.paused"));
      return;
    }
    Accounts.Wanted wanted =
        new Accounts.Wanted(visit.form("login"), visit.form("name"), Set.of(), visit.language());
    Accounts.Outcome outcome =
        parts.accounts().useFirst(visit.path("token"), wanted, visit.form("password"), visit.now());
    settle(visit, outcome, reason -> first(visit, Optional.of(reason)));
  }

  private interface Again {
    void because(Accounts.Reason reason);
  }

  private void settle(Visit visit, Accounts.Outcome outcome, Again again) {
    switch (outcome) {
      case Accounts.Outcome.PasswordSet(Member member) ->
          goOn(visit, parts.signIn().halfway(member, visit.now()), fault -> signIn(visit, fault));
      case Accounts.Outcome.Not(Accounts.Reason reason) -> again.because(reason);
      case Accounts.Outcome.Done() -> visit.to("/console");
      case Accounts.Outcome.Linked linked -> visit.to("/console");
    }
  }

  private void out(Visit visit) {
    parts.signIn().out(visit.token(), visit.stay(), visit.now());
    parts.doorman().forget(visit.context());
    visit.to("/console/sign-in");
  }

  private boolean isCrowded(Visit visit) {
    return !crowd.lets(parts.address().apply(visit.context()));
  }

  private String draw(Visit visit, String template, String title, Map<String, Object> model) {
    return parts.screens().draw(template, parts.screens().frame(visit, title, ""), model);
  }

  private String told(Visit visit, String key) {
    return key.isEmpty() ? "" : parts.screens().frame(visit, "title", "").of(key);
  }
}
