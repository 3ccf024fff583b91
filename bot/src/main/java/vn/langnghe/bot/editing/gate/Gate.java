package vn.langnghe.bot.editing.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.evaluation.GuidanceReport;
import vn.langnghe.knowledge.evaluation.TriageReport;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Language;

/// Measures a draft beside what is served. A fall in sensitivity, a dialogue in which danger is now
/// rated too low, a new dangerous miss and a blocked number stop it; other falls need a written
/// reason. Thread-safe. What was measured of a snapshot is kept, so that the one in force is
/// measured once.
public final class Gate {
  private final Dialogue dialogue;
  private final Cache<String, TriageReport> triage = Caffeine.newBuilder().maximumSize(3).build();
  private final Cache<String, GuidanceReport> guidance =
      Caffeine.newBuilder().maximumSize(3).build();
  private final Cache<String, Map<String, Stage.Slip>> scenes =
      Caffeine.newBuilder().maximumSize(3).build();

  /// @param dialogue decides what is answered in dialogues
  public Gate(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  /// The report on a draft that cannot be read.
  public static Report unreadable(List<Wording> problems) {
    List<Report.Fall> falls =
        problems.stream().map(problem -> new Report.Fall(true, "problem", problem)).toList();
    return new Report(
        Report.Verdict.STOPPED,
        falls,
        problems,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  /// Measures.
  ///
  /// @param problems found while it was read
  /// @param unsigned documents that must be signed and are not
  public Report judge(
      Knowledge now, Knowledge next, Sets sets, List<Wording> problems, List<String> unsigned) {
    long begun = System.nanoTime();
    List<Wording> wrong = new ArrayList<>(problems);
    wrong.addAll(sets.problems());
    List<Report.Fall> falls = new ArrayList<>();
    wrong.forEach(problem -> falls.add(new Report.Fall(true, "problem", problem)));
    unsigned.forEach(id ->
        falls.add(
            new Report.Fall(
                true,
                "unsigned",
                Wording.of("{} is not signed; production serves signed words only", id))));
    Map<String, Report.Figure> figures = new TreeMap<>();
    TriageReport ratedNow = triage(now, sets);
    TriageReport ratedNext = triage(next, sets);
    GuidanceReport askedNow = guidance(now, sets);
    GuidanceReport askedNext = guidance(next, sets);
    Falls found = new Falls(figures, falls);
    found.triage(ratedNow, ratedNext);
    found.guidance(askedNow, askedNext);
    blocked(now, next, falls);
    List<Report.Played> played = played(scenes(now, sets), scenes(next, sets), falls);
    falls.sort((one, other) -> Boolean.compare(other.stops(), one.stops()));
    Report.Verdict verdict =
        falls.isEmpty()
            ? Report.Verdict.PASSES
            : falls.getFirst().stops() ? Report.Verdict.STOPPED : Report.Verdict.FALLS;
    long millis = (System.nanoTime() - begun) / 1_000_000;
    return new Report(
        verdict,
        falls,
        wrong,
        figures,
        Differences.rated(ratedNow, ratedNext),
        Differences.answered(askedNow, askedNext),
        played,
        unsigned,
        millis);
  }

  private TriageReport triage(Knowledge knowledge, Sets sets) {
    return triage.get(
        knowledge.parts().signals() + sets.revision(),
        key ->
            new TriageReport(
                sets.triage().lines().parallelStream()
                    .map(line ->
                        new TriageReport.Rated(line, knowledge.signals().assess(line.text())))
                    .toList()));
  }

  private GuidanceReport guidance(Knowledge knowledge, Sets sets) {
    var cards = knowledge.guidance(Language.VI);
    return guidance.get(
        knowledge.parts().guidance() + knowledge.hotlines().isProduction() + sets.revision(),
        key ->
            new GuidanceReport(
                sets.guidance().lines().parallelStream()
                    .map(line -> new GuidanceReport.Asked(line, cards.match(line.text())))
                    .toList(),
                cards.slugs()));
  }

  private Map<String, Stage.Slip> scenes(Knowledge knowledge, Sets sets) {
    return scenes.get(
        knowledge.revision() + sets.revision(),
        key -> {
          Stage stage = new Stage(dialogue, knowledge);
          Map<String, Stage.Slip> slips = new HashMap<>();
          sets.dialogues().parallelStream()
              .flatMap(scene -> stage.play(scene).map(slip -> Map.entry(scene.id(), slip)).stream())
              .toList()
              .forEach(slip -> slips.put(slip.getKey(), slip.getValue()));
          return slips;
        });
  }

  private static List<Report.Played> played(
      Map<String, Stage.Slip> now, Map<String, Stage.Slip> next, List<Report.Fall> falls) {
    List<Report.Played> played = new ArrayList<>();
    new TreeMap<>(next)
        .forEach((id, slip) -> {
          boolean before = now.containsKey(id);
          played.add(new Report.Played(id, slip.turn(), slip.tells(), before));
          if (!before) {
            falls.add(
                new Report.Fall(
                    slip.low(),
                    "dialogue",
                    Wording.of("{}, turn {}: {}", id, slip.turn(), slip.tells())));
          }
        });
    return played;
  }

  /// A number that circulates and must not be shown stays blocked, whatever the draft says of it.
  private static void blocked(Knowledge now, Knowledge next, List<Report.Fall> falls) {
    Set<String> blocked = new HashSet<>(now.hotlines().blocked());
    blocked.addAll(next.hotlines().blocked());
    next.hotlines().all().stream()
        .filter(line -> blocked.contains(line.number().replaceAll("\\D", "")))
        .filter(line -> !isHidden(line.status().name()))
        .forEach(line ->
            falls.add(
                new Report.Fall(
                    true,
                    "blocked_number",
                    Wording.of("{} shows a blocked number", "hotline/" + line.id()))));
    for (String key : next.replies().keys()) {
      for (Language language : Language.values()) {
        String digits = next.replies().raw(key, language).replaceAll("[ .()-]", "");
        blocked.stream()
            .filter(number ->
                number.length() >= 4 && digits.matches("(?s).*(?<!\\d)" + number + "(?!\\d).*"))
            .findFirst()
            .ifPresent(number ->
                falls.add(
                    new Report.Fall(
                        true,
                        "blocked_number",
                        Wording.of("{} shows a blocked number", "reply/" + key))));
      }
    }
  }

  private static boolean isHidden(String status) {
    return status.equals("BLOCKED") || status.equals("DO_NOT_DISPLAY");
  }
}
