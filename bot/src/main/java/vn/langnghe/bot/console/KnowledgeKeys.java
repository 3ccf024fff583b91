package vn.langnghe.bot.console;

import java.util.Arrays;
import java.util.stream.Stream;

/// The keys of the texts that the knowledge pages need, below `console.`.
final class KnowledgeKeys {
  private static final String ALL =
      "nav.knowledge know know.parts know.all know.new know.not-served know.of know.signed know.publication"
          + " know.fall.problem know.fall.unsigned know.fall.blocked-number know.fall.dialogue"
          + " know.fall.dangerous-miss know.fall.dangerous-misses know.fall.sensitivity-route"
          + " know.fall.sensitivity-page know.fall.sensitivity-imminent know.fall.specificity"
          + " know.fall.main-topic know.fall.subject know.fall.hit1 know.fall.hit3 know.fall.declined"
          + " know.fall.wrong-as-sure"
          + " know.about.training know.about.escalation"
          + " know.silent know.silent.lead know.search know.find know.kind know.kind.main know.state know.any"
          + " know.none know.shown know.counts know.in-force know.changed know.goes know.kind.card"
          + " know.kind.signal know.kind.context know.kind.hotline know.kind.reply know.kind.list know.kind.asked"
          + " know.kind.training know.kind.evaluation know.kind.escalation know.kind.frame know.pile.due"
          + " know.pile.draft know.pile.in-review know.pile.signed know.pile.rejected know.pile.unsigned"
          + " know.state.starter know.state.draft know.state.in-review know.state.signed know.state.rejected"
          + " know.state.in-force know.state.retired know.state.goes-draft know.state.goes-in-review"
          + " know.state.goes-signed know.state.goes-rejected know.author.starter know.author.import know.new.name"
          + " know.new.name.hint know.new.name.bad know.new.file know.new.file.bad know.new.group know.new.go"
          + " know.unchanged know.newer know.newer.plain know.reason.not-yours know.reason.unknown"
          + " know.reason.other-state know.reason.own-words know.reason.other-kind know.reason.reason-missing"
          + " know.reason.name-taken know.changes know.diff.gone know.diff.new know.diff.same know.history"
          + " know.retire know.retire.hint know.retire.go know.reason know.send know.take-back know.remark"
          + " know.sign know.reject know.save know.save.send know.exact know.theirs know.in.vi know.in.en know.ask"
          + " know.ask.hint know.found.sure know.found.unsure know.found.far know.not-built know.phrase"
          + " know.phrase.hint know.covers know.misses know.collides know.compiled know.way.typed know.way.bare"
          + " know.way.telex know.way.southern know.way.teencode know.way.loud know.way.apart know.moved"
          + " know.moved.of know.label know.look know.look.wait know.look.good know.letters know.per-sentence"
          + " know.long-sentence know.publish know.publish.lead know.publish.none know.publish.ready"
          + " know.publish.check know.publish.check.hint know.publish.reason know.publish.over"
          + " know.publish.over.hint know.publish.go know.publish.overtaken know.publish.not-yours"
          + " know.publish.nothing know.publish.not-signed know.publish.reason-missing know.publish.unknown"
          + " know.publish.cannot-be-served know.nodes know.restores know.restore know.restore.go"
          + " know.report.passes know.report.falls know.report.stopped know.report.stops know.report.falls-here"
          + " know.report.took know.report.rated know.report.answered know.report.dialogues know.report.before"
          + " know.report.figures know.report.figure know.report.message know.report.question know.report.now"
          + " know.report.next know.report.none know.hotlines know.hotlines.lead know.whom know.whom.age"
          + " know.whom.province know.whom.at know.whom.topic know.whom.go know.line.always know.line.open"
          + " know.line.shut know.line.unknown know.line.weekly know.line.unverified know.stale know.stale.one"
          + " know.called know.called.last know.called.never know.called.result know.called.as-written"
          + " know.called.other-hours know.called.no-answer know.called.wrong-number know.called.choose"
          + " know.called.go know.week know.day.mon know.day.tue know.day.wed know.day.thu know.day.fri"
          + " know.day.sat know.day.sun know.replies know.replies.lead know.sandbox know.sandbox.lead"
          + " know.sandbox.drafts know.sandbox.say know.sandbox.go know.sandbox.again know.made-of know.questions"
          + " know.questions.lead know.questions.none know.questions.add know.questions.start"
          + " know.questions.dismiss know.questions.choose know.questions.reason know.field.title"
          + " know.field.answer know.field.body know.field.questions know.field.words know.field.hotline_topics"
          + " know.field.related know.field.sources know.field.review_by know.field.sentence know.field.phrases"
          + " know.field.examples know.field.counterexamples know.field.level know.field.topics know.field.subject"
          + " know.field.hazard know.field.unless know.field.says know.field.source know.field.effect"
          + " know.field.scope know.field.status know.field.name know.field.number know.field.hours.mode"
          + " know.field.day.mon know.field.day.tue know.field.day.wed know.field.day.thu know.field.day.fri"
          + " know.field.day.sat know.field.day.sun know.field.disputed_days know.field.exceptions"
          + " know.field.cost.class know.field.cost know.field.caveat know.field.provinces know.field.serves"
          + " know.field.languages know.field.regions know.field.blocked know.field.operator"
          + " know.field.latest_evidence know.field.last_verified know.field.notes know.field.text know.insight"
          + " know.insight.lead know.insight.days know.insight.by-day know.insight.by-level know.insight.topics"
          + " know.insight.hours know.insight.hours.lead know.insight.cards know.insight.rate know.insight.none";

  private KnowledgeKeys() {}

  static Stream<String> all() {
    return Arrays.stream(ALL.split(" "));
  }
}
