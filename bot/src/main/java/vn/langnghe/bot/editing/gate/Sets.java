package vn.langnghe.bot.editing.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.knowledge.evaluation.GuidanceLine;
import vn.langnghe.knowledge.evaluation.GuidanceSet;
import vn.langnghe.knowledge.evaluation.TriageLine;
import vn.langnghe.knowledge.evaluation.TriageSet;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// The labelled sets that a draft is measured with: its own, and what the sets in force hold
/// beside, so that nobody passes by taking away what was failed.
///
/// @param revision names the sets; the same texts give the same
/// @param problems lines that cannot be used
public record Sets(
    TriageSet triage,
    GuidanceSet guidance,
    List<Scene> dialogues,
    String revision,
    List<Wording> problems) {
  public Sets {
    dialogues = List.copyOf(dialogues);
    problems = List.copyOf(problems);
  }

  /// The texts of evaluation files, by what they hold.
  public record Texts(List<String> triage, List<String> guidance, List<String> dialogues) {
    public Texts {
      triage = List.copyOf(triage);
      guidance = List.copyOf(guidance);
      dialogues = List.copyOf(dialogues);
    }

    private List<String> all() {
      List<String> all = new ArrayList<>(triage);
      all.addAll(guidance);
      all.addAll(dialogues);
      return all;
    }
  }

  /// Both together; where an id stands in both, the draft's line counts.
  public static Sets of(Texts inForce, Texts draft) {
    Problems problems = new Problems();
    Map<String, TriageLine> triage = new LinkedHashMap<>();
    Map<String, GuidanceLine> guidance = new LinkedHashMap<>();
    Map<String, Scene> scenes = new LinkedHashMap<>();
    read(inForce, new Problems(), triage, guidance, scenes);
    read(draft, problems, triage, guidance, scenes);
    List<String> all = new ArrayList<>(inForce.all());
    all.addAll(draft.all());
    return new Sets(
        new TriageSet(List.copyOf(triage.values())),
        new GuidanceSet(List.copyOf(guidance.values())),
        List.copyOf(scenes.values()),
        vn.langnghe.knowledge.files.Revision.whole(all),
        problems.list().stream().map(Problem::told).toList());
  }

  private static void read(
      Texts texts,
      Problems problems,
      Map<String, TriageLine> triage,
      Map<String, GuidanceLine> guidance,
      Map<String, Scene> scenes) {
    texts
        .triage()
        .forEach(text ->
            TriageSet.of(text, "evaluation/triage", problems)
                .lines()
                .forEach(line -> triage.put(line.id(), line)));
    texts
        .guidance()
        .forEach(text ->
            GuidanceSet.of(text, "evaluation/guidance", problems)
                .lines()
                .forEach(line -> guidance.put(line.id(), line)));
    texts
        .dialogues()
        .forEach(text ->
            Scene.read(text, "evaluation/dialogues", problems)
                .forEach(scene -> scenes.put(scene.id(), scene)));
  }
}
