package vn.langnghe.bot.console.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.State;
import vn.langnghe.bot.editing.Workshop;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.play.Playback;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.text.Language;

/// A chat with the bot as it would be with every open draft, and all of its sentences by situation.
/// The page carries what was said; the service keeps nothing of it.
public final class SandboxPages {
  /// Files of sentences that have a name.
  private static final Set<String> SITUATIONS =
      Set.of(
          ("care cases console console-desk console-knowledge console-log console-more dialogue group"
                  + " handover phrases referral telegram web zalo")
              .split(" "));

  private static final int MOST_TURNS = 60;
  private static final int LONGEST = 1000;

  private final Shelf shelf;

  /// @param shelf shared by the pages of the knowledge
  public SandboxPages(Shelf shelf) {
    this.shelf = shelf;
  }

  /// One turn.
  ///
  /// @param said what was typed or pressed
  /// @param shown what was typed, or the label of the button
  /// @param refs texts that the reply was made of
  public record Turn(String said, String shown, int level, List<Part> parts, List<String> refs) {}

  /// A sentence of the bot.
  public record Sentence(String id, String key, String vi, String en, String state) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/knowledge/sandbox", Gate.READ_KNOWLEDGE, visit -> visit.html(chat(visit))),
        Route.post("/knowledge/sandbox", Gate.READ_KNOWLEDGE, visit -> visit.html(chat(visit))),
        Route.get("/knowledge/replies", Gate.READ_KNOWLEDGE, visit -> visit.html(replies(visit))));
  }

  /// Everything that is written and not in force; what was sent back is left out.
  private List<Placed> drafts(Visit visit) {
    return visit.form("of").equals("live")
        ? List.of()
        : shelf
            .bookcase()
            .placed(
                shelf.bookcase().lines().stream()
                    .filter(Line::isChanged)
                    .filter(line -> line.state() != State.REJECTED)
                    .map(Line::newestRef)
                    .toList());
  }

  private String chat(Visit visit) {
    Frame frame = shelf.frame(visit, "know.sandbox");
    List<String> said = new ArrayList<>(visit.forms("said"));
    String more = visit.form("press").isEmpty() ? visit.form("text").strip() : visit.form("press");
    if (visit.form("again").equals("yes")) {
      said.clear();
    } else if (!more.isEmpty() && said.size() < MOST_TURNS) {
      said.add(more.length() > LONGEST ? more.substring(0, LONGEST) : more);
    }
    List<Placed> drafts = drafts(visit);
    Language language = Language.ofCode(visit.form("language")).orElse(visit.language());
    Map<String, Object> model = new HashMap<>();
    model.put("drafts", drafts.stream().map(one -> one.document().id()).toList());
    model.put("language", language.code());
    model.put("of", visit.form("of"));
    model.put("turns", List.of());
    model.put("faults", List.of());
    if (drafts.isEmpty()) {
      model.put(
          "turns", shelf.ports().publishing().asking(live -> turns(visit, live, language, said)));
    } else {
      Map<String, Object> tried =
          shelf.tries().asking(drafts, one -> spoken(visit, frame, one, language, said));
      model.putAll(tried);
    }
    return shelf.draw(visit.isPart() ? "chat" : "sandbox", frame, model);
  }

  private Map<String, Object> spoken(
      Visit visit, Frame frame, Workshop.Tried tried, Language language, List<String> said) {
    return tried
        .knowledge()
        .<Map<String, Object>>map(
            knowledge -> Map.of("turns", turns(visit, knowledge, language, said)))
        .orElseGet(() -> Map.of("faults", new Faults(frame).of(tried.problems())));
  }

  private List<Turn> turns(Visit visit, Knowledge knowledge, Language language, List<String> said) {
    Playback play =
        new Playback(
            shelf.ports().dialogue(), knowledge, Conversation.fresh(language), visit.now());
    Map<String, String> labels = new HashMap<>();
    List<Turn> turns = new ArrayList<>();
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(said);
    for (String one : all) {
      String press = one.startsWith("#") ? one.substring(1) : "";
      Content content =
          one.isEmpty()
              ? new Content.Opened()
              : press.isEmpty() ? new Content.Text(one) : new Content.Button(press);
      Playback.Step step = play.send(content);
      step.parts().stream()
          .filter(Part.ChoicesPart.class::isInstance)
          .map(Part.ChoicesPart.class::cast)
          .flatMap(part -> part.choices().stream())
          .forEach((Choice choice) -> labels.put(choice.id(), choice.label()));
      turns.add(
          new Turn(
              one,
              press.isEmpty() ? one : labels.getOrDefault(press, press),
              step.level().number(),
              step.parts(),
              step.parts().stream()
                  .map(SandboxPages::document)
                  .filter(id -> !id.isEmpty())
                  .distinct()
                  .toList()));
    }
    return turns;
  }

  /// The document that a part was made of.
  private static String document(Part part) {
    String ref = part.ref();
    String name = ref.contains("@") ? ref.substring(0, ref.indexOf('@')) : ref;
    return name.startsWith("replies/")
        ? "reply/" + name.substring(8)
        : name.startsWith("guidance/")
            ? "card/" + name.substring(9).replaceAll("\\.en$", "")
            : name.startsWith("hotlines/") ? "hotline/" + name.substring(9) : "";
  }

  private String replies(Visit visit) {
    Frame frame = shelf.frame(visit, "know.replies");
    List<Line> lines =
        shelf.bookcase().lines().stream()
            .filter(line -> line.document().kind() == Kind.REPLY)
            .toList();
    Map<String, Line> byId = new HashMap<>();
    lines.forEach(line -> byId.put(line.document().id(), line));
    Map<String, List<Sentence>> situations = new java.util.LinkedHashMap<>();
    for (Placed one : shelf.bookcase().placed(lines.stream().map(Line::newestRef).toList())) {
      String file = one.document().file();
      String name = file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.yaml$", "");
      Line line = byId.get(one.document().id());
      if (line != null) {
        situations.computeIfAbsent(name, missing -> new ArrayList<>()).add(sentence(one, line));
      }
    }
    String wanted = visit.query("of").filter(situations::containsKey).orElse("dialogue");
    return shelf.draw(
        "replies",
        frame,
        Map.of(
            "names", named(frame, situations.keySet()),
            "wanted", wanted,
            "sentences", situations.getOrDefault(wanted, List.of())));
  }

  /// What the situations are called; a file that is not one of ours keeps its name.
  private static Map<String, String> named(Frame frame, Set<String> files) {
    Map<String, String> named = new java.util.LinkedHashMap<>();
    files.forEach(file ->
        named.put(file, SITUATIONS.contains(file) ? frame.of("know.situation." + file) : file));
    return named;
  }

  private static Sentence sentence(Placed one, Line line) {
    Map<String, String> values =
        vn.langnghe.bot.console.knowledge.form.Filled.of(Kind.REPLY, one.revision().words())
            .values();
    return new Sentence(
        one.document().id(),
        one.document().name(),
        values.getOrDefault("vi", ""),
        values.getOrDefault("en", ""),
        OverviewPages.state(line));
  }
}
