package vn.langnghe.bot.channel.telegram;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.langnghe.bot.channel.Bench;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.ChannelContract;
import vn.langnghe.bot.channel.ChannelContract.Mood;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.channel.intake.Ports;

/// A Telegram channel that polls a [TelegramPlatform].
final class TelegramRig implements ChannelContract.Rig {
  static final String NAME = "telegram:test";

  final TelegramPlatform platform;
  final TelegramChannel channel;

  TelegramRig(Bench bench) {
    this(bench, new TelegramPlatform(), Pace.FREE);
  }

  TelegramRig(Bench bench, TelegramPlatform platform, Pace pace) {
    this.platform = platform;
    this.channel =
        new TelegramChannel(
            new TelegramChannel.Settings(
                NAME,
                new Secret(TelegramPlatform.TOKEN),
                Optional.empty(),
                platform.address(),
                pace),
            ports(bench));
    channel.start();
  }

  static Ports ports(Bench bench) {
    return new Ports(
        bench,
        bench.store().raw(),
        bench.store().notes(),
        bench.store().leases(),
        (key, language) -> key,
        bench.clock(),
        bench.threads(),
        UUID.randomUUID().toString());
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public void says(String chat, int messageId, String text) {
    platform.queue().text(chat, messageId, text);
  }

  @Override
  public void sendsSomethingNew(String chat, int messageId) {
    platform.queue().message(chat, messageId, "{\"hologram\":{\"file_id\":\"x\"}}");
  }

  @Override
  public void sendsGarbage() {
    platform
        .queue()
        .add(
            "message",
            UpdateQueue.json("{\"message_id\":\"one\",\"chat\":{\"type\":\"private\"}}"));
  }

  @Override
  public void answers(Mood mood) {
    TelegramPlatform.Faults next =
        switch (mood) {
          case KIND -> TelegramPlatform.Faults.NONE;
          case BUSY -> TelegramPlatform.Faults.BUSY;
          case MUMBLING -> TelegramPlatform.Faults.DROPPED_AFTER;
          case BLOCKED -> TelegramPlatform.Faults.BLOCKED;
          case BROKEN -> TelegramPlatform.Faults.BROKEN;
        };
    platform.faults(send -> next);
  }

  @Override
  public List<String> shown(String chat) {
    return platform.shown(chat).stream().map(TelegramPlatform.Shown::text).toList();
  }

  @Override
  public void close() {
    channel.close();
    platform.close();
  }
}
