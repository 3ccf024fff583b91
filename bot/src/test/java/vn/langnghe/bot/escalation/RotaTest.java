package vn.langnghe.bot.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.escalation.policy.Role;
import vn.langnghe.bot.escalation.policy.Rota;

class RotaTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private final Rota rota = Teams.usual().rota();

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:59, ''", // Monday before the shift
    "2026-11-23T08:00, 'lan minh'",
    "2026-11-23T11:59, 'lan minh'",
    "2026-11-23T12:00, ''", // the break of a split shift
    "2026-11-23T13:00, 'lan minh'",
    "2026-11-23T17:00, ''",
    "2026-11-28T10:00, ''", // Saturday
    "2027-02-05T10:00, ''", // Tết, a Friday
    "2027-02-11T10:00, ''", // its last day
    "2027-02-12T10:00, 'lan minh'",
    "2027-02-06T10:00, 'lan'", // an extra day within Tết
    "2027-02-06T11:00, ''"
  })
  void thoseTheRotaNamesAreOnShift(String local, String who) {
    List<String> expected = who.isEmpty() ? List.of() : List.of(who.split(" "));
    assertThat(rota.onShift(Role.COUNSELLOR, Moment.at(at(local)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:00, 2026-11-23T08:00",
    "2026-11-23T08:00, 2026-11-23T13:00",
    "2026-11-23T18:00, 2026-11-24T08:00",
    "2026-11-27T18:00, 2026-11-30T08:00", // over the weekend
    "2027-02-04T18:00, 2027-02-06T09:00", // into Tết: the extra day
    "2027-02-06T12:00, 2027-02-12T08:00"
  })
  void theNextShiftIsFound(String now, String next) {
    assertThat(rota.nextShift(at(now))).contains(at(next));
  }

  @Test
  void whatSomebodySaysOfTheirPresenceOverridesTheRotaUntilThen() {
    Instant monday = at("2026-11-23T09:00");
    Instant later = monday.plusSeconds(60);
    Map<String, Rota.Said> said =
        Map.of(
            "lan", new Rota.Said(Desk.Presence.AWAY, later),
            "vi", new Rota.Said(Desk.Presence.HERE, later));
    assertThat(rota.onShift(Role.COUNSELLOR, new Moment(monday, said)))
        .containsExactly("minh", "vi");
    assertThat(rota.onShift(Role.COUNSELLOR, new Moment(later, said)))
        .containsExactly("lan", "minh");
    assertThat(rota.onShift(Role.SUPERVISOR, new Moment(monday, said))).containsExactly("hoa");
  }

  @Test
  void whereNobodyEverComesNoShiftIsPromised() {
    assertThat(Rota.nobody(ZONE).nextShift(at("2026-11-23T09:00"))).isEmpty();
  }
}
