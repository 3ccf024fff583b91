package vn.langnghe.bot.channel.zalo.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.channel.zalo.Answer;

class BotVerdictTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"ok\":true,\"result\":{\"message_id\":\"1\"}} | Done",
        "200 | {\"ok\":false,\"error_code\":429} | Later",
        "429 | <html> | Later",
        "503 | <html> | Later",
        "200 | {\"ok\":false,\"error_code\":500} | Later", // stated: not done
        "500 | <html> | Unclear",
        "502 | <html> | Unclear",
        "200 | <html> | Unclear",
        "200 | {} | Unclear",
        "200 | {\"ok\":false,\"error_code\":401} | TokenVoid",
        "404 | {\"ok\":false} | TokenVoid",
        "200 | {\"ok\":false,\"error_code\":400} | Refused",
        "403 | {\"ok\":false,\"error_code\":403} | Refused"
      })
  void answersAreJudgedByWhatTheyState(int status, String body, String verdict) {
    assertThat(BotVerdict.of(new Answer.Got(status, body)).getClass().getSimpleName())
        .isEqualTo(verdict);
  }

  @Test
  void whatNeverLeftIsTriedAgainAndWhatWasLostIsNot() {
    assertThat(BotVerdict.of(new Answer.NotSent("x"))).isInstanceOf(BotVerdict.Later.class);
    assertThat(BotVerdict.of(new Answer.Lost("x"))).isInstanceOf(BotVerdict.Unclear.class);
  }
}
