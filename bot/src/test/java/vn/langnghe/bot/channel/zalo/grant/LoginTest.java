package vn.langnghe.bot.channel.zalo.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.channel.zalo.HttpCaller;

class LoginTest {
  private static final URI CALLBACK = URI.create("https://chat.example.vn/xong?a=1");
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpCaller caller = new HttpCaller(threads, Duration.ofSeconds(5));
  private final OAuthServer zalo = new OAuthServer();
  private final Notebook notes = new Notebook();
  private final Grant grant =
      new Grant(
          new Grant.App("zalo-oa:main", "app", "app-secret", zalo.address()),
          new Grant.Ports(
              caller, notes, notes, "login", () -> Instant.parse("2026-11-25T12:00:00Z")));
  private final Login login = grant.login(new SecureRandom());

  @AfterEach
  void close() {
    caller.close();
    zalo.close();
    threads.shutdownNow();
  }

  @Test
  void theAddressCarriesAChallengeWhoseVerifierBuysTheTokens() throws Exception {
    String address = login.address(CALLBACK).toString();
    assertThat(address)
        .startsWith(
            zalo.address()
                + "/v4/oa/permission?app_id=app&redirect_uri=https%3A%2F%2Fchat.example.vn%2Fxong%3Fa%3D1&code_challenge=");
    String back =
        CALLBACK + "&oa_id=77&code=code-1&state=" + found("state=([\\w-]+)", address) + "#x";
    assertThat(login.finish(back)).isInstanceOf(Login.Ending.Granted.class);
    String verifier = found("code_verifier=([\\w-]+)", zalo.newest().body());
    assertThat(verifier).hasSize(43);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
    assertThat(found("code_challenge=([\\w-]+)", address))
        .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    assertThat(grant.keeper().access().orElseThrow().token()).isEqualTo("access-1");
  }

  @Test
  void theCodeAloneIsEnough() {
    assertThat(login.finish("  code-1 ")).isInstanceOf(Login.Ending.Granted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://chat.example.vn/xong",
        "https://chat.example.vn/xong?error=-14001",
        "xin chào bạn"
      })
  void withoutACodeNothingIsAsked(String brought) {
    assertThat(login.finish(brought))
        .isInstanceOfSatisfying(
            Login.Ending.Failed.class,
            failed -> assertThat(failed.why()).contains("whole address"));
    assertThat(zalo.asked()).isZero();
  }

  @Test
  void theAddressOfAnotherLoginIsRefused() {
    assertThat(login.finish(CALLBACK + "&code=code-1&state=other"))
        .isInstanceOfSatisfying(
            Login.Ending.Failed.class,
            failed -> assertThat(failed.why()).contains("another login"));
    assertThat(zalo.asked()).isZero();
  }

  @Test
  void aCodeThatZaloRefusesIsTold() {
    assertThat(login.finish("code-2"))
        .isInstanceOfSatisfying(
            Login.Ending.Failed.class,
            failed -> assertThat(failed.why()).contains("-14014", "app_secret"));
  }

  @Test
  void tokensThatCannotBeKeptAreTold() {
    notes.broken(true);
    assertThat(login.finish("code-1"))
        .isInstanceOfSatisfying(
            Login.Ending.Failed.class,
            failed -> assertThat(failed.why()).contains("mend the database"));
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
