package vn.langnghe.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.bot.question.Unanswered.Kind;
import vn.langnghe.knowledge.text.Language;

class QuestionsCommandTest {
  private static final List<Unanswered> QUEUE =
      List.of(
          new Unanswered(Kind.FAR, Language.VI, "giá vàng bao nhiêu", List.of()),
          new Unanswered(Kind.NO, Language.VI, "ngủ không được", List.of("sleep")),
          new Unanswered(Kind.NONE, Language.VI, "ngu khong duoc", List.of("sleep", "anger")));

  private final StringWriter out = new StringWriter();

  @Test
  void questionsThatAreAlikeAreListedTogetherWithTheirCandidates() {
    assertThat(run(Optional.of(QUEUE), "questions")).isZero();
    assertThat(out.toString().lines().filter(line -> !line.isEmpty()))
        .containsExactly(
            "3 questions in 2 groups",
            "2× (no 1, none 1)  sleep 2, anger 1",
            "    ngu khong duoc",
            "    ngủ không được",
            "1× (far 1)  no card near",
            "    giá vàng bao nhiêu");
  }

  @Test
  void jsonHasAnObjectForEachGroup() {
    assertThat(run(Optional.of(QUEUE), "questions", "--json")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "{\"count\":2,\"kinds\":{\"no\":1,\"none\":1},\"candidates\":[{\"slug\":\"sleep\",\"count\":2},"
                + "{\"slug\":\"anger\",\"count\":1}],\"questions\":[\"ngu khong duoc\",\"ngủ không được\"]}",
            "{\"count\":1,\"kinds\":{\"far\":1},\"candidates\":[],\"questions\":[\"giá vàng bao nhiêu\"]}");
  }

  @Test
  void aQueueThatCannotBeReadIsAFailure() {
    assertThat(run(Optional.empty(), "questions")).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
  }

  private int run(Optional<List<Unanswered>> queue, String... arguments) {
    Home home =
        new Home(
            Path.of("."),
            InstantSource.system(),
            Map.of(),
            new PrintWriter(out),
            new PrintWriter(new StringWriter()));
    return LangNghe.run(home, new Holding(queue), new Dialogue(30), arguments);
  }

  /// A service that only has a queue.
  private record Holding(Optional<List<Unanswered>> queue) implements Service {
    @Override
    public int exportKnowledge(Places places, java.nio.file.Path folder, boolean over) {
      throw new AssertionError("not asked for");
    }

    @Override
    public int importKnowledge(Places places, java.nio.file.Path from) {
      throw new AssertionError("not asked for");
    }

    @Override
    public int serve(ServeOptions options) {
      return 1;
    }

    @Override
    public int zaloLogin(Places places, Login asked) {
      throw new AssertionError("not asked for");
    }

    @Override
    public int check(Places places) {
      throw new AssertionError("not asked for");
    }

    @Override
    public int chat(ServeOptions options) {
      return 1;
    }

    @Override
    public Optional<CaseBook> cases(Places places, Optional<String> id) {
      throw new AssertionError("not asked for");
    }

    @Override
    public Optional<List<Unanswered>> questions(Places places) {
      return queue;
    }
  }
}
