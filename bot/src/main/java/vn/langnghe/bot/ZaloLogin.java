package vn.langnghe.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.langnghe.bot.channel.zalo.grant.Grant;
import vn.langnghe.bot.channel.zalo.grant.Login;
import vn.langnghe.bot.command.Service;
import vn.langnghe.bot.settings.ChannelSettings;
import vn.langnghe.bot.settings.ChannelSettings.ZaloOa;

/// The conversation with an operator in which an Official Account grants access.
///
/// @param secrets where the app's secret is read
/// @param grants where tokens are bought and kept
/// @param out what the operator reads
record ZaloLogin(Secrets secrets, Grant.Ports grants, PrintWriter out) {
  /// Walks through it.
  ///
  /// @param channels what `bot.yaml` names
  /// @return what stands in the way, in one line; empty when access was granted
  Optional<String> run(List<ChannelSettings> channels, Service.Login asked) throws IOException {
    List<ZaloOa> accounts =
        channels.stream()
            .filter(ZaloOa.class::isInstance)
            .map(ZaloOa.class::cast)
            .filter(account ->
                asked.channel().isEmpty() || asked.channel().get().equals(account.channel()))
            .toList();
    if (accounts.size() != 1) {
      return Optional.of(which(channels));
    }
    ZaloOa account = accounts.getFirst();
    Optional<URI> callback = asked.callback().or(account::webhook);
    if (callback.isEmpty()) {
      return Optional.of(
          "give --callback https://…: one of the callback addresses of the app at developers.zalo.me");
    }
    Optional<String> secret = secrets.read(account.appSecret());
    return secret.isEmpty()
        ? Optional.of(
            "'app_secret: "
                + account.appSecret()
                + "' gives no secret; "
                + Secrets.remedy(account.appSecret()))
        : walk(account, secret.get(), callback.get(), asked.in());
  }

  private static String which(List<ChannelSettings> channels) {
    String names =
        channels.stream()
            .filter(ZaloOa.class::isInstance)
            .map(ChannelSettings::channel)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? "bot.yaml names no channel of type zalo-oa; see docs/channels.md"
        : "say which one with --channel NAME: " + names;
  }

  private Optional<String> walk(ZaloOa account, String secret, URI callback, BufferedReader in)
      throws IOException {
    Login login = ZaloAdapters.grant(account, secret, grants).login(new SecureRandom());
    out.println(
        "1. In a browser that is logged in to Zalo as an administrator of the account, open:");
    out.println();
    out.println("   " + login.address(callback));
    out.println();
    out.println(
        "2. Agree. The browser then shows a page of "
            + callback.getHost()
            + ", maybe an error; that is fine.");
    out.println(
        "3. Copy its whole address from the address bar, paste it here, and press Enter (within ten minutes):");
    out.flush();
    String brought = in.readLine();
    if (brought == null) {
      return Optional.of("nothing was pasted; run this again");
    }
    return switch (login.finish(brought)) {
      case Login.Ending.Granted(var until) -> {
        out.println(
            "Access is granted to " + account.channel() + " and kept sealed in the database.");
        out.println(
            "The service renews it by itself; the token in use now is good until " + until + ".");
        out.flush();
        yield Optional.empty();
      }
      case Login.Ending.Failed(String why) -> Optional.of(why);
    };
  }
}
