package vn.langnghe.bot.console.desk;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.langnghe.bot.console.page.Screens;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.console.person.Companion;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Right;
import vn.langnghe.bot.staff.StaffBook;

/// What the pages of the desk share.
///
/// @param staff names accounts; an account of the desk is a sign-in name
/// @param person what helps to answer the person of a case
@SuppressWarnings("checkstyle:ParameterNumber")
public record Room(
    Desk desk,
    Colleagues colleagues,
    StaffBook staff,
    AuditBook audit,
    Screens screens,
    Reasons reasons,
    Companion person) {
  /// Account to what colleagues call them.
  public UnaryOperator<String> names() {
    Map<String, String> names =
        staff.all().stream().collect(Collectors.toMap(Member::login, Member::name));
    return account -> names.getOrDefault(account, account);
  }

  /// Who visits.
  public static String account(Visit visit) {
    return visit.member().login();
  }

  /// Who visits, as somebody who acts on a case.
  public static Counsellor counsellor(Visit visit) {
    return new Counsellor(visit.member().login(), visit.member().name());
  }

  /// Who has the case may read what was said, and who answers for the counsellors.
  public static boolean mayRead(Visit visit, Desk.Entry entry) {
    return isHolder(visit, entry) || visit.member().may(Right.LEAD);
  }

  /// Who may correct how a case was rated: who may read it, and who ended it.
  public static boolean mayCorrect(Visit visit, Desk.Entry entry) {
    return mayRead(visit, entry)
        || (entry.state() instanceof CaseState.Closed closed
            && closed.counsellor().equals(account(visit)));
  }

  /// Whether who visits has the case.
  public static boolean isHolder(Visit visit, Desk.Entry entry) {
    return entry.state().holder().filter(account(visit)::equals).isPresent();
  }

  /// Writes into the audit log what somebody did.
  public void note(Visit visit, Deed deed, String caseId, String detail) {
    audit.note(new Entry(visit.now(), visit.member().id(), deed, caseId, detail));
  }
}
