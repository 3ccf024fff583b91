package vn.langnghe.bot.console.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.channel.Sketch;
import vn.langnghe.bot.console.knowledge.form.Ease;
import vn.langnghe.bot.console.knowledge.form.Filled;
import vn.langnghe.bot.console.knowledge.form.Padded;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Workshop;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.play.Playback;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.files.Source;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.text.Language;

/// A draft as people would meet it, while somebody writes it: how each channel shows it, what is
/// wrong with it, whether a question finds it. Nothing of what is typed here is kept.
public final class TryPages {
  private static final int LONGEST_ANSWER = 500;

  private final Shelf shelf;

  /// @param shelf shared by the pages of the knowledge
  public TryPages(Shelf shelf) {
    this.shelf = shelf;
  }

  /// One channel with the messages it shows.
  ///
  /// @param longest letters that a message may have; 0 for no limit
  public record Look(String channel, int longest, List<Sketch> messages) {}

  /// A card that a question finds.
  ///
  /// @param mine whether it is the card that is written
  public record Hit(String title, String slug, int percent, boolean mine) {}

  /// How a text reads.
  ///
  /// @param part key of the name of the text
  /// @param letters how long it is
  /// @param most how long it may be; 0 for no limit
  public record Reads(String part, String language, Ease ease, int letters, int most) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.post("/knowledge/look", Gate.EDIT, visit -> visit.html(look(visit))),
        Route.post("/knowledge/found", Gate.EDIT, visit -> visit.html(found(visit))));
  }

  private String look(Visit visit) {
    Frame frame = shelf.frame(visit, "know");
    Optional<Drafting> drafting = Drafting.of(shelf, visit);
    Map<String, Object> model = new HashMap<>();
    model.put("reads", drafting.map(TryPages::reads).orElse(List.of()));
    model.put("faults", List.of());
    model.put("looks", List.of());
    drafting.ifPresent(mine ->
        shelf
            .tries()
            .asking(
                List.of(mine.placed(visit)),
                tried -> {
                  model.put("faults", faults(frame, mine, tried));
                  model.put("looks", looks(visit, mine, tried));
                  return true;
                }));
    return shelf.draw("look", frame, model);
  }

  private static List<String> faults(Frame frame, Drafting mine, Workshop.Tried tried) {
    return new Faults(frame).of(mine.document(), mine.isExact(), tried.problems());
  }

  private static List<Reads> reads(Drafting mine) {
    List<Reads> reads = new ArrayList<>();
    Map<String, String> values = mine.filled().values();
    if (mine.document().kind() == Kind.CARD && values.containsKey("answer")) {
      for (String side : List.of("", "en.")) {
        String language = side.isEmpty() ? "vi" : "en";
        String answer = values.getOrDefault(side + "answer", "");
        String body = values.getOrDefault(side + "body", "");
        reads.add(new Reads("answer", language, Ease.of(answer), answer.length(), LONGEST_ANSWER));
        reads.add(new Reads("body", language, Ease.of(body), body.length(), 0));
      }
    }
    if (mine.document().kind() == Kind.REPLY && values.containsKey("vi")) {
      for (String language : List.of("vi", "en")) {
        String text = values.getOrDefault(language, "");
        reads.add(new Reads("words", language, Ease.of(text), text.length(), 0));
      }
    }
    return reads;
  }

  /// How each channel would show it: a card as the bot answers with it, in both languages. A card
  /// that cannot be served yet is shown by itself.
  private List<Look> looks(Visit visit, Drafting mine, Workshop.Tried tried) {
    Map<String, String> values = mine.filled().values();
    if (mine.document().kind() == Kind.REPLY && values.containsKey("vi")) {
      return looks(
          new Reply(
              List.of(
                  new Part.TextPart("", values.getOrDefault("vi", "")),
                  new Part.TextPart("", values.getOrDefault("en", "")))));
    }
    if (mine.document().kind() != Kind.CARD || !values.containsKey("answer")) {
      return List.of();
    }
    String slug = mine.document().name();
    List<Look> looks = new ArrayList<>();
    for (Language language : Language.values()) {
      String side = language == Language.VI ? "" : "en.";
      Reply alone =
          new Reply(
              List.of(
                  new Part.GuidancePart(
                      "",
                      values.getOrDefault(side + "answer", ""),
                      slug,
                      values.getOrDefault(side + "title", ""))));
      looks.addAll(
          looks(
              tried
                  .knowledge()
                  .map(knowledge -> answered(visit, knowledge, language, slug))
                  .filter(reply -> !reply.parts().isEmpty())
                  .orElse(alone)));
    }
    return looks;
  }

  private Reply answered(Visit visit, Knowledge knowledge, Language language, String slug) {
    Playback play =
        new Playback(
            shelf.ports().dialogue(), knowledge, Conversation.fresh(language), visit.now());
    return new Reply(play.send(new Content.Button("card:" + slug)).parts());
  }

  private List<Look> looks(Reply reply) {
    return shelf.ports().sketches().stream()
        .map(by -> new Look(by.channel(), by.longest(), by.draw().apply(reply)))
        .toList();
  }

  private String found(Visit visit) {
    Frame frame = shelf.frame(visit, "know");
    String question = visit.form("ask").strip();
    Map<String, Object> model = new HashMap<>();
    model.put("asked", !question.isEmpty());
    model.put("confidence", "");
    model.put("hits", List.of());
    model.put("built", true);
    if (!question.isEmpty()) {
      Drafting.of(shelf, visit)
          .map(this::padded)
          .ifPresent(mine ->
              shelf
                  .tries()
                  .asking(
                      List.of(mine.placed(visit)),
                      tried -> {
                        tried
                            .knowledge()
                            .ifPresentOrElse(
                                knowledge -> match(model, knowledge, question, mine),
                                () -> model.put("built", false));
                        return true;
                      }));
    }
    return shelf.draw("found", frame, model);
  }

  /// A card can be tried from its first line on.
  private Drafting padded(Drafting mine) {
    if (mine.document().kind() != Kind.CARD || !mine.filled().values().containsKey("questions")) {
      return mine;
    }
    Filled full =
        shelf
            .ports()
            .publishing()
            .asking(known -> {
              var cards = known.guidance(Language.VI);
              String source =
                  cards.cards().stream()
                      .flatMap(card -> card.sources().stream())
                      .map(Source::code)
                      .findFirst()
                      .orElse("");
              return Padded.of(mine.filled(), source, cards.slugs());
            });
    return new Drafting(
        mine.document(), mine.from(), mine.base(), full, mine.reason(), mine.before());
  }

  private static void match(
      Map<String, Object> model, Knowledge knowledge, String question, Drafting mine) {
    var cards = knowledge.guidance(Language.VI);
    Match match = cards.match(question);
    model.put("confidence", match.confidence().name().toLowerCase(java.util.Locale.ROOT));
    model.put(
        "hits",
        match.hits().stream()
            .map(hit ->
                new Hit(
                    cards.card(hit.slug()).map(Card::title).orElse(hit.slug()),
                    hit.slug(),
                    (int) Math.round(hit.score() * 100),
                    hit.slug().equals(mine.document().name())))
            .toList());
  }
}
