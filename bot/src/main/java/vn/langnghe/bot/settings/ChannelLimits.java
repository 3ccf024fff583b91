package vn.langnghe.bot.settings;

/// How fast one channel may send.
///
/// @param perSecond messages of the whole channel each second
/// @param perChatPerMinute messages to one chat each minute
/// @param perGroupPerMinute messages to one group chat each minute
public record ChannelLimits(int perSecond, int perChatPerMinute, int perGroupPerMinute) {
  /// What Telegram lets through: 30 a second, one a second to a chat, 20 a minute to a group.
  public static final ChannelLimits TELEGRAM = new ChannelLimits(30, 60, 20);

  /// What is known of Zalo: 20 a second.
  public static final ChannelLimits ZALO = new ChannelLimits(20, 60, 20);
}
