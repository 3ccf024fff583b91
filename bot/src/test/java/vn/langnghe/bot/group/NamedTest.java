package vn.langnghe.bot.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.knowledge.text.Language;

class NamedTest {
  private static final List<Member> ALL =
      List.of(
          member("lan", "Nguyễn Thị Lan", Role.COUNSELLOR),
          member("lan.anh", "Lan Anh", Role.COUNSELLOR),
          member("lân", "Lân", Role.COUNSELLOR),
          member("minh", "Minh", Role.SUPERVISOR),
          member("dung", "Dũng", Role.COUNSELLOR),
          member("hoa", "Hoa", Role.EDITOR));

  private static Member member(String login, String name, Role role) {
    return new Member(
        login + "-id", login, name, Set.of(role), Language.VI, Member.State.ACTIVE, true);
  }

  @ParameterizedTest
  @CsvSource({
    "LAN, lan",
    "Lan Anh, lan.anh",
    "lan.anh, lan.anh",
    "@lan.anh, lan.anh",
    "anh, lan.anh",
    "lân, lân",
    "thị lan, lan",
    "dung, dung",
    "Dũng, dung",
    "nguyen thi lan, lan"
  })
  void aNameMeansOneColleague(String written, String login) {
    assertThat(Named.of(written, ALL, Set.of(), "minh"))
        .isInstanceOfSatisfying(
            Named.One.class, one -> assertThat(one.colleague().login()).isEqualTo(login));
  }

  @Test
  void whatFitsSeveralIsNeverChosenAndThoseOnShiftComeFirst() {
    Named named = Named.of("lan", ALL.subList(1, 6), Set.of("dung"), "minh");
    assertThat(named).isInstanceOf(Named.One.class);
    List<Member> two =
        List.of(
            member("a.lan", "Lan Chi", Role.COUNSELLOR),
            member("b.lan", "Lan Dung", Role.COUNSELLOR));
    List<Member> alike =
        List.of(member("minh", "Minh", Role.COUNSELLOR), member("b", "Minh", Role.COUNSELLOR));
    assertThat(Named.of("Minh", alike, Set.of(), "lan")).isInstanceOf(Named.Several.class);
    assertThat(Named.of("@minh", alike, Set.of(), "lan")).isInstanceOf(Named.One.class);
    assertThat(Named.of("lan", two, Set.of("b.lan"), "minh"))
        .isInstanceOf(Named.Several.class)
        .extracting(Named::possible)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Member.class))
        .extracting(Member::login)
        .containsExactly("b.lan", "a.lan");
  }

  @Test
  void whoAsksAndWhoMayNotAnswerAreNotMeant() {
    assertThat(Named.of("minh", ALL, Set.of(), "minh")).isInstanceOf(Named.Nobody.class);
    assertThat(Named.of("hoa", ALL, Set.of("lan"), "minh"))
        .isInstanceOfSatisfying(
            Named.Nobody.class,
            nobody ->
                assertThat(nobody.possible())
                    .extracting(Member::login)
                    .startsWith("lan")
                    .doesNotContain("minh", "hoa")
                    .hasSize(4));
  }
}
