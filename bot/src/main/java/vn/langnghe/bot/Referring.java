package vn.langnghe.bot;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.command.Places;
import vn.langnghe.bot.partner.CallWatch;
import vn.langnghe.bot.partner.LineDesk;
import vn.langnghe.bot.partner.Mailer;
import vn.langnghe.bot.partner.PartnerTexts;
import vn.langnghe.bot.partner.Post;
import vn.langnghe.bot.partner.ReferralClockwork;
import vn.langnghe.bot.partner.ReferralDesk;
import vn.langnghe.bot.partner.SignedHook;
import vn.langnghe.bot.settings.HandOverSettings;
import vn.langnghe.bot.settings.Partner;
import vn.langnghe.bot.settings.SecretSource;
import vn.langnghe.bot.store.referral.HandOverRows;
import vn.langnghe.bot.store.referral.LineRows;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;

/// Handing on, of a deployment.
record Referring(ReferralDesk referrals, LineDesk lines, CallWatch calls) {
  /// Puts it beside the cases of the engine. Before the engine starts.
  static Referring open(Wiring.Parts parts, Deployment deployment, Places places, Home home)
      throws CannotStart {
    HandOverSettings settings = deployment.handOver(places, parts.live());
    Map<String, Post> posts = posts(parts, settings, deployment.secrets(places), home);
    Engine engine = parts.engine();
    HandOverRows rows = new HandOverRows(parts.store(), engine.cases().rows(), settings.timing());
    parts.store().keepCases(rows);
    LineRows lineRows = new LineRows(parts.store());
    LineDesk lines = new LineDesk(lineRows, parts.live(), home.clock());
    lines.follow();
    ReferralClockwork clockwork =
        new ReferralClockwork(
            rows, lineRows, lines, posts, home.clock(), engine.tally(), engine::wake);
    engine.beat("hand-overs", Engine.SECOND, clockwork::tick);
    engine.beat("letters", Engine.SECOND, clockwork::deliver);
    CallWatch calls = new CallWatch(parts.live(), home.clock());
    engine.beat("calls to lines", Duration.ofMinutes(1), calls::look);
    return new Referring(
        new ReferralDesk(rows, engine.desk(), parts.live(), settings, home.clock(), engine::wake),
        lines,
        calls);
  }

  /// How the channels fare, and the lines that should be called.
  Map<String, Health> with(Map<String, Health> channels) {
    Map<String, Health> all = new LinkedHashMap<>(channels);
    calls.health().ifPresent(health -> all.put("hotline-calls", health));
    return all;
  }

  private static Map<String, Post> posts(
      Wiring.Parts parts, HandOverSettings settings, Secrets secrets, Home home)
      throws CannotStart {
    Problems problems = new Problems();
    Optional<String> password =
        settings
            .mail()
            .flatMap(mail ->
                mail.login()
                    .map(login -> secret(secrets, mail.place(), login.password(), problems)));
    Map<String, Post> posts = new HashMap<>();
    settings
        .partners()
        .forEach((line, partner) -> {
          switch (partner) {
            case Partner.Phone phone -> {}
            case Partner.Mail(String to) ->
                settings
                    .mail()
                    .ifPresent(
                        server -> posts.put(line, mailer(parts, server, password, to, home)));
            case Partner.Webhook hook ->
                posts.put(
                    line,
                    new SignedHook(
                        hook.address(),
                        secret(secrets, hook.place(), hook.secret(), problems),
                        home.clock(),
                        parts.threads().virtual()));
          }
        });
    if (!problems.isEmpty()) {
      home.tell(problems.list());
      throw new CannotStart("handover.yaml cannot be used; mend it and start again");
    }
    return posts;
  }

  private static Mailer mailer(
      Wiring.Parts parts,
      HandOverSettings.MailServer server,
      Optional<String> password,
      String to,
      Home home) {
    return new Mailer(server, password, to, PartnerTexts.mails(parts.live()), home.clock());
  }

  private static String secret(
      Secrets secrets, Place place, SecretSource source, Problems problems) {
    Optional<String> found = secrets.read(source);
    if (found.isEmpty()) {
      problems.add(place, "the secret " + source + " is not there", Secrets.remedy(source));
    }
    return found.orElse("missing");
  }
}
