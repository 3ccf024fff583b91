package vn.langnghe.knowledge.guidance;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Folder;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Revision;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Source;
import vn.langnghe.knowledge.files.Sources;
import vn.langnghe.knowledge.text.Language;

/// Reads the card files of one content folder and checks what can be checked without an expert.
final class CardReader {
  /// A chat answer is at most 500 characters on every channel (`voice.md`, Form).
  private static final int LONGEST_ANSWER = 500;

  private final Path root;
  private final Path folder;
  private final Sources sources;
  private final Problems problems;
  private final Parser markdown = Parser.builder().build();

  CardReader(Path root, Path content, Sources sources, Problems problems) {
    this.root = root;
    this.folder = content.resolve("guidance");
    this.sources = sources;
    this.problems = problems;
  }

  /// Both languages of every card; each list in the order of the slugs.
  Map<Language, List<Card>> read() {
    Map<String, CardFile> vietnamese = new TreeMap<>();
    Map<String, CardFile> english = new TreeMap<>();
    for (Path file : Folder.files(root, folder, ".md", problems)) {
      String name = file.getFileName().toString();
      boolean twin = name.endsWith(".en.md");
      String slug = name.substring(0, name.length() - (twin ? ".en.md" : ".md").length());
      CardFile.read(root, file, problems)
          .ifPresent(card -> (twin ? english : vietnamese).put(slug, card));
    }
    List<Card> vi = new ArrayList<>();
    List<Card> en = new ArrayList<>();
    vietnamese.forEach((slug, master) -> {
      Card card = master(slug, master, vietnamese.keySet());
      vi.add(card);
      Optional.ofNullable(english.remove(slug))
          .ifPresentOrElse(
              twin -> en.add(twin(card, twin)),
              () ->
                  problems.add(
                      master.fields().place(),
                      "the English twin is missing",
                      "write " + slug + ".en.md"));
    });
    english.forEach((slug, twin) ->
        problems.add(
            twin.fields().place(), "the Vietnamese card is missing", "write " + slug + ".md"));
    return Map.of(Language.VI, List.copyOf(vi), Language.EN, List.copyOf(en));
  }

  private Card master(String slug, CardFile file, Set<String> slugs) {
    Fields fields = file.fields();
    checkSlug(slug, fields);
    String title = fields.text("title");
    String answer = answer(fields);
    List<Topic> topics = topics(fields);
    List<String> related = related(fields, slugs);
    List<Source> named =
        fields.texts("sources").stream()
            .flatMap(code -> sources.find(code, problems).stream())
            .toList();
    if (named.isEmpty()) {
      problems.add(
          fields.placeOf("sources"),
          "the card names no source",
          "add 'sources: [CODE]' as in sources.yaml");
    }
    String signedBy = fields.text("signed_by");
    LocalDate reviewBy = date(fields);
    List<String> questions = questions(fields);
    fields.rejectUnknown();
    checkBody(file);
    return new Card(
        ref(slug, title, answer, file.body()),
        slug,
        Language.VI,
        title,
        answer,
        file.body(),
        topics,
        related,
        named,
        signedBy,
        reviewBy,
        questions);
  }

  private Card twin(Card master, CardFile file) {
    Fields fields = file.fields();
    checkSlug(master.slug(), fields);
    String title = fields.text("title");
    String answer = answer(fields);
    List<String> questions = questions(fields);
    fields.rejectUnknown();
    checkBody(file);
    return new Card(
        ref(master.slug() + ".en", title, answer, file.body()),
        master.slug(),
        Language.EN,
        title,
        answer,
        file.body(),
        master.hotlineTopics(),
        master.related(),
        master.sources(),
        master.signedBy(),
        master.reviewBy(),
        questions);
  }

  private static String ref(String name, String title, String answer, String body) {
    return "guidance/" + name + "@" + Revision.of(title, answer, body);
  }

  private void checkSlug(String slug, Fields fields) {
    if (!fields.text("slug").equals(slug)) {
      problems.add(
          fields.placeOf("slug"),
          "the slug differs from the file's name",
          "write 'slug: " + slug + "'");
    }
  }

  private String answer(Fields fields) {
    String answer = fields.text("answer").strip();
    if (answer.length() > LONGEST_ANSWER) {
      problems.add(
          fields.placeOf("answer"),
          "the answer has " + answer.length() + " characters",
          "shorten it to " + LONGEST_ANSWER);
    }
    return answer;
  }

  private List<Topic> topics(Fields fields) {
    List<Topic> topics = new ArrayList<>();
    for (Scalar label : fields.texts("hotline_topics")) {
      Topic.ofLabel(label.text())
          .ifPresentOrElse(
              topics::add,
              () ->
                  problems.add(
                      label.place(),
                      "the topic '" + label.text() + "' is not known",
                      "use a topic of the labels"));
    }
    return List.copyOf(topics);
  }

  private List<String> related(Fields fields, Set<String> slugs) {
    List<String> related = new ArrayList<>();
    for (Scalar slug : fields.texts("related")) {
      if (slugs.contains(slug.text())) {
        related.add(slug.text());
      } else {
        problems.add(
            slug.place(), "there is no card '" + slug.text() + "'", "name a card that exists");
      }
    }
    return List.copyOf(related);
  }

  private List<String> questions(Fields fields) {
    List<String> questions = fields.texts("questions").stream().map(Scalar::text).toList();
    if (questions.size() < 5) {
      problems.add(
          fields.placeOf("questions"),
          "the card has " + questions.size() + " example questions",
          "write at least 5, as people type them");
    }
    return questions;
  }

  private LocalDate date(Fields fields) {
    String text = fields.text("review_by");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problems.add(
          fields.placeOf("review_by"), "'" + text + "' is not a date", "write it as 2027-05-31");
      return LocalDate.EPOCH;
    }
  }

  private void checkBody(CardFile file) {
    Node document = markdown.parse(file.body());
    int steps = 0;
    boolean headed = document.getFirstChild() instanceof Heading;
    for (Node node = document.getFirstChild(); node != null && steps == 0; node = node.getNext()) {
      steps = node instanceof OrderedList list ? count(list) : 0;
    }
    if (!headed) {
      problems.add(
          file.bodyPlace(), "the text does not start with a heading", "start it with '## …'");
    }
    if (steps < 3 || steps > 6) {
      problems.add(
          file.bodyPlace(), "the card has " + steps + " steps", "give three to six numbered steps");
    }
  }

  private static int count(OrderedList list) {
    int items = 0;
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      items += node instanceof ListItem ? 1 : 0;
    }
    return items;
  }
}
