package vn.langnghe.bot.channel.zalo.grant;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import vn.langnghe.bot.channel.intake.ChannelNotes;
import vn.langnghe.bot.channel.intake.Leases;
import vn.langnghe.bot.channel.zalo.Caller;

/// What an account's app needs to come by tokens and to keep them.
public final class Grant {
  private final App app;
  private final Ports ports;

  /// The app that an account granted.
  ///
  /// @param channel name of the channel
  /// @param oauth such as `https://oauth.zaloapp.com`
  public record App(String channel, String appId, String appSecret, URI oauth) {
    @Override
    public String toString() {
      return "App[" + channel + "]";
    }
  }

  /// What the rest of the service lends.
  ///
  /// @param holder a random name of this process
  public record Ports(
      Caller caller, ChannelNotes notes, Leases leases, String holder, InstantSource clock) {}

  /// @param app whose tokens
  public Grant(App app, Ports ports) {
    this.app = app;
    this.ports = ports;
  }

  /// Keeps the tokens fresh.
  public TokenKeeper keeper() {
    return new TokenKeeper(app.channel(), shelf(), oauth(), ports.clock());
  }

  /// Walks a person through the first grant, or one anew.
  public Login login(SecureRandom random) {
    return new Login(shelf(), oauth(), random, ports.clock());
  }

  private TokenShelf shelf() {
    return new TokenShelf(app.channel(), ports.notes(), ports.leases(), ports.holder());
  }

  private OAuth oauth() {
    return new OAuth(ports.caller(), app.oauth(), app.appId(), app.appSecret(), ports.clock());
  }
}
