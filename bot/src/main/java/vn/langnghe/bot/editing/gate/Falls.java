package vn.langnghe.bot.editing.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.evaluation.GuidanceReport;
import vn.langnghe.knowledge.evaluation.Share;
import vn.langnghe.knowledge.evaluation.TriageReport;
import vn.langnghe.knowledge.files.Wording;

/// Notes figures and what got worse.
record Falls(Map<String, Report.Figure> figures, List<Report.Fall> falls) {
  void triage(TriageReport now, TriageReport next) {
    if (next.rated().isEmpty()) {
      return;
    }
    share(
        "sensitivity_route", now.sensitivity(Level.CONCERN), next.sensitivity(Level.CONCERN), true);
    share("sensitivity_page", now.sensitivity(Level.HIGH), next.sensitivity(Level.HIGH), true);
    share(
        "sensitivity_imminent",
        now.sensitivity(Level.IMMINENT),
        next.sensitivity(Level.IMMINENT),
        true);
    share("specificity", now.specificity(), next.specificity(), false);
    share("main_topic", now.mainTopic(), next.mainTopic(), false);
    share("subject", now.subject(), next.subject(), false);
    Set<String> known =
        now.dangerousMisses().stream().map(one -> one.line().id()).collect(Collectors.toSet());
    figures.put("dangerous_misses", new Report.Figure(known.size(), next.dangerousMisses().size()));
    next.dangerousMisses().stream()
        .map(one -> one.line().id())
        .filter(id -> !known.contains(id))
        .forEach(id ->
            falls.add(
                new Report.Fall(
                    true, "dangerous_miss", Wording.of("message {} would get no hotline", id))));
  }

  void guidance(GuidanceReport now, GuidanceReport next) {
    if (next.asked().isEmpty()) {
      return;
    }
    share("hit1", now.hit(1), next.hit(1), false);
    share("hit3", now.hit(3), next.hit(3), false);
    share("declined", now.declined(), next.declined(), false);
    Share wrong = next.wronglyAnswered();
    figures.put("wrong_as_sure", new Report.Figure(now.wronglyAnswered().value(), wrong.value()));
    if (wrong.part() > now.wronglyAnswered().part()) { // of fewer sure answers, as many is no fall
      falls.add(new Report.Fall(false, "wrong_as_sure", told(now.wronglyAnswered(), wrong)));
    }
  }

  private void share(String name, Share now, Share next, boolean stops) {
    figures.put(name, new Report.Figure(now.value(), next.value()));
    if (next.value() < now.value()) {
      falls.add(new Report.Fall(stops, name, told(now, next)));
    }
  }

  private static Wording told(Share now, Share next) {
    return Wording.of(
        "{} of {} before, {} of {} now", now.part(), now.whole(), next.part(), next.whole());
  }
}
