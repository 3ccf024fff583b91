package vn.langnghe.bot.console;

import java.util.Arrays;
import java.util.stream.Stream;

/// The keys of the texts of corrected levels, of what reviewers may sign, of waits, of calls that
/// are due and of the audit log's filters, below `console.`.
final class MoreKeys {
  private static final String ALL =
      "queue.closed queue.closed.lead correction correction.open correction.before-close correction.lead correction.none correction.gone"
          + " correction.which correction.level correction.level.0 correction.level.1 correction.level.2"
          + " correction.level.3 correction.level.4 correction.topic correction.topic.hint correction.also"
          + " correction.subject correction.subject.self correction.subject.other correction.look"
          + " correction.choose correction.same correction.topic-missing correction.leaves"
          + " correction.leaves.lead correction.original correction.words correction.words.hint"
          + " correction.agree correction.send correction.stop correction.more correction.empty"
          + " correction.agree-missing correction.kept correction.back corrected.asked corrected.unhelpful"
          + " corrected.count corrected.legend corrected.rated corrected.evaluation corrected.training"
          + " corrected.signal corrected.signal.go corrected.signal.new corrected.choose corrected.other"
          + " corrected.reason reviewers reviewers.lead reviewers.nobody reviewers.may reviewers.none"
          + " reviewers.go reviewers.saved reviewers.unknown audit.kind audit.kind.signing-in"
          + " audit.kind.accounts audit.kind.shifts audit.kind.cases audit.kind.lines audit.kind.knowledge"
          + " audit.from audit.to audit.all audit.newer audit.pages waits waits.lead waits.rate waits.median"
          + " waits.ninety waits.waits waits.by-hour waits.table waits.hour waits.none due due.go due.never"
          + " due.one due.weekly due.monthly know.field.call_every know.field.confidence";

  private MoreKeys() {}

  static Stream<String> all() {
    return Arrays.stream(ALL.split(" "));
  }
}
