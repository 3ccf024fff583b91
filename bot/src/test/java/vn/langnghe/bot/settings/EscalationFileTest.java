package vn.langnghe.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.escalation.policy.Need;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.StaffCare;
import vn.langnghe.bot.escalation.policy.Tier;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;

class EscalationFileTest {
  private static final String GOOD =
      """
      zone: Asia/Ho_Chi_Minh
      staff:
        - {account: lan, role: counsellor}
        - {account: hoa, role: supervisor}
      rota:
        - who: [lan]
          hours: {mon: [['08:00', '12:00'], ['13:00', '17:00']]}
        - {who: [hoa], hours: always}
      holidays:
        - {name: "Tết", from: 2027-02-05, to: 2027-02-11}
      extra:
        - {who: [lan], day: 2027-02-06, hours: [['09:00', '11:00']]}
      tiers:
        - name: counsellors
          who: counsellors
          told_by: [console]
          wait_seconds: {level_4: 60, level_3: 180, asked: 300}
          next: lead
        - name: lead
          who: supervisor
          told_by: [console, telegram]
          wait_seconds: {level_4: 60, level_3: 180, asked: 300}
          next: emergency
        - name: emergency
          who: advice
      paths:
        - {needs: [level_4], topics: [child_abuse], first: lead}
        - {needs: [asked], hours: {mon: [['08:00', '12:00']]}, first: counsellors}
        - {first: counsellors}
      timing:
        reaction_seconds: 45
      care: {most_cases: 2, rest_after_level_4_minutes: 0, pause_minutes: 5}
      """;

  @TempDir Path folder = Path.of(".");

  private Policy load(String yaml, Problems problems) throws IOException {
    Path file = folder.resolve("escalation.yaml");
    Files.writeString(file, yaml);
    return EscalationFile.load(folder, file, problems);
  }

  private List<String> problems(String yaml) throws IOException {
    Problems problems = new Problems();
    load(yaml, problems);
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void aGoodFileIsReadWhole() throws IOException {
    Problems problems = new Problems();
    Policy policy = load(GOOD, problems);
    assertThat(problems.list()).isEmpty();
    assertThat(policy.timing().reaction()).isEqualTo(Duration.ofSeconds(45));
    assertThat(policy.timing().reopen()).isEqualTo(Duration.ofDays(14));
    assertThat(policy.care())
        .isEqualTo(
            new StaffCare(
                2,
                Duration.ZERO,
                StaffCare.USUAL.inARow(),
                StaffCare.USUAL.rest(),
                StaffCare.USUAL.passing(),
                Duration.ofMinutes(5)));
    Instant monday = Instant.parse("2026-11-23T02:00:00Z");
    assertThat(policy.first(Level.IMMINENT, List.of(Topic.CHILD_ABUSE), monday))
        .map(Tier::name)
        .contains("lead");
    assertThat(policy.first(Level.HIGH, List.of(Topic.CHILD_ABUSE), monday))
        .map(Tier::name)
        .contains("counsellors");
    assertThat(policy.tier("lead").orElseThrow().waitFor(Need.LEVEL_3))
        .isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void theStarterFileIsGoodAndPromisesNobody() {
    Problems problems = new Problems();
    Path config = Starter.ROOT.resolve("config");
    Policy policy = EscalationFile.load(Starter.ROOT, config.resolve("escalation.yaml"), problems);
    assertThat(problems.list()).isEmpty();
    assertThat(policy.isStaffed()).isFalse();
    assertThat(policy.tiers().values())
        .allMatch(tier -> tier.who().role().isEmpty() && tier.toldBy().isEmpty());
  }

  @Test
  void withoutTheFileNobodyIsBroughtIn() {
    Problems problems = new Problems();
    assertThat(EscalationFile.load(folder, folder.resolve("escalation.yaml"), problems))
        .isEqualTo(Policy.NOBODY);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aLoopIsShownWithItsWay() throws IOException {
    assertThat(problems(GOOD.replace("next: emergency", "next: counsellors")))
        .anyMatch(problem ->
            problem.contains("escalation.yaml:18")
                && problem.contains("counsellors -> lead -> counsellors"));
  }

  @Test
  void aTierWithoutNextStepIsAProblem() throws IOException {
    assertThat(problems(GOOD.replace("    next: emergency\n", "")))
        .anyMatch(problem -> problem.contains("'lead' has no next step"))
        .anyMatch(problem -> problem.contains("leads to the tier 'emergency'"));
    assertThat(problems(GOOD.replace("next: emergency", "next: nowhere")))
        .anyMatch(problem -> problem.contains("'nowhere' is not known"));
  }

  @Test
  void anHourThatNothingCoversIsNamed() throws IOException {
    assertThat(
            problems(
                GOOD.replace(
                    "- {first: counsellors}", "- {needs: [level_4, level_3], first: counsellors}")))
        .anyMatch(problem ->
            problem.contains("no path for asked (suicide) on mon at 00:00")
                && problem.contains("add a last path"));
    assertThat(
            problems(
                GOOD.replace(
                    "- {first: counsellors}",
                    "- {hours: {mon: [['00:00', '24:00']], tue: [['00:00', '24:00']], wed: [['00:00', '24:00']],"
                        + " thu: [['00:00', '24:00']], fri: [['00:00', '24:00']], sat: [['00:00', '24:00']],"
                        + " sun: [['00:00', '22:00'], ['22:30', '24:00']]}, first: counsellors}")))
        .anyMatch(problem -> problem.contains("on sun at 22:00"));
  }

  @Test
  void nobodyIsNamedWhoCannotCome() throws IOException {
    assertThat(problems(GOOD.replace("  - {account: hoa, role: supervisor}\n", ""))).isNotEmpty();
    assertThat(
            problems(
                GOOD.replace("account: hoa, role: supervisor", "account: hoa, role: counsellor")))
        .anyMatch(problem -> problem.contains("nobody under 'staff' is a supervisor"));
    assertThat(problems(GOOD.replace("who: [lan]\n", "who: [lam]\n")))
        .anyMatch(problem -> problem.contains("'lam' is not among the staff"));
    assertThat(problems(GOOD.replace("[console, telegram]", "[pigeon]")))
        .anyMatch(problem -> problem.contains("'pigeon' is no way of telling"));
  }

  @Test
  void slipsOfThePenAreFoundWithTheirLine() throws IOException {
    assertThat(problems(GOOD.replace("'12:00'], ['13:00'", "'12:00'], ['11:00'")))
        .anyMatch(problem -> problem.contains("escalation.yaml:7") && problem.contains("overlap"));
    assertThat(problems(GOOD.replace("most_cases: 2", "most_cases: 0")))
        .anyMatch(
            problem -> problem.contains("escalation.yaml:") && problem.contains("from 1 to 50"));
    assertThat(problems(GOOD.replace("reaction_seconds", "reaction_second")))
        .anyMatch(problem -> problem.contains("'reaction_second' is not a field here"));
    assertThat(problems(GOOD.replace("to: 2027-02-11", "to: 2027-02-01")))
        .anyMatch(problem -> problem.contains("ends before it begins"));
    assertThat(problems(GOOD.replace("asked: 300}\n    next: lead", "}\n    next: lead")))
        .anyMatch(problem -> problem.contains("does not say how long asked waits"));
  }
}
