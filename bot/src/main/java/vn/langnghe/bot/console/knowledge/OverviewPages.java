package vn.langnghe.bot.console.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Publishing;
import vn.langnghe.bot.editing.State;
import vn.langnghe.knowledge.hotlines.Hotline;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.text.Folding;
import vn.langnghe.knowledge.text.Language;

/// Everything the bot knows: what stands how, what is due, what waits for whom.
public final class OverviewPages {
  private static final int MOST = 200;

  /// Where nothing is looked for, what needs somebody comes first, and little else.
  private static final int FEW = 30;

  /// Kinds that people work with; the others stand below them.
  static final List<Kind> FIRST =
      List.of(Kind.CARD, Kind.SIGNAL, Kind.CONTEXT, Kind.HOTLINE, Kind.REPLY);

  private final Shelf shelf;

  /// @param shelf shared by the pages of the knowledge
  public OverviewPages(Shelf shelf) {
    this.shelf = shelf;
  }

  /// One document of the list.
  ///
  /// @param title what people would recognise; empty where there is none
  /// @param state key of how it stands, below `know.state.`
  /// @param due whether the day to look at it again has come
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Row(
      String id, String name, String title, String kind, String state, boolean due, String by) {}

  /// A kind with its numbers.
  public record Count(String kind, int all, int signed, int changed, int due) {}

