package vn.langnghe.bot.console.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.bot.console.knowledge.form.Variants;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.evaluation.TriageLine;
import vn.langnghe.knowledge.evaluation.TriageSet;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;

/// What a signal or a context notices as somebody writes it: spellings it covers, messages it would
/// change, what else speaks at the same words.
public final class SignalPages {
  private static final int MOST = 30;

  private final Shelf shelf;

  /// @param shelf shared by the pages of the knowledge
  public SignalPages(Shelf shelf) {
    this.shelf = shelf;
  }

  /// One spelling.
  ///
  /// @param way key of how it is spelled
  /// @param covers whether the draft finds it
  /// @param level what the message would be rated
  /// @param others what else speaks there
  public record Tried(String text, String way, boolean covers, int level, List<String> others) {}

  /// A labelled message that would be rated otherwise.
  ///
  /// @param label the level that people say
  public record Moved(String text, int label, int now, int next) {
    /// Whether it comes nearer to what people say.
    public boolean isBetter() {
      return Math.abs(next - label) < Math.abs(now - label);
    }
  }

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.post("/knowledge/spellings", Gate.EDIT, visit -> visit.html(spellings(visit))),
        Route.post("/knowledge/moved", Gate.EDIT, visit -> visit.html(moved(visit))));
  }

  private String spellings(Visit visit) {
    Frame frame = shelf.frame(visit, "know");
    Map<String, Object> model = new HashMap<>();
    model.put("tried", List.of());
    model.put("compiled", List.of());
    model.put("faults", List.of());
    Drafting.of(shelf, visit)
        .ifPresent(mine -> {
          String phrase = visit.form("phrase").strip();
          List<Variants.Spelled> spelled = Variants.of(phrase, teencode());
          shelf
              .tries()
              .asking(
                  List.of(mine.placed(visit)),
                  tried -> {
                    model.put(
                        "faults",
                        new Faults(frame).of(mine.document(), mine.isExact(), tried.problems()));
                    tried
                        .knowledge()
                        .ifPresent(draft -> {
                          model.put("tried", tried(draft, mine.document().name(), spelled));
                          model.put("compiled", draft.signals().compiled(mine.document().name()));
                        });
                    return true;
                  });
        });
    return shelf.draw("spellings", frame, model);
  }

  private static List<Tried> tried(Knowledge draft, String name, List<Variants.Spelled> spelled) {
    List<Tried> tried = new ArrayList<>();
    for (Variants.Spelled one : spelled) {
      Set<String> found = draft.signals().found(one.text());
      Finding finding = draft.signals().assess(one.text());
      List<String> others = new ArrayList<>();
      finding.hits().stream()
          .filter(hit -> !hit.id().equals(name))
          .map(SignalPages::told)
          .forEach(others::add);
      finding.withdrawn().forEach(gone -> others.add(gone.signal() + " ✕ " + gone.context()));
      tried.add(
          new Tried(one.text(), one.way(), found.contains(name), finding.level().number(), others));
    }
    return tried;
  }

  private static String told(SignalHit hit) {
    return hit.id() + " (" + hit.level().number() + ")";
  }

  /// Short spellings of the list in force: word to what people type for it.
  private Map<String, List<String>> teencode() {
    return shelf.bookcase().line("list/knowledge/content/text/teencode.tsv").stream()
        .flatMap(line ->
            shelf
                .bookcase()
                .revision(
                    new vn.langnghe.bot.editing.Revision.Ref(line.document().id(), line.inForce()))
                .stream())
        .map(revision -> Variants.teencode(revision.words().text()))
        .findFirst()
        .orElse(Map.of());
  }

  private String moved(Visit visit) {
    Frame frame = shelf.frame(visit, "know");
    Optional<Drafting> drafting = Drafting.of(shelf, visit);
    List<TriageLine> lines = labelled();
    List<Moved> moved = new ArrayList<>();
    boolean[] built = {false};
    drafting.ifPresent(mine ->
        shelf
            .tries()
            .asking(
                List.of(mine.placed(visit)),
                tried -> {
                  tried
                      .knowledge()
                      .ifPresent(draft -> {
                        built[0] = true;
                        shelf
                            .ports()
                            .publishing()
                            .asking(live -> moved.addAll(moved(live, draft, lines)));
                      });
                  return true;
                }));
    return shelf.draw(
        "moved",
        frame,
        Map.of(
            "rises", moved.stream().filter(one -> one.next() > one.now()).limit(MOST).toList(),
            "falls", moved.stream().filter(one -> one.next() < one.now()).limit(MOST).toList(),
            "all", lines.size(),
            "built", built[0]));
  }

  private static List<Moved> moved(Knowledge live, Knowledge draft, List<TriageLine> lines) {
    return lines.parallelStream()
        .map(line ->
            new Moved(
                line.text(),
                line.level().number(),
                live.signals().assess(line.text()).level().number(),
                draft.signals().assess(line.text()).level().number()))
        .filter(one -> one.now() != one.next())
        .collect(Collectors.toList());
  }

  /// The labelled messages in force.
  private List<TriageLine> labelled() {
    List<TriageLine> lines = new ArrayList<>();
    for (Placed one : shelf.bookcase().inForce(shelf.bookcase().newest())) {
      if (one.document().kind() == Kind.EVALUATION && one.document().file().contains("/triage")) {
        lines.addAll(
            TriageSet.of(one.revision().words().text(), one.document().file(), new Problems())
                .lines());
      }
    }
    return lines;
  }
}
