package vn.langnghe.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
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
  /// @throws CannotStart when access was not granted: what stands in the way, in one line
  void run(List<ChannelSettings> channels, Service.Login asked) throws CannotStart, IOException {
    List<ZaloOa> accounts =
        channels.stream()
            .filter(ZaloOa.class::isInstance)
            .map(ZaloOa.class::cast)
            .filter(account ->
                asked.channel().isEmpty() || asked.channel().get().equals(account.channel()))
            .toList();
    if (accounts.size() != 1) {
      throw new CannotStart(which(channels));
    }
    ZaloOa account = accounts.getFirst();
    URI callback =
        asked
            .callback()
            .or(account::webhook)
            .orElseThrow(() ->
                new CannotStart(
                    "give --callback https://…: one of the callback addresses of the app at developers.zalo.me"));
    String secret =
        secrets
            .read(account.appSecret())
            .orElseThrow(() ->
                new CannotStart(
                    "'app_secret: "
                        + account.appSecret()
                        + "' gives no secret; "
                        + Secrets.remedy(account.appSecret())));
    walk(account, secret, callback, asked.in());
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

  private void walk(ZaloOa account, String secret, URI callback, BufferedReader in)
      throws CannotStart, IOException {
    Login login = ZaloAdapters.grant(account, secret, grants).login(new SecureRandom());
    out.println(
        """
        1. In a browser that is logged in to Zalo as an administrator of the account, open:

           %s

        2. Agree. The browser then shows a page of %s, maybe an error; that is fine.
        3. Copy its whole address from the address bar, paste it here, and press Enter (within ten minutes):\
        """
            .formatted(login.address(callback), callback.getHost()));
    out.flush();
    String brought = in.readLine();
    if (brought == null) {
      throw new CannotStart("nothing was pasted; run this again");
    }
    switch (login.finish(brought)) {
      case Login.Ending.Granted(var until) -> {
        out.printf("Access is granted to %s and kept sealed in the database.%n", account.channel());
        out.printf(
            "The service renews it by itself; the token in use now is good until %s.%n", until);
        out.flush();
      }
      case Login.Ending.Failed(String why) -> throw new CannotStart(why);
    }
  }
}
