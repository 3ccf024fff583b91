package vn.langnghe.bot;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.command.Places;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.partner.CallWatch;
import vn.langnghe.bot.partner.LineDesk;
import vn.langnghe.bot.partner.Mailer;
import vn.langnghe.bot.partner.PartnerTexts;
import vn.langnghe.bot.partner.Post;
import vn.langnghe.bot.partner.ReferralClockwork;
import vn.langnghe.bot.partner.ReferralDesk;
import vn.langnghe.bot.partner.SignedHook;
import vn.langnghe.bot.partner.group.GroupPost;
import vn.langnghe.bot.partner.group.PartnerGroup;
import vn.langnghe.bot.partner.group.PartnerHearing;
import vn.langnghe.bot.settings.HandOverSettings;
import vn.langnghe.bot.settings.Partner;
import vn.langnghe.bot.settings.PartnerBots;
import vn.langnghe.bot.settings.SecretSource;
import vn.langnghe.bot.store.group.GroupPace;
import vn.langnghe.bot.store.referral.HandOverRows;
import vn.langnghe.bot.store.referral.LineRows;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// Handing on, of a deployment.
///
/// @param calls the lines that should be called
/// @param partners hears groups of partners
record Referring(ReferralDesk referrals, LineDesk lines, CallWatch calls, PartnerHearing partners) {
  /// Puts it beside the cases of the engine. Before the engine starts.
  static Referring open(
      Wiring.Parts parts, Deployment deployment, Places places, Platforms platforms, Home home)
      throws CannotStart {
    HandOverSettings settings = deployment.handOver(places, parts.live());
    Map<String, Post> posts = posts(parts, settings, deployment.secrets(places), home);
    Map<String, GroupPost> groups = groups(parts, settings, platforms, home);
    posts.putAll(groups);
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
        calls,
        new PartnerHearing(
            platforms.groups(),
            groups.values().stream().distinct().toList(),
            rows,
            parts.live(),
            home.clock()));
  }

  /// How the channels fare, and the lines that should be called.
  Map<String, Health> with(Map<String, Health> channels) {
    Map<String, Health> all = new LinkedHashMap<>(channels);
    calls.health().ifPresent(health -> all.put("hotline-calls", health));
    return all;
  }

  /// One for each group; several lines may be told in one.
  private static Map<String, GroupPost> groups(
      Wiring.Parts parts, HandOverSettings settings, Platforms platforms, Home home)
      throws CannotStart {
    Problems problems = new Problems();
    PartnerBots.check(parts.settings(), settings, problems);
    if (!problems.isEmpty()) {
      home.tell(problems.list());
      throw new CannotStart("handover.yaml cannot be used; mend it and start again");
    }
    Map<ChatRef, Set<String>> lines = new HashMap<>();
    Map<String, Integer> limits = new HashMap<>();
    settings
        .partners()
        .forEach((line, partner) -> {
          if (partner instanceof Partner.Telegram group) {
            PartnerBots.bot(parts.settings(), group)
                .ifPresent(bot -> {
                  limits.put(bot.channel(), bot.limits().perGroupPerMinute());
                  ChatRef chat = new ChatRef(bot.channel(), group.group());
                  lines.computeIfAbsent(chat, of -> new HashSet<>()).add(line);
                });
          }
        });
    Map<String, GroupLine> bots = platforms.groups();
    GroupPace pace = new GroupPace(parts.store());
    Map<String, GroupPost> posts = new HashMap<>();
    lines.forEach((chat, told) ->
        Optional.ofNullable(bots.get(chat.channel()))
            .ifPresent(bot -> {
              PartnerGroup group =
                  new PartnerGroup(
                      bot,
                      chat.chat(),
                      told,
                      limits.getOrDefault(chat.channel(), 1),
                      parts.store().notes());
              GroupPost post = new GroupPost(group, pace, parts.live(), home.clock());
              told.forEach(line -> posts.put(line, post));
            }));
    return posts;
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
            case Partner.Telegram telegram -> {}
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
      problems.add(place, Wording.of("the secret {} is not there", source), Secrets.remedy(source));
    }
    return found.orElse("missing");
  }
}