  /// A choice of the list and how many it has.
  public record Pile(String name, int size) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/knowledge", Gate.READ_KNOWLEDGE, visit -> visit.html(page(visit))),
        Route.post("/knowledge/list", Gate.READ_KNOWLEDGE, visit -> visit.html(list(visit))));
  }

  /// What is looked for.
  ///
  /// @param pile all, due, draft, in-review, signed, rejected, unsigned
  private record Wanted(Optional<Kind> kind, String pile, String words) {
    static Wanted of(UnaryOperator<String> field) {
      return new Wanted(Kind.ofLabel(field.apply("kind")), field.apply("pile"), field.apply("q"));
    }
  }

  private String page(Visit visit) {
    Frame frame = shelf.frame(visit, "know");
    Wanted wanted = Wanted.of(name -> visit.query(name).orElse(""));
    return whole(visit, frame, wanted);
  }

  private String list(Visit visit) {
    Frame frame = shelf.frame(visit, "know");
    Wanted wanted = Wanted.of(visit::form);
    return visit.isPart()
        ? shelf.draw(
            "list", frame, Map.of("rows", rows(visit, frame, shelf.bookcase().lines(), wanted)))
        : whole(visit, frame, wanted);
  }

  private String whole(Visit visit, Frame frame, Wanted wanted) {
    List<Line> lines = shelf.bookcase().lines();
    LocalDate today = today(visit);
    Publishing.Signed signed = Publishing.Signed.of(lines);
    List<Hotline> due =
        shelf.ports().publishing().asking(known -> known.hotlines().due(visit.now()));
    Map<String, Object> model = new HashMap<>();
    model.put("counts", counts(lines, today));
    model.put("piles", piles(lines, today));
    model.put("rows", rows(visit, frame, lines, wanted));
    model.put("signed", signed);
    model.put("published", shelf.bookcase().newest());
    model.put(
        "faults",
        shelf.bookcase().serving().stream()
            .flatMap(one -> one.fault().stream())
            .map(frame::said)
            .toList());
    model.put("kind", wanted.kind().map(Kind::label).orElse(""));
    model.put("pile", wanted.pile());
    model.put("words", wanted.words());
    model.put("due", due.size());
    model.put("never", (int) due.stream().filter(line -> !line.calls().isKnown()).count());
    return shelf.draw("overview", frame, model);
  }

  static LocalDate today(Visit visit) {
    return visit.now().atZone(Hotlines.ZONE).toLocalDate();
  }

  private static List<Count> counts(List<Line> lines, LocalDate today) {
    Map<Kind, Count> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Line> some = lines.stream().filter(line -> line.document().kind() == kind).toList();
      if (!some.isEmpty()) {
        counts.put(
            kind,
            new Count(
                kind.label(),
                (int) some.stream().filter(line -> line.inForce() > 0).count(),
                (int)
                    some.stream()
                        .filter(line -> line.inForce() > 0 && line.signedBy().isPresent())
                        .count(),
                (int) some.stream().filter(Line::isChanged).count(),
                (int) some.stream().filter(line -> line.isDue(today)).count()));
      }
    }
    return List.copyOf(counts.values());
  }

  private static List<Pile> piles(List<Line> lines, LocalDate today) {
    return Stream.of("due", "draft", "in-review", "signed", "rejected", "unsigned")
        .map(pile ->
            new Pile(pile, (int) lines.stream().filter(line -> isOf(line, pile, today)).count()))
        .toList();
  }

  private static boolean isOf(Line line, String pile, LocalDate today) {
    return switch (pile) {
      case "due" -> line.isDue(today);
      case "unsigned" -> line.inForce() > 0 && line.signedBy().isEmpty();
      case "draft", "in-review", "signed", "rejected" ->
          line.isChanged() && line.state().label().equals(pile);
      default -> true;
    };
  }

  private List<Row> rows(Visit visit, Frame frame, List<Line> lines, Wanted wanted) {
    LocalDate today = today(visit);
    UnaryOperator<String> names = shelf.names(frame);
    Map<String, String> titles = titles(visit.language());
    String words = Folding.fold(wanted.words().strip().toLowerCase(Locale.ROOT));
    Set<String> saying = words.length() < 3 ? Set.of() : saying(lines, words);
    boolean narrow = wanted.kind().isPresent() || !wanted.pile().isEmpty() || !words.isEmpty();
    return lines.stream()
        .filter(line -> wanted.kind().map(kind -> line.document().kind() == kind).orElse(true))
        .filter(line -> narrow || FIRST.contains(line.document().kind()))
        .filter(line -> isOf(line, wanted.pile(), today))
        .filter(line ->
            Folding.fold(line.document().id()).contains(words)
                || saying.contains(line.document().id()))
        .sorted(
            Comparator.comparing((Line line) -> !line.isChanged())
                .thenComparing(line -> !line.isDue(today)))
        .limit(narrow ? MOST : FEW)
        .map(line -> row(line, today, names, titles))
        .toList();
  }

  /// The documents whose words hold something.
  private Set<String> saying(List<Line> lines, String words) {
    return shelf.bookcase().placed(lines.stream().map(Line::newestRef).toList()).stream()
        .filter(one -> {
          String text = one.revision().words().text() + one.revision().words().twin();
          return Folding.fold(text.toLowerCase(Locale.ROOT)).contains(words);
        })
        .map(one -> one.document().id())
        .collect(Collectors.toSet());
  }

  /// What cards and lines are called, by id of the document.
  private Map<String, String> titles(Language language) {
    return shelf
        .ports()
        .publishing()
        .asking(known -> {
          Map<String, String> titles = new HashMap<>();
          known
              .guidance(language)
              .cards()
              .forEach(card -> titles.put("card/" + card.slug(), card.title()));
          known
              .hotlines()
              .all()
              .forEach(line -> titles.put("hotline/" + line.id(), line.name().in(language)));
          return titles;
        });
  }

  private static Row row(
      Line line, LocalDate today, UnaryOperator<String> names, Map<String, String> titles) {
    return new Row(
        line.document().id(),
        line.document().name(),
        titles.getOrDefault(line.document().id(), ""),
        line.document().kind().label(),
        state(line),
        line.isDue(today),
        line.isChanged() ? names.apply(line.author()) : "");
  }

  /// How a document stands, in one word.
  static String state(Line line) {
    if (line.isChanged()) {
      return line.retires() ? "goes-" + line.state().label() : line.state().label();
    }
    if (line.inForce() == 0) {
      return "retired";
    }
    return line.signedBy().isPresent() ? "in-force" : State.STARTER.label();
  }
}
