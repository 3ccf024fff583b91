package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.langnghe.bot.store.Samples.NOW;
import static vn.langnghe.bot.store.Samples.VAULT;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.staff.Accounts;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Right;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.staff.Session;
import vn.langnghe.bot.staff.SignIn;
import vn.langnghe.bot.staff.secret.Passwords;
import vn.langnghe.bot.staff.secret.Tokens;
import vn.langnghe.bot.staff.secret.Totp;
import vn.langnghe.bot.store.staff.StaffTables;
import vn.langnghe.knowledge.text.Language;

/// What every database must do for the people who work here.
abstract class StaffRowsContract {
  private static final String PASSWORD = "chín con mèo đi bộ";
  private static final Passwords PASSWORDS = new Passwords(64, 1);

  private String address = "";
  private Store store;
  private StaffTables rows;
  private Accounts accounts;
  private SignIn signIn;

  /// A fresh database.
  abstract String url() throws Exception;

  @BeforeEach
  void open() throws Exception {
    address = url();
    store = Store.open(address, VAULT);
    rows = store.staff();
    accounts = new Accounts(rows.accounts(), PASSWORDS, new Tokens());
    signIn = new SignIn(rows.accounts(), rows.sessions(), rows.audit(), PASSWORDS, new Tokens());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Member first() {
    String token = accounts.offerFirst(NOW).orElseThrow();
    return set(accounts.useFirst(token, wanted("an"), PASSWORD, NOW));
  }

  private Member invited(String login, Role... roles) {
    Accounts.Wanted wanted = new Accounts.Wanted(login, login, Set.of(roles), Language.VI);
    String token = linked(accounts.invite("x", wanted, NOW));
    return set(accounts.useLink(token, PASSWORD, NOW));
  }

  private static Accounts.Wanted wanted(String login) {
    return new Accounts.Wanted(login, login, Set.of(), Language.VI);
  }

  private static Member set(Accounts.Outcome outcome) {
    return ((Accounts.Outcome.PasswordSet) outcome).member();
  }

  private static String linked(Accounts.Outcome outcome) {
    return ((Accounts.Outcome.Linked) outcome).token();
  }

  private String on(SignIn.Answer answer, Session.Stage stage) {
    SignIn.Answer.On on = (SignIn.Answer.On) answer;
    assertThat(on.stage()).isEqualTo(stage);
    return on.token();
  }

  private Session stay(String token, Instant now) {
    return signIn.session(token, now).orElseThrow();
  }

  /// Signs somebody in for the first time and gives the secret of their second factor.
  private byte[] enrol(String login) {
    String half = on(signIn.password(login, PASSWORD, NOW), Session.Stage.ENROL);
    byte[] secret = signIn.offeredFactor(half);
    assertThat(signIn.offeredFactor(half)).isEqualTo(secret);
    String code = Totp.code(secret, NOW);
    on(signIn.enrol(half, stay(half, NOW), code, NOW), Session.Stage.FULL);
    return secret;
  }

  @Test
  void theFirstAdministratorIsMadeOnceWhateverLinksThereAre() {
    String one = accounts.offerFirst(NOW).orElseThrow();
    String two = accounts.offerFirst(NOW).orElseThrow();
    assertThat(accounts.useFirst(one, wanted("an"), "short", NOW))
        .isEqualTo(new Accounts.Outcome.Not(Accounts.Reason.PASSWORD_SHORT));
    Member admin = set(accounts.useFirst(one, wanted("an"), PASSWORD, NOW));
    assertThat(admin.roles()).containsExactly(Role.ADMIN);
    assertThat(accounts.useFirst(two, wanted("binh"), PASSWORD, NOW))
        .isEqualTo(new Accounts.Outcome.Not(Accounts.Reason.LINK_OVER));
    assertThat(accounts.useFirst(one, wanted("binh"), PASSWORD, NOW))
        .isEqualTo(new Accounts.Outcome.Not(Accounts.Reason.LINK_OVER));
    assertThat(accounts.offerFirst(NOW)).isEmpty();
  }

  @Test
  void aLinkWorksOnceAndNotAfterItsTime() {
    Member admin = first();
    Accounts.Wanted wanted =
        new Accounts.Wanted("Lan", "Lan", Set.of(Role.COUNSELLOR), Language.VI);
    String token = linked(accounts.invite(admin.id(), wanted, NOW));
    assertThat(accounts.invite(admin.id(), wanted, NOW))
        .isEqualTo(new Accounts.Outcome.Not(Accounts.Reason.LOGIN_TAKEN));
    assertThat(accounts.useLink(token, PASSWORD, NOW.plus(Duration.ofDays(3))))
        .isEqualTo(new Accounts.Outcome.Not(Accounts.Reason.LINK_OVER));
    assertThat(set(accounts.useLink(token, PASSWORD, NOW)).state()).isEqualTo(Member.State.ACTIVE);
    assertThat(accounts.useLink(token, PASSWORD, NOW))
        .isEqualTo(new Accounts.Outcome.Not(Accounts.Reason.LINK_OVER));
  }

  @Test
  void theWayInNeedsBothProofsAndACodeWorksOnce() {
    first();
    byte[] secret = enrol("an");
    Instant later = NOW.plusSeconds(60);
    String code = Totp.code(secret, later);
    String half = on(signIn.password(" An ", PASSWORD, later), Session.Stage.CODE);
    assertThat(stay(half, later).stage()).isEqualTo(Session.Stage.CODE);
    String full = on(signIn.code(half, stay(half, later), code, later), Session.Stage.FULL);
    assertThat(signIn.session(half, later)).isEmpty();
    assertThat(stay(full, later).member().login()).isEqualTo("an");
    String again = on(signIn.password("an", PASSWORD, later), Session.Stage.CODE);
    assertThat(signIn.code(again, stay(again, later), code, later))
        .isInstanceOf(SignIn.Answer.Refused.class);
  }

  @Test
  void whoHasNotGivenTheCodeCannotEnrolAnotherFactor() {
    first();
    enrol("an");
    String half = on(signIn.password("an", PASSWORD, NOW), Session.Stage.CODE);
    byte[] offered = signIn.offeredFactor(half);
    assertThat(signIn.enrol(half, stay(half, NOW), Totp.code(offered, NOW), NOW))
        .isInstanceOf(SignIn.Answer.Refused.class);
  }

  @Test
  void triesArePausedForRealAndUnknownNamesAlikeEvenWithTheRightPassword() {
    first();
    for (String login : List.of("an", "nobody")) {
      for (int i = 0; i < 5; i++) {
        assertThat(signIn.password(login, "wrong password", NOW))
            .isInstanceOf(SignIn.Answer.Refused.class);
      }
      assertThat(signIn.password(login, PASSWORD, NOW.plusSeconds(14)))
          .isEqualTo(new SignIn.Answer.Paused(NOW.plusSeconds(15)));
    }
    on(signIn.password("an", PASSWORD, NOW.plusSeconds(15)), Session.Stage.ENROL);
    assertThat(rows.audit().lines(AuditBook.Wanted.ANY, Long.MAX_VALUE, 100))
        .extracting(line -> line.entry().deed())
        .containsOnlyOnce(Deed.SIGN_IN_PAUSED)
        .contains(Deed.SIGN_IN_REFUSED);
  }

  @Test
  void guessesSideBySideCountOneByOne() {
    long let =
        IntStream.range(0, 40)
            .parallel()
            .filter(i -> rows.sessions().tried("an", NOW).isPresent())
            .count();
    assertThat(let).isEqualTo(5);
  }

  @Test
  void aStayEndsWhenIdleWhenOldAndWhenThePasswordOrTheRolesChange() {
    Member admin = first();
    enrol("an");
    Member lan = invited("lan", Role.COUNSELLOR);
    byte[] secret = enrol("lan");
    Instant at = NOW.plusSeconds(60);
    String token = full("lan", secret, at);
    assertThat(signIn.glimpse(token, at.plus(Duration.ofMinutes(59)))).isPresent();
    assertThat(signIn.session(token, at.plus(Duration.ofMinutes(60)))).isEmpty();
    Instant day = at;
    for (int i = 0; i < 23; i++) {
      day = day.plus(Duration.ofMinutes(31));
      assertThat(signIn.session(token, day)).isPresent();
    }
    assertThat(signIn.session(token, at.plus(Duration.ofHours(12)))).isEmpty();
    at = NOW.plusSeconds(120);
    token = full("lan", secret, at);
    set(accounts.changePassword(stay(token, at).member(), PASSWORD, "mười con mèo đi bộ", at));
    assertThat(signIn.session(token, at)).isEmpty();
    String half = on(signIn.password("lan", "mười con mèo đi bộ", at), Session.Stage.CODE);
    accounts.setRoles(admin.id(), lan.id(), Set.of(Role.EDITOR), at);
    assertThat(signIn.session(half, at)).isEmpty();
  }

  private String full(String login, byte[] secret, Instant at) {
    String half = on(signIn.password(login, PASSWORD, at), Session.Stage.CODE);
    return on(signIn.code(half, stay(half, at), Totp.code(secret, at), at), Session.Stage.FULL);
  }

  @Test
  void anAdministratorResetsSecretsAndClosesAccountsButNotTheLastAdministrator() {
    Member admin = first();
    Member lan = invited("lan", Role.COUNSELLOR, Role.ADMIN);
    enrol("lan");
    String token = linked(accounts.resetPassword(admin.id(), lan.id(), NOW));
    assertThat(signIn.password("lan", PASSWORD, NOW)).isInstanceOf(SignIn.Answer.Refused.class);
    set(accounts.useLink(token, "mười con mèo đi bộ", NOW));
    on(signIn.password("lan", "mười con mèo đi bộ", NOW), Session.Stage.CODE);
    accounts.resetFactor(admin.id(), lan.id(), NOW);
    on(signIn.password("lan", "mười con mèo đi bộ", NOW), Session.Stage.ENROL);
    assertThat(accounts.setOpen(admin.id(), lan.id(), false, NOW))
        .isEqualTo(new Accounts.Outcome.Done());
    assertThat(signIn.password("lan", "mười con mèo đi bộ", NOW))
        .isInstanceOf(SignIn.Answer.Refused.class);
    Accounts.Outcome last = new Accounts.Outcome.Not(Accounts.Reason.LAST_ADMIN);
    assertThat(accounts.setOpen(admin.id(), admin.id(), false, NOW)).isEqualTo(last);
    assertThat(accounts.setRoles(admin.id(), admin.id(), Set.of(Role.EDITOR), NOW)).isEqualTo(last);
    assertThat(rows.accounts().member(admin.id()).orElseThrow().may(Right.MANAGE_STAFF)).isTrue();
    accounts.setOpen(admin.id(), lan.id(), true, NOW);
    on(signIn.password("lan", "mười con mèo đi bộ", NOW), Session.Stage.ENROL);
  }

  @Test
  void theDatabaseRefusesToChangeOrDeleteALineOfTheAuditLog() throws SQLException {
    rows.audit().note(Entry.of(NOW, "a", Deed.CASE_READ, "case-1"));
    rows.audit().note(Entry.of(NOW, "b", Deed.CASE_TAKEN, "case-1"));
    for (String sql : List.of("update staff_audit set who = 'c'", "delete from staff_audit")) {
      assertThatThrownBy(() -> Samples.execute(address, sql)).hasMessageContaining("append-only");
    }
    AuditBook.Wanted wanted = new AuditBook.Wanted(Optional.of("b"), Optional.of(Deed.CASE_TAKEN));
    assertThat(rows.audit().lines(wanted, Long.MAX_VALUE, 10))
        .extracting(line -> line.entry().who())
        .containsExactly("b");
    assertThat(rows.audit().lines(AuditBook.Wanted.ANY, Long.MAX_VALUE, 10)).hasSize(2);
  }

  @Test
  void secretsAreNowhereInTheClear() throws SQLException {
    first();
    byte[] secret = enrol("an");
    String token = full("an", secret, NOW.plusSeconds(60));
    assertThat(Samples.look(address, "select token_key from staff_session"))
        .doesNotContain(token)
        .isNotEmpty();
    assertThat(Samples.look(address, "select password_hash from staff").toString())
        .contains("argon2id")
        .doesNotContain(PASSWORD);
    byte[] sealed = (byte[]) Samples.look(address, "select factor_sealed from staff").getFirst();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
  }
}
