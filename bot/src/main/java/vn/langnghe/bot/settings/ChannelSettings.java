package vn.langnghe.bot.settings;

import java.net.URI;
import java.util.Optional;
import vn.langnghe.bot.group.StaffGroup;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.text.Language;

/// One bot or official account, as `bot.yaml` names it.
public sealed interface ChannelSettings {
  /// The name that is unique in the deployment, such as `telegram:main`.
  String channel();

  /// Where it stands in `bot.yaml`.
  Place place();

  /// The group of staff that a bot serves.
  ///
  /// @param chat id of the group; empty when a code binds it
  record Staffed(Optional<String> chat, StaffGroup.Words words, Language language) {}

  /// A Telegram bot.
  ///
  /// @param token the token BotFather gave
  /// @param webhook the public https address of this service; empty for long polling
  /// @param server where the Bot API is; another one only for a server of your own
  /// @param staff the group of staff, where it serves one
  @SuppressWarnings("checkstyle:ParameterNumber")
  record Telegram(
      String channel,
      Place place,
      SecretSource token,
      Optional<URI> webhook,
      URI server,
      ChannelLimits limits,
      Optional<Staffed> staff)
      implements ChannelSettings {}

  /// A Zalo Official Account.
  ///
  /// @param appId id of the app at developers.zalo.me
  /// @param appSecret secret of the app, for tokens
  /// @param oaSecret secret of the official account, for signatures
  /// @param api where messages are sent to
  /// @param oauth where tokens are refreshed
  /// @param webhook the public https address of this service, so that it can be looked at; may be
  ///   empty
  /// @param pays true when the account pays for messages beyond the free ones
  /// @param quietMinutes the bot keeps quiet so long after a person wrote in the OA tool
  @SuppressWarnings("checkstyle:ParameterNumber")
  record ZaloOa(
      String channel,
      Place place,
      String appId,
      SecretSource appSecret,
      SecretSource oaSecret,
      URI api,
      URI oauth,
      Optional<URI> webhook,
      boolean pays,
      int quietMinutes,
      ChannelLimits limits)
      implements ChannelSettings {}

  /// A bot of the Zalo Bot Platform.
  ///
  /// @param token the token of the bot
  /// @param webhookSecret what Zalo sends along with each update
  /// @param webhook the public https address of this service
  /// @param server where the Bot API is
  @SuppressWarnings("checkstyle:ParameterNumber")
  record ZaloBot(
      String channel,
      Place place,
      SecretSource token,
      SecretSource webhookSecret,
      Optional<URI> webhook,
      URI server,
      ChannelLimits limits)
      implements ChannelSettings {}
}
