package vn.langnghe.bot.show;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.bot.escalation.CaseEvent;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.staff.Accounts;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.staff.secret.Passwords;
import vn.langnghe.bot.staff.secret.Tokens;
import vn.langnghe.bot.staff.secret.Totp;
import vn.langnghe.bot.store.ServedStore;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.cases.CaseRows;
import vn.langnghe.knowledge.text.Language;

/// How long the queue page takes with many open cases, asked for by somebody who is signed in, of
/// the service as people start it.
final class QueueRun {
  private static final String PASSWORD = "chín con mèo đi bộ";
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final int WARM = 100;
  private static final int ASKED = 1_000;

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private QueueRun(URI address) {
    this.address = address;
  }

  /// What was measured.
  ///
  /// @param cases shown on the page
  /// @param p99 milliseconds that 99 of 100 requests take at most
  /// @param megabytes what the process holds afterwards
  record Result(int cases, double p99, double megabytes) {}

  static Result run(WebService service, int cases) throws Exception {
    Path data = service.freshData();
    byte[] factor = fill(data, cases);
    service.start(data);
    QueueRun run = new QueueRun(service.address());
    run.signIn(factor);
    int shown = 0;
    double[] took = new double[ASKED];
    for (int i = -WARM; i < ASKED; i++) {
      long begun = System.nanoTime();
      HttpResponse<String> page = run.get("/console/queue");
      if (i >= 0) {
        took[i] = (System.nanoTime() - begun) / 1e6;
      }
      shown = page.body().split("data-case=", -1).length - 1;
    }
    Arrays.sort(took);
    double megabytes = service.residentMegabytes();
    service.kill();
    return new Result(shown, took[(int) (ASKED * 0.99)], megabytes);
  }

  /// Open cases, every fifth with a counsellor, and a supervisor.
  ///
  /// @return the supervisor's second factor
  private static byte[] fill(Path data, int cases) throws IOException {
    Instant now = InstantSource.system().instant();
    try (Store store = ServedStore.open(data)) {
      CaseRows rows = new CaseRows(store, Policy.NOBODY);
      for (int i = 0; i < cases; i++) {
        ChatRef chat = new ChatRef("web", "v" + i);
        Inbound said = new Inbound(chat, "m", now, Language.VI, new Content.Text("chào"));
        String id = rows.open(store.accept(said).conversationId(), now).orElseThrow();
        if (i % 5 == 0) {
          Counsellor somebody = new Counsellor("c" + i, "Người " + i);
          rows.act(id, new CaseEvent.Take(somebody), now, CaseRows.Alongside.NOTHING);
        }
      }
      return hire(store, now);
    }
  }

  private static byte[] hire(Store store, Instant now) {
    Accounts accounts = new Accounts(store.staff().accounts(), new Passwords(), new Tokens());
    var invited =
        accounts.invite(
            "show", new Accounts.Wanted("hoa", "Hoa", Set.of(Role.SUPERVISOR), Language.VI), now);
    String token = ((Accounts.Outcome.Linked) invited).token();
    var set = (Accounts.Outcome.PasswordSet) accounts.useLink(token, PASSWORD, now);
    byte[] secret = new Tokens().secret();
    String id = set.member().id();
    store.staff().accounts().setFactor(id, secret, 0, Entry.of(now, id, Deed.FACTOR_SET, id));
    return secret;
  }

  private void signIn(byte[] factor) throws IOException, InterruptedException {
    post("/console/sign-in", List.of("login", "hoa", "password", PASSWORD), "");
    Matcher csrf = CSRF.matcher(get("/console/code").body());
    if (!csrf.find()) {
      throw new IOException("the sign-in was refused");
    }
    String code = Totp.code(factor, InstantSource.system().instant());
    post("/console/code", List.of("code", code), csrf.group(1));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpResponse<String> page =
        client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    if (page.statusCode() != 200) {
      throw new IOException(path + " answers " + page.statusCode());
    }
    return page;
  }

  private void post(String path, List<String> fields, String csrf)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder("csrf=").append(csrf);
    for (int i = 0; i < fields.size(); i += 2) {
      body.append('&')
          .append(fields.get(i))
          .append('=')
          .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
    }
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 303) {
      throw new IOException(path + " answers " + answer.statusCode());
    }
  }
}
