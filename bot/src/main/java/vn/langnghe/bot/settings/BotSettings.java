package vn.langnghe.bot.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;

/// The settings of one deployment.
///
/// @param web the web chat
/// @param storeUrl JDBC address of the database; empty for SQLite in the data folder
/// @param retentionDays days after which a silent conversation is forgotten
/// @param channels bots and official accounts beside the web chat
public record BotSettings(
    Web web, String storeUrl, int retentionDays, List<ChannelSettings> channels) {
  public BotSettings {
    channels = List.copyOf(channels);
  }

  /// The web chat.
  ///
  /// @param host address to listen on
  /// @param port port to listen on; 0 for any free one
  /// @param secure true when people reach it over https
  /// @param trustedProxy true when a proxy in front names the visitor's address
  /// @param exitPage where the quick exit leads
  /// @param visitorPerMinute most messages of one visitor
  /// @param addressPerMinute most messages from one address
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Web(
      String host,
      int port,
      boolean secure,
      boolean trustedProxy,
      URI exitPage,
      int visitorPerMinute,
      int addressPerMinute) {}

  /// The settings without any file.
  public static final BotSettings DEFAULT =
      new BotSettings(
          new Web(
              "127.0.0.1",
              8080,
              false,
              false,
              URI.create("https://www.google.com/search?q=thoi+tiet"),
              40,
              600),
          "",
          30,
          List.of());

  /// Reads `bot.yaml`; a missing field keeps its default, a faulty one is a problem.
  public static BotSettings load(Path root, Path file, Problems problems) {
    Optional<Fields> top = YamlFile.read(root, file, problems);
    if (top.isEmpty()) {
      return DEFAULT;
    }
    Fields fields = top.get();
    Web web = fields.mapping("web").map(BotSettings::web).orElse(DEFAULT.web());
    String url = fields.mapping("store").map(BotSettings::store).orElse("");
    int days =
        fields.mapping("privacy").map(BotSettings::retention).orElse(DEFAULT.retentionDays());
    List<ChannelSettings> channels = ChannelList.read(fields);
    fields.rejectUnknown();
    return new BotSettings(web, url, days, channels);
  }

  private static Web web(Fields fields) {
    Web other = DEFAULT.web();
    Web web =
        new Web(
            fields.optionalText("host").orElse(other.host()),
            within(fields, "port", other.port(), 0, 65_535),
            fields.flag("public", other.secure()),
            fields.flag("trusted_proxy", other.trustedProxy()),
            fields
                .convert("exit_page", BotSettings::page, Wording.of("an https address"))
                .orElse(other.exitPage()),
            within(fields, "visitor_per_minute", other.visitorPerMinute(), 1, 1_000_000),
            within(fields, "address_per_minute", other.addressPerMinute(), 1, 1_000_000));
    fields.rejectUnknown();
    return web;
  }

  private static String store(Fields fields) {
    String url = fields.optionalText("url").orElse("");
    if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:sqlite:")) {
      fields
          .problems()
          .add(
              fields.placeOf("url"),
              Wording.of("the store must be PostgreSQL or SQLite"),
              Wording.of("write jdbc:postgresql://host/db, or leave it empty"));
    }
    fields.rejectUnknown();
    return url;
  }

  private static int retention(Fields fields) {
    int days = within(fields, "retention_days", DEFAULT.retentionDays(), 1, 3650);
    fields.rejectUnknown();
    return days;
  }

  static int within(Fields fields, String name, int otherwise, int least, int most) {
    return fields
        .convert(
            name,
            text ->
                text.matches("\\d{1,6}")
                    ? Optional.of(Integer.valueOf(text))
                        .filter(number -> number >= least && number <= most)
                    : Optional.empty(),
            Wording.of("a whole number from {} to {}", least, most))
        .orElse(otherwise);
  }

  private static Optional<URI> page(String text) {
    try {
      return Optional.of(URI.create(text)).filter(uri -> "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
