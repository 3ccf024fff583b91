package vn.langnghe.knowledge.guidance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Language;

/// What can be checked of a card's texts without an expert.
final class CardCheck {
  /// A chat answer is at most 500 characters on every channel.
  private static final int LONGEST_ANSWER = 500;

  /// The headings a card may have; the first begins it, the second must be there.
  private static final List<String> VIETNAMESE =
      List.of("Làm ngay", "Khi nào cần người giúp", "Nói thế nào", "Hiểu lầm thường gặp");

  private static final List<String> ENGLISH =
      List.of("What to do now", "When to get help", "What to say", "Common myths");

  /// Numbers to call stand in the file of hotlines; a card names emergency numbers only.
  private static final Pattern PHONE = Pattern.compile("\\d(?:[ .-]?\\d){5,}");

  private final Map<Language, List<String>> never;
  private final Problems problems;
  private final Parser markdown = Parser.builder().build();

  CardCheck(Path root, Path folder, Problems problems) {
    this.never =
        Map.of(
            Language.VI,
            LineFile.read(root, folder.resolve("never.txt"), problems),
            Language.EN,
            LineFile.read(root, folder.resolve("never.en.txt"), problems));
    this.problems = problems;
  }

  void answer(String answer, Place place) {
    if (answer.length() > LONGEST_ANSWER) {
      problems.add(
          place,
          Wording.of("the answer has {} characters", answer.length()),
          Wording.of("shorten it to {}", LONGEST_ANSWER));
    }
  }

  /// Words that are never used, and phone numbers.
  void words(String published, Language language, Place place) {
    String small = published.toLowerCase(Locale.ROOT);
    for (String word : never.getOrDefault(language, List.of())) {
      if (small.contains(word)) {
        problems.add(
            place,
            Wording.of("'{}' is never said to people", word),
            Wording.of("say it as the rules of voice do"));
      }
    }
    Matcher phone = PHONE.matcher(published);
    if (phone.find()) {
      problems.add(
          place,
          Wording.of("the number '{}' stands in the text", phone.group()),
          Wording.of("name the topic in 'hotline_topics' instead"));
    }
  }

  /// Ways of asking: enough to be found by, few enough to be read.
  void questions(List<String> questions, Language language, Place place) {
    int fewest =
        switch (language) {
          case VI -> 15;
          case EN -> 8;
        };
    if (questions.size() < fewest || questions.size() > 30) {
      problems.add(
          place,
          Wording.of("the card has {} example questions", questions.size()),
          Wording.of("give {} to 30", fewest));
    }
    if (Set.copyOf(questions).size() < questions.size()) {
      problems.add(
          place, Wording.of("an example question stands twice"), Wording.of("give each once"));
    }
  }

  void body(CardFile file, Language language) {
    Node document = markdown.parse(file.body());
    int steps = 0;
    for (Node node = document.getFirstChild(); node != null && steps == 0; node = node.getNext()) {
      steps = node instanceof OrderedList list ? count(list) : 0;
    }
    if (steps < 3 || steps > 6) {
      problems.add(
          file.bodyPlace(),
          Wording.of("the card has {} steps", steps),
          Wording.of("give three to six numbered steps"));
    }
    headings(document, language, file.bodyPlace());
  }

  private void headings(Node document, Language language, Place place) {
    List<String> wanted =
        switch (language) {
          case VI -> VIETNAMESE;
          case EN -> ENGLISH;
        };
    List<String> found = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getFirstChild() instanceof Text text) {
        found.add(text.getLiteral());
      }
    }
    boolean begins =
        document.getFirstChild() instanceof Heading && found.getFirst().equals(wanted.getFirst());
    if (!begins || !found.contains(wanted.get(1)) || !wanted.containsAll(found)) {
      problems.add(
          place,
          Wording.of("the headings are {}", found),
          Wording.of("begin with the first of {}, use these", wanted));
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
