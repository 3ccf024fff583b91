package vn.langnghe.bot.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.referral.Timing;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;

/// Reads `handover.yaml` strictly: each fault is a problem with its line and a remedy.
public final class HandOverFile {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
  private static final String ADDRESS = "[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+";

  private final Fields top;
  private final Set<String> lines;

  private HandOverFile(Fields top, Set<String> lines) {
    this.top = top;
    this.lines = lines;
  }

  /// Reads and checks the file.
  ///
  /// @param root folder that problems name the file relative to
  /// @param lines ids of the lines of `hotlines.yaml`
  /// @return the settings; [HandOverSettings#USUAL] where there is no such file
  public static HandOverSettings load(Path root, Path file, Set<String> lines, Problems problems) {
    if (Files.notExists(file)) {
      return HandOverSettings.USUAL;
    }
    return YamlFile.read(root, file, problems)
        .map(fields -> new HandOverFile(fields, lines).settings())
        .orElse(HandOverSettings.USUAL);
  }

  private HandOverSettings settings() {
    Timing timing = top.mapping("timing").map(HandOverFile::timing).orElse(Timing.USUAL);
    Optional<HandOverSettings.MailServer> mail = top.mapping("mail").flatMap(HandOverFile::mail);
    Map<String, Partner> partners = new HashMap<>();
    for (Fields fields : top.mappings("partners")) {
      String line = fields.text("line");
      known(fields, line);
      Optional<Partner> partner = partner(fields, mail.isPresent());
      fields.rejectUnknown();
      if (partner.isPresent() && partners.putIfAbsent(line, partner.get()) != null) {
        fields
            .problems()
            .add(
                fields.placeOf("line"),
                Wording.of("the line '{}' stands twice", line),
                Wording.of("remove one of the two"));
      }
    }
    top.rejectUnknown();
    return new HandOverSettings(timing, partners, mail);
  }

  private void known(Fields fields, String line) {
    if (!line.isEmpty() && !lines.contains(line)) {
      fields
          .problems()
          .add(
              fields.placeOf("line"),
              Wording.of("no line of hotlines.yaml has the id '{}'", line),
              Wording.of("use the 'id' of a line there"));
    }
  }

  private static Timing timing(Fields fields) {
    Timing usual = Timing.USUAL;
    Timing timing =
        new Timing(
            Duration.ofHours(
                BotSettings.within(
                    fields, "consent_hours", (int) usual.consent().toHours(), 1, 168)),
            Duration.ofMinutes(
                BotSettings.within(
                    fields,
                    "acknowledge_minutes",
                    (int) usual.acknowledge().toMinutes(),
                    1,
                    1_440)),
            Duration.ofMinutes(
                BotSettings.within(
                    fields, "ask_after_minutes", (int) usual.followUp().toMinutes(), 1, 1_440)),
            Duration.ofHours(
                BotSettings.within(
                    fields, "visit_answer_hours", (int) usual.visitAnswer().toHours(), 1, 168)));
    fields.rejectUnknown();
    return timing;
  }

  private static Optional<HandOverSettings.MailServer> mail(Fields fields) {
    String host = fields.text("host");
    HandOverSettings.Security security =
        fields
            .convert("security", HandOverFile::security, Wording.of("starttls, tls or none"))
            .orElse(HandOverSettings.Security.STARTTLS);
    int port =
        BotSettings.within(
            fields, "port", security == HandOverSettings.Security.TLS ? 465 : 587, 1, 65_535);
    if (security == HandOverSettings.Security.NONE && !THIS_MACHINE.contains(host)) {
      fields
          .problems()
          .add(
              fields.placeOf("security"),
              Wording.of("letters about people would cross the net in the clear"),
              Wording.of("use starttls or tls; 'none' is for a server on this machine"));
    }
    Optional<String> user = fields.optionalText("user").filter(name -> !name.isEmpty());
    Optional<HandOverSettings.Login> login =
        user.flatMap(name ->
            ChannelList.secret(fields, "password")
                .map(secret -> new HandOverSettings.Login(name, secret)));
    String from = address(fields, "from");
    HandOverSettings.MailServer server =
        new HandOverSettings.MailServer(fields.place(), security, host, port, login, from);
    fields.rejectUnknown();
    return host.isEmpty() || from.isEmpty() ? Optional.empty() : Optional.of(server);
  }

  private static Optional<HandOverSettings.Security> security(String text) {
    return Arrays.stream(HandOverSettings.Security.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  private static String address(Fields fields, String name) {
    fields.text(name);
    return fields
        .convert(
            name,
            text -> Optional.of(text).filter(one -> one.matches(ADDRESS)),
            Wording.of("one e-mail address, such as case@partner.example"))
        .orElse("");
  }

  private static Optional<Partner> partner(Fields fields, boolean mailed) {
    String way = fields.text("way");
    return switch (way) {
      case "phone" -> Optional.of(new Partner.Phone(fields.optionalText("call")));
      case "mail" -> letters(fields, mailed);
      case "webhook" -> webhook(fields);
      case "telegram" -> telegram(fields);
      default -> {
        fields
            .problems()
            .add(
                fields.placeOf("way"),
                Wording.of("'way: {}' is not known", way),
                Wording.of("use phone, mail, webhook or telegram"));
        yield Optional.empty();
      }
    };
  }

  private static Optional<Partner> letters(Fields fields, boolean mailed) {
    if (!mailed) {
      fields
          .problems()
          .add(
              fields.placeOf("way"),
              Wording.of("no mail server can be used"),
              Wording.of("add or mend 'mail: {host: …, from: …}' above"));
    }
    return Optional.of(address(fields, "to")).filter(to -> !to.isEmpty()).map(Partner.Mail::new);
  }

  private static Optional<Partner> webhook(Fields fields) {
    fields.text("address");
    Optional<URI> address =
        fields.convert(
            "address",
            HandOverFile::hook,
            Wording.of("an https address, such as https://partner.example/cases"));
    return address.flatMap(uri ->
        ChannelList.secret(fields, "secret")
            .map(secret -> new Partner.Webhook(fields.place(), uri, secret)));
  }

  private static Optional<Partner> telegram(Fields fields) {
    Optional<String> bot = fields.optionalText("bot").filter(name -> !name.isEmpty());
    fields.text("group"); // must be there
    return fields
        .convert(
            "group",
            text -> Optional.of(text).filter(id -> id.matches("-[0-9]{1,19}")),
            Wording.of("the id of the partner's group, such as '-1001234567890'"))
        .map(group -> new Partner.Telegram(fields.placeOf("group"), bot, group));
  }

  /// Plain http only to a program on this machine.
  private static Optional<URI> hook(String text) {
    try {
      URI uri = URI.create(text);
      String host = Optional.ofNullable(uri.getHost()).orElse("");
      boolean near = "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host);
      return Optional.of(uri)
          .filter(it -> !host.isEmpty() && (near || "https".equals(it.getScheme())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
