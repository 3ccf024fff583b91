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
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Folder;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Revision;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Source;
import vn.langnghe.knowledge.files.Sources;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Language;

/// Reads the card files of one content folder and checks what can be checked without an expert.
final class CardReader {
  private final Path root;
  private final Path folder;
  private final Sources sources;
  private final Problems problems;
  private final CardCheck check;
  private final Map<String, Optional<String>> groups = new TreeMap<>();

  CardReader(Path root, Path content, Sources sources, Problems problems) {
    this.root = root;
    this.folder = content.resolve("guidance");
    this.sources = sources;
    this.problems = problems;
    this.check = new CardCheck(root, folder, problems);
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
                      Wording.of("the English twin is missing"),
                      Wording.of("write {}.en.md", slug)));
    });
    english.forEach((slug, twin) ->
        problems.add(
            twin.fields().place(),
            Wording.of("the Vietnamese card is missing"),
            Wording.of("write {}.md", slug)));
    checkTopics(vietnamese.keySet());
    return Map.of(Language.VI, List.copyOf(vi), Language.EN, List.copyOf(en));
  }

  /// The cards that were read, with the group that each names itself; empty for none.
  Map<String, Optional<String>> groups() {
    return groups;
  }

  /// A folder that lists its topics has a card for each, and no other but those that name their
  /// group themselves.
  private void checkTopics(Set<String> slugs) {
    Path file = folder.resolve("topics.tsv");
    Place place = new Place(root.relativize(file).toString(), 0);
    Set<String> listed = new TreeSet<>();
    LineFile.read(root, file, problems).forEach(line -> listed.add(line.split("\t", -1)[0]));
    for (String slug : listed) {
      if (!slugs.contains(slug)) {
        problems.add(
            place, Wording.of("there is no card '{}'", slug), Wording.of("write {}.md", slug));
      }
    }
    for (String slug : slugs) {
      boolean own = groups.getOrDefault(slug, Optional.empty()).isPresent();
      if (!listed.isEmpty() && !listed.contains(slug) && !own) {
        problems.add(
            place,
            Wording.of("the card '{}' is not listed", slug),
            Wording.of("add a line for it, or name its group with 'group:' on the card"));
      }
    }
  }

  private void check(String title, String answer, CardFile file, Language language) {
    check.words(title + "\n" + answer, language, file.fields().placeOf("answer"));
    check.words(file.body(), language, file.bodyPlace());
    check.body(file, language);
  }

  private Card master(String slug, CardFile file, Set<String> slugs) {
    Fields fields = file.fields();
    checkSlug(slug, fields);
    String title = fields.text("title");
    String answer = answer(fields);
    List<Topic> topics =
        fields.convertAll("hotline_topics", Topic::ofLabel, Wording.of("a topic of the labels"));
    List<String> related = related(fields, slugs);
    List<Source> named =
        fields.texts("sources").stream()
            .flatMap(code -> sources.find(code, problems).stream())
            .toList();
    if (named.isEmpty()) {
      problems.add(
          fields.placeOf("sources"),
          Wording.of("the card names no source"),
          Wording.of("add 'sources: [CODE]' as in sources.yaml"));
    }
    String signedBy = fields.text("signed_by");
    LocalDate reviewBy = date(fields);
    List<String> words = words(fields);
    List<String> questions = questions(fields, Language.VI);
    groups.put(slug, fields.optionalText("group"));
    fields.rejectUnknown();
    check(title, answer, file, Language.VI);
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
        words,
        questions);
  }

  private Card twin(Card master, CardFile file) {
    Fields fields = file.fields();
    checkSlug(master.slug(), fields);
    String title = fields.text("title");
    String answer = answer(fields);
    List<String> words = words(fields);
    List<String> questions = questions(fields, Language.EN);
    fields.rejectUnknown();
    check(title, answer, file, Language.EN);
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
        words,
        questions);
  }

  private static String ref(String name, String title, String answer, String body) {
    return "guidance/" + name + "@" + Revision.of(title, answer, body);
  }

  private void checkSlug(String slug, Fields fields) {
    if (!fields.text("slug").equals(slug)) {
      problems.add(
          fields.placeOf("slug"),
          Wording.of("the slug differs from the file's name"),
          Wording.of("write 'slug: {}'", slug));
    }
  }

  private String answer(Fields fields) {
    String answer = fields.text("answer").strip();
    check.answer(answer, fields.placeOf("answer"));
    return answer;
  }

  private List<String> related(Fields fields, Set<String> slugs) {
    List<String> related = new ArrayList<>();
    for (Scalar slug : fields.texts("related")) {
      if (slugs.contains(slug.text())) {
        related.add(slug.text());
      } else {
        problems.add(
            slug.place(),
            Wording.of("there is no card '{}'", slug.text()),
            Wording.of("name a card that exists"));
      }
    }
    return List.copyOf(related);
  }

  private static List<String> words(Fields fields) {
    return fields.optionalText("words").stream()
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private List<String> questions(Fields fields, Language language) {
    List<String> questions = fields.texts("questions").stream().map(Scalar::text).toList();
    check.questions(questions, language, fields.placeOf("questions"));
    return questions;
  }

  private LocalDate date(Fields fields) {
    String text = fields.text("review_by");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problems.add(
          fields.placeOf("review_by"),
          Wording.of("'{}' is not a date", text),
          Wording.of("write it as 2027-05-31"));
      return LocalDate.EPOCH;
    }
  }
}
