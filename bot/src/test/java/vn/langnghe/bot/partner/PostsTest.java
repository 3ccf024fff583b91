package vn.langnghe.bot.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.settings.HandOverSettings.MailServer;
import vn.langnghe.bot.settings.HandOverSettings.Security;
import vn.langnghe.knowledge.files.Place;

/// Letters over real sockets: a partner's system and a mail server, played here.
class PostsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static final Letter LETTER =
      new Letter("ab12cd34", "Cần nói chuyện sớm.", "Lan", NOW.plusSeconds(900));

  @ParameterizedTest
  @CsvSource({
    "200, '{\"acknowledged\":\"ab12cd34\"}', ACKNOWLEDGED",
    "200, '{\"acknowledged\":\"other000\"}', TAKEN",
    "202, '', TAKEN",
    "204, 'no json', TAKEN",
    "302, '', REFUSED",
    "403, '', REFUSED",
    "429, '', AGAIN",
    "503, '', AGAIN"
  })
  void aPartnersSystemAnswers(int status, String body, Post.Answer expected) throws Exception {
    Map<String, String> seen = new ConcurrentHashMap<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/cases",
        exchange -> {
          seen.put(
              "body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          seen.put("signature", exchange.getRequestHeaders().getFirst("X-LangNghe-Signature"));
          seen.put("id", exchange.getRequestHeaders().getFirst("X-LangNghe-Id"));
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, status == 204 ? -1 : answer.length);
          if (status != 204) {
            exchange.getResponseBody().write(answer);
          }
          exchange.close();
        });
    server.start();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/cases");
      SignedHook hook = new SignedHook(address, "key", () -> NOW, threads);
      assertThat(hook.send(LETTER)).isEqualTo(expected);
      assertThat(seen.get("body"))
          .isEqualTo(
              "{\"answer_by\":\"2026-11-25T03:15:00Z\",\"counsellor\":\"Lan\",\"id\":\"ab12cd34\",\"words\":\"Cần nói chuyện sớm.\"}");
      assertThat(seen.get("id")).isEqualTo("ab12cd34");
      long seconds = NOW.getEpochSecond();
      assertThat(seen.get("signature"))
          .isEqualTo(
              "t="
                  + seconds
                  + ",v1="
                  + SignedHook.signature("key", seconds + "." + seen.get("body")));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theSignatureIsThatOfTheStandard() {
    // RFC 4231, test case 2
    assertThat(SignedHook.signature("Jefe", "what do ya want for nothing?"))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void nobodyThereIsTriedAgain() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      URI address = URI.create("http://127.0.0.1:" + free + "/cases");
      assertThat(new SignedHook(address, "key", () -> NOW, threads).send(LETTER))
          .isEqualTo(Post.Answer.AGAIN);
      assertThat(mailer(free, Security.NONE).send(LETTER)).isEqualTo(Post.Answer.AGAIN);
    }
  }

  private static Mailer mailer(int port, Security security) {
    MailServer server =
        new MailServer(
            new Place("handover.yaml", 1),
            security,
            "127.0.0.1",
            port,
            Optional.empty(),
            "ln@ln.example");
    return new Mailer(
        server,
        Optional.empty(),
        "tiepnhan@partner.example",
        letter -> new Mailer.Text("mã " + letter.id(), "Lời báo:\n" + letter.words()),
        () -> NOW);
  }

  @Test
  void aLetterIsPostedAndItsSubjectHoldsTheCodeOnly() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> received = threads.submit(() -> serve(socket, "250 ok"));
      assertThat(mailer(socket.getLocalPort(), Security.NONE).send(LETTER))
          .isEqualTo(Post.Answer.TAKEN);
      assertThat(received.get())
          .contains("RCPT TO:<tiepnhan@partner.example>")
          .contains("MAIL FROM:<ln@ln.example>")
          .contains("charset=UTF-8");
    }
  }

  @Test
  void aRefusedRecipientIsRefusedAndAServerWithoutEncryptionGetsNothing() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> refused = threads.submit(() -> serve(socket, "550 no such user"));
      assertThat(mailer(socket.getLocalPort(), Security.NONE).send(LETTER))
          .isEqualTo(Post.Answer.REFUSED);
      assertThat(refused.get()).contains("RCPT TO");
      Future<String> plain = threads.submit(() -> serve(socket, "250 ok"));
      assertThat(mailer(socket.getLocalPort(), Security.STARTTLS).send(LETTER))
          .isEqualTo(Post.Answer.AGAIN);
      assertThat(plain.get()).doesNotContain("MAIL FROM").doesNotContain("RCPT TO");
    }
  }

  /// Speaks SMTP once.
  ///
  /// @param recipient the answer to each RCPT
  /// @return all that the client said
  private static String serve(ServerSocket socket, String recipient) throws IOException {
    StringBuilder said = new StringBuilder();
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream()) {
      answer(out, "220 here");
      boolean data = false;
      String line;
      while ((line = in.readLine()) != null) {
        said.append(line).append('\n');
        if (data) {
          if (line.equals(".")) {
            data = false;
            answer(out, "250 kept");
          }
        } else if (line.startsWith("RCPT")) {
          answer(out, recipient);
        } else if (line.startsWith("DATA")) {
          data = true;
          answer(out, "354 go on");
        } else if (line.startsWith("QUIT")) {
          answer(out, "221 bye");
          return said.toString();
        } else {
          answer(out, "250 ok");
        }
      }
    }
    return said.toString();
  }

  private static void answer(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
