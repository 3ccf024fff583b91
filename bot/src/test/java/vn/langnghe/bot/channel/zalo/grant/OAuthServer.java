package vn.langnghe.bot.channel.zalo.grant;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import vn.langnghe.bot.channel.zalo.FaultServer;
import vn.langnghe.bot.channel.zalo.FaultServer.Act;
import vn.langnghe.bot.channel.zalo.FaultServer.Request;

/// Zalo's token server as its rules are known: a refresh token buys once, and whoever spends it
/// twice is refused. Faults happen after the purchase, where they hurt.
public final class OAuthServer implements AutoCloseable {
  private final FaultServer server = new FaultServer(this::act);
  private final Set<String> spent = new HashSet<>();
  private final AtomicInteger pairs = new AtomicInteger();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private String good = "refresh-0";

  /// What goes wrong with the next request.
  public enum Fault {
    /// The purchase is made and its answer lost.
    ANSWER_LOST,
    /// Nothing is bought, and a 503 says so.
    NOT_AVAILABLE,
    /// Nothing is bought, and a code says so.
    REFUSED,
    /// The purchase is made, and a gateway answers with a page.
    BAD_GATEWAY
  }

  /// Where it listens.
  public URI address() {
    return server.address();
  }

  /// The next request meets a fault.
  public void next(Fault fault) {
    faults.add(fault);
  }

  /// How many pairs were bought.
  public int bought() {
    return pairs.get();
  }

  /// How many requests came.
  public int asked() {
    return server.requests().size();
  }

  /// The newest request.
  public Request newest() {
    return server.requests().getLast();
  }

  private synchronized Act act(Request request) {
    Fault fault = faults.poll();
    Map<String, String> form = form(request.body());
    if (fault == Fault.NOT_AVAILABLE) {
      return new Act.Answer(503, "");
    }
    boolean known =
        request.path().equals("/v4/oa/access_token")
            && request.header("secret_key").equals("app-secret")
            && "app".equals(form.get("app_id"))
            && ("authorization_code".equals(form.get("grant_type"))
                ? "code-1".equals(form.get("code"))
                : good.equals(form.get("refresh_token")) && spent.add(good));
    if (!known || fault == Fault.REFUSED) {
      return new Act.Answer(200, "{\"error\":-14014,\"error_name\":\"Invalid refresh token.\"}");
    }
    int pair = pairs.incrementAndGet();
    good = "refresh-" + pair;
    if (fault == Fault.ANSWER_LOST) {
      return new Act.Drop();
    }
    return fault == Fault.BAD_GATEWAY
        ? new Act.Answer(502, "<html>")
        : new Act.Answer(
            200,
            "{\"access_token\":\"access-"
                + pair
                + "\",\"refresh_token\":\""
                + good
                + "\",\"expires_in\":\"90000\"}");
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&")) {
      String[] pair = field.split("=", 2);
      form.put(pair[0], pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "");
    }
    return form;
  }

  @Override
  public void close() {
    server.close();
  }
}
