package vn.langnghe.bot.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.staff.Accounts;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Role;

/// The keys of the texts that the console needs; each text may use the slot `days`.
public final class ConsoleKeys {
  /// Ready phrases that counsellors begin with.
  public static final List<String> PHRASES =
      Stream.of("hello", "safe", "alone", "listen", "slow", "call-now", "wait", "goodbye")
          .map("phrase."::concat)
          .toList();

  private static final String PLAIN =
      "title sign-in sign-in.go login login.hint password password.new password.rules password.go code code.lead"
          + " code.field code.go code.lost enrol enrol.lead enrol.steps enrol.secret enrol.go first first.lead first.go"
          + " name name.hint link.lead skip nav nav.queue nav.accounts nav.audit nav.me sign-out back language"
          + " me me.lead me.current me.new me.go me.roles"
          + " accounts accounts.lead accounts.invite accounts.invite.go accounts.roles accounts.roles.go"
          + " accounts.password accounts.factor accounts.off accounts.on accounts.no-factor accounts.language"
          + " accounts.manage linked.lead linked.until linked.copy linked.copied"
          + " audit audit.lead audit.who audit.what audit.any audit.go audit.older audit.none audit.at audit.whom"
          + " queue queue.lead queue.none queue.take queue.open queue.shift.on queue.shift.off queue.shift.begin"
          + " queue.shift.end queue.ring queue.ringing queue.offline queue.call queue.level queue.waits queue.turn"
          + " case case.person case.edited case.attachment case.opened case.unreadable case.hidden case.write"
          + " case.send case.phrases case.notes case.notes.hint case.note.go case.back case.back.hint case.close"
          + " case.close.go case.outcome case.history case.begun case.words case.none case.keys case.failed"
          + " telegram telegram.lead telegram.none telegram.linked telegram.not-linked telegram.me telegram.group"
          + " telegram.off telegram.code telegram.fault"
          + " unit.minutes unit.hours"
          + " error.foreign error.forbidden error.form error.refused error.code error.paused error.missing error.other"
          + " state.waiting state.advised state.taken state.talking state.closed state.lapsed"
          + " told.nobody told.attempted told.accepted told.seen told.taken"
          + " origin.danger origin.asked origin.counsellor"
          + " result.not-first result.taken-by result.not-taken result.ended result.unfit result.unknown result.outcome";

  private ConsoleKeys() {}

  /// The texts that the console needs, with the slots that are filled.
  public static Map<String, Set<String>> texts() {
    Stream<String> below =
        Stream.of(
                Arrays.stream(PLAIN.split(" ")),
                KnowledgeKeys.all(),
                DeskKeys.all(),
                MoreKeys.all(),
                Arrays.stream(Role.values()).map(role -> "role." + role.label()),
                Arrays.stream(Member.State.values()).map(state -> "account." + state.label()),
                Arrays.stream(Deed.values()).map(deed -> "deed." + deed.label()),
                Arrays.stream(Outcome.values()).map(outcome -> "outcome." + outcome.label()),
                Arrays.stream(Accounts.Reason.values()).map(ConsoleKeys::reason))
            .flatMap(keys -> keys)
            .map("console."::concat);
    return Stream.concat(below, PHRASES.stream())
        .collect(Collectors.toMap(Function.identity(), key -> Set.of("days")));
  }

  /// The key of why something was not done, below `console.`.
  public static String reason(Accounts.Reason reason) {
    return "reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
