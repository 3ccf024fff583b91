package vn.langnghe.knowledge.guidance.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reader;

class FinderFileTest {
  private static final Reader READER = Lessons.reader();
  private static final List<Lesson> LESSONS = Lessons.starter(Starter.knowledge());

  @Test
  void theBuildLearnedTheStarterCards() {
    assertThat(FinderFile.builtIn(FinderFile.key(LESSONS, READER))).isPresent();
  }

  @Test
  void aFinderThatIsReadAnswersAsTheOneThatWasLearned() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    FinderFile.learn(LESSONS, READER, file);
    String key = FinderFile.key(LESSONS, READER);
    Finder read = FinderFile.read(key, new ByteArrayInputStream(file.toByteArray())).orElseThrow();
    Finder learned = Finder.of(LESSONS, READER);
    for (Card card : Starter.knowledge().guidance(Language.VI).cards()) {
      for (String question : card.questions().subList(0, 3)) {
        assertThat(read.find(READER.read(question + " giup minh voi")))
            .isEqualTo(learned.find(READER.read(question + " giup minh voi")));
      }
    }
    read.close();
    learned.close();
  }

  @Test
  void aFinderOfOtherLessonsIsNotUsed() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    FinderFile.learn(LESSONS, READER, file);
    List<Lesson> changed = new ArrayList<>(LESSONS);
    changed.add(Lesson.elsewhere(List.of("mai trời có mưa không")));
    assertThat(
            FinderFile.read(
                FinderFile.key(changed, READER), new ByteArrayInputStream(file.toByteArray())))
        .isEmpty();
    assertThat(FinderFile.builtIn(FinderFile.key(changed, READER))).isEmpty();
  }

  @Test
  void theKeyTellsTextsApartHoweverTheyAreCut() {
    Lesson one = new Lesson("sleep", Language.VI, List.of("a"), List.of("b"), List.of());
    Lesson other = new Lesson("sleep", Language.VI, List.of("a"), List.of(), List.of("b"));
    assertThat(FinderFile.key(List.of(one), READER))
        .isNotEqualTo(FinderFile.key(List.of(other), READER));
  }
}
