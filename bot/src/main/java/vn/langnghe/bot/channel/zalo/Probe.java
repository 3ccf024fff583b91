package vn.langnghe.bot.channel.zalo;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.channel.intake.PlatformChannel.Check;

/// Delivers an event that asks for nothing to our own public address, as the platform would: proves
/// the address, its certificate, the way in, and that the service runs with the same secret.
public final class Probe {
  private static final String WEBHOOK = "webhook";

  private final Caller caller;

  /// @param caller sends the request
  public Probe(Caller caller) {
    this.caller = caller;
  }

  /// Where a channel's events are to be delivered.
  ///
  /// @param base the public address of this service
  public static URI address(URI base, String channel) {
    return base.resolve("/hooks/" + channel);
  }

  /// Delivers.
  ///
  /// @param base the public address of this service; empty where `bot.yaml` names none
  /// @param headers what proves that it comes from the platform
  public Check deliver(
      Optional<URI> base, String channel, Map<String, String> headers, byte[] body) {
    if (base.isEmpty()) {
      return new Check(
          WEBHOOK,
          false,
          "bot.yaml names no public address; add 'webhook: https://…' to the channel, so that it can be looked at");
    }
    URI address = address(base.get(), channel);
    return switch (caller.post(address, headers, "application/json", body)) {
      case Answer.Got got -> told(got, address);
      case Answer.NotSent(String why) ->
          new Check(
              WEBHOOK,
              false,
              address
                  + " cannot be reached ("
                  + why
                  + "); check the name, the port and the certificate");
      case Answer.Lost(String why) ->
          new Check(WEBHOOK, false, address + " does not answer (" + why + "); check the proxy");
    };
  }

  private static Check told(Answer.Got got, URI address) {
    return switch (got.status()) {
      case 200 -> new Check(WEBHOOK, true, address.toString());
      case 401 ->
          new Check(
              WEBHOOK,
              false,
              address
                  + " refuses our own secret; start the service with the settings as they are now");
      case 404 ->
          new Check(
              WEBHOOK, false, address + " is not known there; start the service with this channel");
      default ->
          new Check(
              WEBHOOK,
              false,
              address + " answers " + got.status() + "; check the service and the proxy");
    };
  }
}
