package vn.langnghe.bot.console.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.langnghe.bot.console.ConsoleKeys;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.staff.Accounts;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.SignIn;
import vn.langnghe.knowledge.text.Language;

/// One's own account: another password, another language.
public final class OwnPages {
  private static final Pattern OURS = Pattern.compile("/console(/[a-z0-9-]{1,40}){0,2}");

  private final Entrance.Parts parts;

  /// @param parts shared with the way in
  public OwnPages(Entrance.Parts parts) {
    this.parts = parts;
  }

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/me", Gate.SIGNED_IN, visit -> visit.html(page(visit, Optional.empty()))),
        Route.post("/me", Gate.SIGNED_IN, this::change),
        Route.post("/language", Gate.OPEN, this::language));
  }

  private String page(Visit visit, Optional<Accounts.Reason> fault) {
    Frame frame = parts.screens().frame(visit, "me", "me");
    String told = fault.map(ConsoleKeys::reason).map(frame::of).orElse("");
    return parts.screens().draw("me", frame, Map.of("member", visit.member(), "fault", told));
  }

  private void change(Visit visit) {
    Accounts.Outcome outcome =
        parts
            .accounts()
            .changePassword(
                visit.member(), visit.form("current"), visit.form("password"), visit.now());
    switch (outcome) {
      case Accounts.Outcome.PasswordSet(Member member) -> {
        if (parts.signIn().halfway(member, visit.now()) instanceof SignIn.Answer.On on) {
          parts.doorman().keep(visit.context(), on.token());
        }
        visit.to("/console/code");
      }
      case Accounts.Outcome.Not(Accounts.Reason reason) ->
          visit.html(422, page(visit, Optional.of(reason)));
      case Accounts.Outcome.Done() -> visit.to("/console/me");
      case Accounts.Outcome.Linked linked -> visit.to("/console/me");
    }
  }

  private void language(Visit visit) {
    Optional<Language> chosen = Language.ofCode(visit.form("language"));
    chosen.ifPresent(language -> {
      parts.doorman().keep(visit.context(), language);
      visit.session().ifPresent(stay -> parts.staff().setLanguage(stay.member().id(), language));
    });
    String back = visit.form("back");
    visit.to(OURS.matcher(back).matches() ? back : "/console");
  }
}
