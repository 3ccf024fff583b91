package vn.langnghe.bot.channel.zalo.oa;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import vn.langnghe.bot.channel.Bench;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.ChannelContract;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.zalo.HttpCaller;
import vn.langnghe.bot.channel.zalo.Needs;
import vn.langnghe.bot.channel.zalo.Platform;
import vn.langnghe.bot.channel.zalo.Rigs;
import vn.langnghe.bot.channel.zalo.grant.Grant;
import vn.langnghe.bot.channel.zalo.grant.Login;
import vn.langnghe.bot.channel.zalo.grant.OAuthServer;

/// An Official Account on a bench, with Zalo played at the wire. Access is granted as an operator
/// would grant it.
final class OaRig implements ChannelContract.Rig {
  static final String NAME = "zalo-oa:main";

  private final Platform platform = new Platform();
  private final OAuthServer tokens = new OAuthServer();
  private final OaSignature signature = new OaSignature("app", "oa-secret");
  private final AtomicLong moments = new AtomicLong(1_700_000_000_000L);
  private final OfficialAccount account;

  OaRig(Bench bench) {
    this(bench, bench.clock());
  }

  /// @param clock what the channel takes for the time
  OaRig(Bench bench, InstantSource clock) {
    Needs needs = Rigs.needs(bench, new HttpCaller(bench.threads(), Duration.ofSeconds(3)), clock);
    Grant grant =
        new Grant(
            new Grant.App(NAME, "app", "app-secret", tokens.address()),
            new Grant.Ports(
                needs.caller(), needs.ports().notes(), needs.ports().leases(), "node", clock));
    Login.Ending ending = grant.login(new SecureRandom()).finish("code-1");
    if (!(ending instanceof Login.Ending.Granted)) {
      throw new AssertionError(ending);
    }
    this.account =
        new OfficialAccount(
            new OfficialAccount.Settings(
                NAME,
                "app",
                "oa-secret",
                platform.address(),
                Optional.empty(),
                Pace.FREE,
                false,
                Duration.ofMinutes(60)),
            grant.keeper(),
            needs);
    account.start();
  }

  @Override
  public Channel channel() {
    return account;
  }

  OfficialAccount account() {
    return account;
  }

  Platform platform() {
    return platform;
  }

  OAuthServer tokens() {
    return tokens;
  }

  @Override
  public void says(String chat, int messageId, String text) {
    event(
        chat,
        "user_send_text",
        "\"message\":{\"msg_id\":\"" + messageId + "\",\"text\":\"" + escaped(text) + "\"}");
  }

  @Override
  public void sendsSomethingNew(String chat, int messageId) {
    event(chat, "user_send_hologram", "\"message\":{\"msg_id\":\"" + messageId + "\"}");
  }

  @Override
  public void sendsGarbage() {
    deliver("{\"event_name\":12,\"timestamp\":\"1\"");
  }

  /// An event about a person.
  void event(String chat, String name, String more) {
    deliver(
        "{\"app_id\":\"app\",\"sender\":{\"id\":\""
            + chat
            + "\"},\"recipient\":{\"id\":\"oa\"},\"event_name\":\""
            + name
            + "\","
            + more
            + ",\"timestamp\":\""
            + moments.incrementAndGet()
            + "\"}");
  }

  /// Zalo's echo of a message of the account.
  void echo(String chat, String messageId, boolean human) {
    deliver(
        "{\"app_id\":\"app\",\"sender\":{\"id\":\"oa\""
            + (human ? ",\"admin_id\":\"ad\"" : "")
            + "},\"recipient\":{\"id\":\""
            + chat
            + "\"},\"event_name\":\"oa_send_text\",\"message\":{\"msg_id\":\""
            + messageId
            + "\",\"text\":\"x\"},\"timestamp\":\""
            + moments.incrementAndGet()
            + "\"}");
  }

  /// Zalo delivers, signed.
  void deliver(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String mac = "mac=" + HexFormat.of().formatHex(signature.sign(bytes, "5"));
    Hook.Answer answer = receive(bytes, mac);
    if (answer != Hook.Answer.KEPT) {
      throw new AssertionError(answer);
    }
  }

  Hook.Answer receive(byte[] body, String mac) {
    return account
        .hook()
        .orElseThrow()
        .receive(
            new Hook.Delivered(
                name ->
                    switch (name) {
                      case "X-ZEvent-Signature" -> Optional.of(mac);
                      case "X-ZEvent-Timestamp" -> Optional.of("5");
                      default -> Optional.empty();
                    },
                body));
  }

  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  @Override
  public void answers(ChannelContract.Mood mood) {
    platform.mood(mood);
  }

  @Override
  public List<String> shown(String chat) {
    return platform.shown(chat);
  }

  URI address() {
    return platform.address();
  }

  @Override
  public void close() {
    account.close();
    platform.close();
    tokens.close();
  }
}
