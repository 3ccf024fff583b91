package vn.langnghe.bot.console.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.staff.Session;
import vn.langnghe.bot.staff.SignIn;
import vn.langnghe.bot.staff.secret.Tokens;
import vn.langnghe.knowledge.text.Language;

/// Lets pass who may, sends the others where they belong. Every route of the console goes by here.
/// Thread-safe.
public final class Doorman {
  /// Nothing from another host, nothing inside the page's text, nobody frames it.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final String COOKIE = "ln_staff";
  private static final String LANGUAGE = "ln_language";
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  private final SignIn signIn;
  private final Screens screens;
  private final InstantSource clock;
  private final boolean secure;

  /// @param secure true when people reach the service over https
  public Doorman(SignIn signIn, Screens screens, InstantSource clock, boolean secure) {
    this.signIn = signIn;
    this.screens = screens;
    this.clock = clock;
    this.secure = secure;
  }

  /// Serves a route, or says why not.
  ///
  /// @param foreign whether another site made the browser ask
  public void receive(Context context, Route route, Predicate<Context> foreign) {
    context.header("Content-Security-Policy", POLICY);
    Visit visit = visit(context, route.method() == Route.Method.BACKGROUND);
    boolean form = route.method() == Route.Method.POST;
    if (form && foreign.test(context)) {
      visit.html(403, screens.told(visit, "error.foreign"));
      return;
    }
    switch (ruling(visit, route.gate())) {
      case SIGN_IN -> visit.to("/console/sign-in");
      case FORBIDDEN -> visit.html(403, screens.told(visit, "error.forbidden"));
      case PASS -> {
        if (form && route.gate() != Gate.OPEN && !isOurForm(visit)) {
          visit.html(403, screens.told(visit, "error.form"));
        } else {
          route.serving().serve(visit);
        }
      }
    }
  }

  /// Somebody asks, whoever it is.
  ///
  /// @param background true when the page asks by itself
  public Visit visit(Context context, boolean background) {
    @Nullable String cookie = context.cookie(COOKIE);
    String token = cookie == null ? "" : cookie;
    Optional<Session> session =
        token.isEmpty()
            ? Optional.empty()
            : background
                ? signIn.glimpse(token, clock.instant())
                : signIn.session(token, clock.instant());
    return new Visit(context, session, token, language(context, session), clock.instant());
  }

  /// Whether somebody passes.
  public boolean passes(Visit visit, Gate gate) {
    return ruling(visit, gate) == Ruling.PASS;
  }

  private enum Ruling {
    PASS,
    SIGN_IN,
    FORBIDDEN
  }

  private static Ruling ruling(Visit visit, Gate gate) {
    Optional<Session.Stage> stage = visit.session().map(Session::stage);
    return switch (gate) {
      case OPEN -> Ruling.PASS;
      case CODE ->
          stage.filter(Session.Stage.CODE::equals).isPresent() ? Ruling.PASS : Ruling.SIGN_IN;
      case ENROL ->
          stage.filter(Session.Stage.ENROL::equals).isPresent() ? Ruling.PASS : Ruling.SIGN_IN;
      case SIGNED_IN,
          ANSWER,
          LEAD,
          READ_AUDIT,
          READ_LINES,
          SWITCH_LINES,
          READ_KNOWLEDGE,
          EDIT,
          SIGN,
          PUBLISH,
          MANAGE_STAFF -> {
        if (stage.filter(Session.Stage.FULL::equals).isEmpty()) {
          yield Ruling.SIGN_IN;
        }
        boolean may = gate.right().map(right -> visit.member().may(right)).orElse(true);
        yield may ? Ruling.PASS : Ruling.FORBIDDEN;
      }
    };
  }

  private static boolean isOurForm(Visit visit) {
    @Nullable String header = visit.context().header("X-CSRF");
    return Tokens.same(header == null ? visit.form("csrf") : header, visit.stay().csrf());
  }

  private static Language language(Context context, Optional<Session> session) {
    return session
        .map(stay -> stay.member().language())
        .or(() -> Optional.ofNullable(context.cookie(LANGUAGE)).flatMap(Language::ofCode))
        .orElse(Language.VI);
  }

  /// Lets the browser keep the token of a stay, until it is closed.
  public void keep(Context context, String token) {
    context.cookie(cookie(COOKIE, token, "/console", -1, SameSite.STRICT));
  }

  /// Lets the browser forget it.
  public void forget(Context context) {
    context.cookie(cookie(COOKIE, "", "/console", 0, SameSite.STRICT));
  }

  /// Lets the browser keep a language.
  public void keep(Context context, Language language) {
    context.cookie(cookie(LANGUAGE, language.code(), "/", A_YEAR, SameSite.LAX));
  }

  private Cookie cookie(String name, String value, String path, int seconds, SameSite site) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath(path);
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setSameSite(site);
    return cookie;
  }
}
