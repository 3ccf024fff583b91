package vn.langnghe.bot.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.escalation.policy.Role;
import vn.langnghe.bot.escalation.policy.Rota;
import vn.langnghe.bot.escalation.policy.Week;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Wording;

/// Reads who is on shift when: `zone`, `staff`, `rota`, `holidays`, `extra` of `escalation.yaml`.
final class RotaReader {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String ACCOUNT = "[a-z0-9][a-z0-9._-]{0,39}";
  private static final Week NEVER = new Week(Map.of());

  private final Fields top;
  private final Map<String, Role> staff = new LinkedHashMap<>();

  private RotaReader(Fields top) {
    this.top = top;
  }

  static Rota read(Fields top) {
    return new RotaReader(top).rota();
  }

  private Rota rota() {
    ZoneId zone =
        top.convert("zone", RotaReader::zone, Wording.of("a time zone such as Asia/Ho_Chi_Minh"))
            .orElse(ZONE);
    top.mappings("staff").forEach(this::member);
    List<Rota.Shift> shifts = top.mappings("rota").stream().map(this::shift).toList();
    List<Rota.Holiday> holidays =
        top.mappings("holidays").stream().flatMap(one -> holiday(one).stream()).toList();
    List<Rota.Extra> extra =
        top.mappings("extra").stream().flatMap(one -> extra(one).stream()).toList();
    return new Rota(zone, staff, shifts, holidays, extra);
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void member(Fields fields) {
    String account = fields.text("account");
    Role role =
        fields
            .convert("role", Role::ofLabel, Wording.of("counsellor or supervisor"))
            .orElse(Role.COUNSELLOR);
    fields.rejectUnknown();
    if (!account.isEmpty() && !account.matches(ACCOUNT)) {
      fields
          .problems()
          .add(
              fields.placeOf("account"),
              Wording.of("'account: {}' cannot be the name of an account", account),
              Wording.of("use small letters, digits, '.', '_' and '-', at most 40"));
    } else if (staff.putIfAbsent(account, role) != null) {
      fields
          .problems()
          .add(
              fields.placeOf("account"),
              Wording.of("the account '{}' stands twice", account),
              Wording.of("remove one of the two"));
    }
  }

  private List<String> who(Fields fields) {
    List<String> who = new ArrayList<>();
    for (Scalar account : fields.texts("who")) {
      if (staff.containsKey(account.text())) {
        who.add(account.text());
      } else {
        fields
            .problems()
            .add(
                account.place(),
                Wording.of("'{}' is not among the staff", account.text()),
                Wording.of("add it under 'staff', or mend its name"));
      }
    }
    if (fields.texts("who").isEmpty()) {
      fields
          .problems()
          .add(
              fields.placeOf("who"),
              Wording.of("nobody is named"),
              Wording.of("write 'who: [account, …]'"));
    }
    return who;
  }

  private Rota.Shift shift(Fields fields) {
    Rota.Shift shift = new Rota.Shift(who(fields), WeekReader.read(fields, NEVER));
    if (shift.hours().equals(NEVER)) {
      fields
          .problems()
          .add(
              fields.placeOf("hours"),
              Wording.of("the shift has no hours"),
              Wording.of("write 'hours: {mon: [['08:00', '12:00']]}', or 'hours: always'"));
    }
    fields.rejectUnknown();
    return shift;
  }

  private static Optional<LocalDate> day(Fields fields, String name) {
    fields.text(name);
    return fields.convert(name, RotaReader::date, Wording.of("a date such as 2027-02-05"));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Rota.Holiday> holiday(Fields fields) {
    fields.text("name");
    Optional<LocalDate> from = day(fields, "from");
    Optional<LocalDate> to = day(fields, "to");
    fields.rejectUnknown();
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      fields
          .problems()
          .add(
              fields.placeOf("to"),
              Wording.of("the holiday ends before it begins"),
              Wording.of("'to' is its last day, the first day or later"));
    }
    return Optional.of(new Rota.Holiday(from.get(), to.get()));
  }

  private Optional<Rota.Extra> extra(Fields fields) {
    List<String> who = who(fields);
    Optional<LocalDate> day = day(fields, "day");
    List<Week.Span> hours = WeekReader.spans(fields, "hours");
    fields.rejectUnknown();
    if (hours.isEmpty()) {
      fields
          .problems()
          .add(
              fields.placeOf("hours"),
              Wording.of("the extra day has no hours"),
              Wording.of("write 'hours: [['09:00', '11:00']]'"));
    }
    return day.map(date -> new Rota.Extra(who, date, hours));
  }
}
