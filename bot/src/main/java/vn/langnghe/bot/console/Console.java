package vn.langnghe.bot.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.channel.web.WebChannel;
import vn.langnghe.bot.console.account.AccountPages;
import vn.langnghe.bot.console.account.AuditPages;
import vn.langnghe.bot.console.account.Entrance;
import vn.langnghe.bot.console.account.GroupPages;
import vn.langnghe.bot.console.account.OwnPages;
import vn.langnghe.bot.console.account.ReviewerPages;
import vn.langnghe.bot.console.colleague.ColleaguePages;
import vn.langnghe.bot.console.correction.CorrectionPages;
import vn.langnghe.bot.console.desk.CasePages;
import vn.langnghe.bot.console.desk.News;
import vn.langnghe.bot.console.desk.QueuePages;
import vn.langnghe.bot.console.desk.Reasons;
import vn.langnghe.bot.console.desk.Room;
import vn.langnghe.bot.console.insight.InsightPages;
import vn.langnghe.bot.console.insight.WaitPages;
import vn.langnghe.bot.console.knowledge.KnowledgeRoutes;
import vn.langnghe.bot.console.knowledge.Shelf;
import vn.langnghe.bot.console.page.Doorman;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Screens;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.console.person.Companion;
import vn.langnghe.bot.console.person.People;
import vn.langnghe.bot.console.referral.HandOverPages;
import vn.langnghe.bot.console.referral.HotlinePages;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.group.Crew;
import vn.langnghe.bot.referral.HotlineDesk;
import vn.langnghe.bot.referral.Referrals;
import vn.langnghe.bot.staff.Accounts;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Right;
import vn.langnghe.bot.staff.SessionBook;
import vn.langnghe.bot.staff.SignIn;
import vn.langnghe.bot.staff.StaffBook;
import vn.langnghe.bot.staff.secret.Passwords;
import vn.langnghe.bot.staff.secret.Tokens;
import vn.langnghe.knowledge.LiveKnowledge;

/// The operators' console, an annex to the server of the web chat.
public final class Console implements WebChannel.Annex {
  private static final Logger LOG = LoggerFactory.getLogger(Console.class);

  private final Ports ports;
  private final Accounts accounts;
  private final SignIn signIn;
  private final Screens screens;
  private final Doorman doorman;
  private final Shelf shelf;
  private final boolean secure;
  private final Optional<Group> group;

  /// What the rest of the service lends to the console.
  ///
  /// @param news tells open pages; also the pager `console`
  /// @param people how the dialogues of cases stand
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Ports(
      StaffBook staff,
      SessionBook sessions,
      AuditBook audit,
      Desk desk,
      Colleagues colleagues,
      People people,
      News news,
      Referrals referrals,
      HotlineDesk lines,
      PageTexts texts,
      LiveKnowledge live,
      Shelf.Ports knowledge,
      InstantSource clock) {}

  /// The group of staff on a platform.
  ///
  /// @param crew whose account there is whose
  /// @param health how it fares
  public record Group(Crew crew, Supplier<Health> health) {}

  /// @param secure true when people reach the service over https
  public Console(Ports ports, boolean secure) {
    this(ports, secure, Optional.empty());
  }

  /// @param secure true when people reach the service over https
  /// @param group the group of staff, where there is one
  public Console(Ports ports, boolean secure, Optional<Group> group) {
    this.ports = ports;
    this.group = group;
    this.secure = secure;
    Passwords passwords = new Passwords();
    Tokens tokens = new Tokens();
    this.accounts = new Accounts(ports.staff(), passwords, tokens);
    this.signIn = new SignIn(ports.staff(), ports.sessions(), ports.audit(), passwords, tokens);
    this.screens = new Screens(ports.texts());
    this.shelf = new Shelf(ports.knowledge(), ports.staff(), screens);
    this.doorman = new Doorman(signIn, screens, ports.clock(), secure);
  }

  /// The path of a link to the first administrator, where nobody keeps the accounts.
  public Optional<String> first() {
    return accounts.offerFirst(ports.clock().instant()).map(token -> "/console/first/" + token);
  }

  @Override
  public String prefix() {
    return "/console";
  }

  /// Every route of the console but the stream of news.
  ///
  /// @param front what the server knows of a request
  public List<Route> routes(WebChannel.Front front) {
    Entrance.Parts parts =
        new Entrance.Parts(signIn, accounts, ports.staff(), doorman, screens, front::address);
    Room room =
        new Room(
            ports.desk(),
            ports.colleagues(),
            ports.staff(),
            ports.audit(),
            screens,
            new Reasons(ports.live()),
            new Companion(ports.people(), ports.live(), ConsoleKeys.PHRASES));
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get("", Gate.SIGNED_IN, Console::home));
    routes.addAll(new Entrance(parts).routes());
    routes.addAll(new OwnPages(parts).routes());
    routes.addAll(
        new GroupPages(
                screens,
                ports.audit(),
                group.map(Group::crew),
                () -> group.map(known -> known.health().get()).orElse(Health.GOOD))
            .routes());
    routes.addAll(new AccountPages(parts, secure).routes());
    routes.addAll(
        new ReviewerPages(ports.knowledge().editing().bookcase(), ports.staff(), screens).routes());
    routes.addAll(new AuditPages(ports.audit(), ports.staff(), screens).routes());
    routes.addAll(new QueuePages(room).routes());
    routes.addAll(new CasePages(room).routes());
    routes.addAll(new CorrectionPages(room, shelf.ports().corrections()).routes());
    routes.addAll(KnowledgeRoutes.of(shelf));
    routes.addAll(new InsightPages(shelf).routes());
    routes.addAll(new WaitPages(shelf).routes());
    routes.addAll(new ColleaguePages(room).routes());
    routes.addAll(new HandOverPages(room, ports.referrals(), ports.lines()).routes());
    routes.addAll(new HotlinePages(room, ports.lines()).routes());
    return List.copyOf(routes);
  }

  @Override
  public void open(RoutesConfig config, WebChannel.Front front) {
    for (Route route : routes(front)) {
      String path = prefix() + route.path();
      switch (route.method()) {
        case GET, BACKGROUND ->
            config.get(path, context -> doorman.receive(context, route, front::isForeign));
        case POST ->
            config.post(path, context -> doorman.receive(context, route, front::isForeign));
      }
    }
    config.sse(prefix() + "/events", this::news);
  }

  private static void home(Visit visit) {
    visit.to(
        visit.member().may(Right.ANSWER)
            ? "/console/queue"
            : visit.member().may(Right.READ_KNOWLEDGE)
                ? "/console/knowledge"
                : visit.member().may(Right.MANAGE_STAFF) ? "/console/accounts" : "/console/me");
  }

  private void news(SseClient client) {
    Visit visit = doorman.visit(client.ctx(), true);
    if (!doorman.passes(visit, Gate.ANSWER)) {
      client.sendEvent("out", "-");
      client.close();
      return;
    }
    ports
        .news()
        .open(
            client,
            visit.member().login(),
            () ->
                signIn
                    .glimpse(visit.token(), ports.clock().instant())
                    .filter(stay -> stay.member().may(Right.ANSWER))
                    .isPresent(),
            ports.desk()::revision);
  }

  @Override
  public void fault(Context context, int status) {
    Visit visit = doorman.visit(context, true);
    String key = status == 404 ? "error.missing" : "error.other";
    visit.html(status, screens.told(visit, key));
  }

  @Override
  public void close() {
    ports.news().close();
    shelf.tries().close();
    LOG.debug("the console is closed");
  }
}
