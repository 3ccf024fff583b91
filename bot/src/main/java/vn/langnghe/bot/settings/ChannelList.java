package vn.langnghe.bot.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Wording;

/// Reads the list `channels` of `bot.yaml`. What is wrong is a problem with its line; the entry is
/// then left out.
final class ChannelList {
  private static final String TELEGRAM_SERVER = "https://api.telegram.org";
  private static final String OA_SERVER = "https://openapi.zalo.me";
  private static final String OA_TOKENS = "https://oauth.zaloapp.com";
  private static final String BOT_SERVER = "https://bot-api.zaloplatforms.com";
  private static final int QUIET_MINUTES = 60;

  private final Map<String, Integer> names = new HashMap<>();
  private final StaffedReader staffed = new StaffedReader();
  private final List<ChannelSettings> channels = new ArrayList<>();

  static List<ChannelSettings> read(Fields top) {
    ChannelList list = new ChannelList();
    top.mappings("channels").forEach(list::entry);
    return List.copyOf(list.channels);
  }

  private void entry(Fields fields) {
    String type = fields.text("type");
    String name = name(fields);
    switch (type) {
      case "telegram" -> telegram(fields, "telegram:" + name).ifPresent(channels::add);
      case "zalo-oa" -> zaloOa(fields, "zalo-oa:" + name).ifPresent(channels::add);
      case "zalo-bot" -> zaloBot(fields, "zalo-bot:" + name).ifPresent(channels::add);
      case "" -> {
        return;
      }
      default -> {
        fields
            .problems()
            .add(
                fields.placeOf("type"),
                Wording.of("'type: {}' is not known", type),
                Wording.of("use telegram, zalo-oa or zalo-bot"));
        return;
      }
    }
    once(fields, type + ":" + name);
    fields.rejectUnknown();
  }

  private static String name(Fields fields) {
    String name = fields.text("name");
    if (!name.isEmpty() && !name.matches("[a-z0-9][a-z0-9-]{0,29}")) {
      fields
          .problems()
          .add(
              fields.placeOf("name"),
              Wording.of("'name: {}' cannot stand in an address", name),
              Wording.of("use small letters, digits and '-', at most 30"));
    }
    return name;
  }

  private void once(Fields fields, String channel) {
    Integer line = names.putIfAbsent(channel, fields.place().line());
    if (line != null) {
      fields
          .problems()
          .add(
              fields.placeOf("name"),
              Wording.of("the channel {} is already there on line {}", channel, line),
              Wording.of("give one of them another name"));
    }
  }

  private Optional<ChannelSettings> telegram(Fields fields, String channel) {
    Place place = fields.place();
    Optional<SecretSource> token = secret(fields, "token");
    Optional<URI> webhook = webhook(fields);
    URI server = server(fields, "server", TELEGRAM_SERVER);
    ChannelLimits limits = limits(fields, ChannelLimits.TELEGRAM);
    Optional<ChannelSettings.Staffed> staff = staffed.read(fields);
    return token.map(secret ->
        new ChannelSettings.Telegram(channel, place, secret, webhook, server, limits, staff));
  }

  private static Optional<ChannelSettings> zaloOa(Fields fields, String channel) {
    Place place = fields.place();
    String appId = fields.text("app_id");
    Optional<SecretSource> appSecret = secret(fields, "app_secret");
    Optional<SecretSource> oaSecret = secret(fields, "oa_secret");
    URI api = server(fields, "api", OA_SERVER);
    URI oauth = server(fields, "oauth", OA_TOKENS);
    Optional<URI> webhook = webhook(fields);
    boolean pays = fields.flag("pays", false);
    int quiet = BotSettings.within(fields, "quiet_minutes", QUIET_MINUTES, 1, 10_080);
    ChannelLimits limits = limits(fields, ChannelLimits.ZALO);
    return appSecret.flatMap(app ->
        oaSecret.map(oa ->
            new ChannelSettings.ZaloOa(
                channel, place, appId, app, oa, api, oauth, webhook, pays, quiet, limits)));
  }

  private static Optional<ChannelSettings> zaloBot(Fields fields, String channel) {
    Place place = fields.place();
    Optional<SecretSource> token = secret(fields, "token");
    Optional<SecretSource> secret = secret(fields, "webhook_secret");
    Optional<URI> webhook = webhook(fields);
    URI server = server(fields, "server", BOT_SERVER);
    ChannelLimits limits = limits(fields, ChannelLimits.ZALO);
    return token.flatMap(known ->
        secret.map(hidden ->
            new ChannelSettings.ZaloBot(channel, place, known, hidden, webhook, server, limits)));
  }

  static Optional<SecretSource> secret(Fields fields, String name) {
    if (fields.text(name).isEmpty()) {
      return Optional.empty();
    }
    Optional<SecretSource> source = SecretSource.parse(fields.text(name));
    if (source.isEmpty()) { // what was written may be the secret itself: it is not shown
      fields
          .problems()
          .add(
              fields.placeOf(name),
              Wording.of("'{}' must say where the secret stands", name),
              Wording.of(
                  "write env:NAME (an environment variable) or file:PATH; no secret "
                      + "belongs in this file"));
    }
    return source;
  }

  private static Optional<URI> webhook(Fields fields) {
    if (fields.optionalText("webhook").orElse("").isEmpty()) {
      return Optional.empty();
    }
    return fields.convert(
        "webhook",
        text -> address(text).filter(uri -> "https".equals(uri.getScheme())),
        Wording.of(
            "the public https address of this service, such as "
                + "https://chat.example.vn, or leave it empty"));
  }

  private static URI server(Fields fields, String name, String otherwise) {
    return fields
        .convert(name, ChannelList::address, Wording.of("an http or https address without a path"))
        .orElse(URI.create(otherwise));
  }

  private static Optional<URI> address(String text) {
    try {
      URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return Optional.of(uri)
          .filter(it -> web && it.getHost() != null && it.getRawPath().isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ChannelLimits limits(Fields fields, ChannelLimits usual) {
    Optional<Fields> given = fields.mapping("limits");
    if (given.isEmpty()) {
      return usual;
    }
    Fields limits = given.get();
    ChannelLimits read =
        new ChannelLimits(
            BotSettings.within(limits, "per_second", usual.perSecond(), 1, 10_000),
            BotSettings.within(limits, "per_chat_per_minute", usual.perChatPerMinute(), 1, 60_000),
            BotSettings.within(
                limits, "per_group_per_minute", usual.perGroupPerMinute(), 1, 60_000));
    limits.rejectUnknown();
    return read;
  }
}
