package vn.langnghe.bot.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.command.CaseBook;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.command.LangNghe;
import vn.langnghe.bot.command.Places;
import vn.langnghe.bot.command.ServeOptions;
import vn.langnghe.bot.command.Service;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.question.Unanswered;

class EvaluateCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  @TempDir private Path folder;

  @Test
  void aLabelledFileBecomesOneFlatObject() throws IOException {
    Path file =
        written(
            """
            {"id":"a","text":"em muốn chết","level":3,"topics":["suicide"],"subject":"self","register":"standard"}
            {"id":"b","text":"xin chào","level":0,"topics":[],"subject":"self","register":"standard"}
            """);
    assertThat(run("evaluate", "--triage", file.toString(), "--json")).isZero();
    JsonNode figures = new ObjectMapper().readTree(out.toString());
    assertThat(figures.get("messages").asInt()).isEqualTo(2);
    assertThat(figures.get("sensitivity_page").asDouble()).isEqualTo(1);
    assertThat(figures.get("specificity").asDouble()).isEqualTo(1);
    assertThat(figures).allMatch(JsonNode::isNumber);
  }

  @Test
  void errorsAreListedAndAnUnusableLineIsToldByNumber() throws IOException {
    Path file =
        written(
            """
            {"id":"missed","text":"xin chào","level":3,"topics":["suicide"],"subject":"self","register":"standard"}
            not json
            """);
    assertThat(run("evaluate", "--triage", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("missed  3 rated 0").contains("dangerous_misses");
    assertThat(errors.toString()).contains("2");
  }

  @Test
  void explainTellsWhichWordsFiredWhichRuleAndWhatTheClassifierSaid() {
    assertThat(run("triage", "--explain", "em ko mún sống nx")).isZero();
    assertThat(out.toString()).contains("level 3", "rule suicide.", "\"", "classifier:");
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("set.jsonl"), text);
  }

  private int run(String... arguments) {
    Home home =
        new Home(
            Starter.ROOT,
            InstantSource.system(),
            Starter.texts(),
            new PrintWriter(out),
            new PrintWriter(errors));
    return LangNghe.run(home, new NoService(), new Dialogue(30), arguments);
  }

  private static final class NoService implements Service {
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
      throw new AssertionError("not asked for");
    }

    @Override
    public Optional<List<Unanswered>> questions(Places places) {
      throw new AssertionError("not asked for");
    }

    @Override
    public int zaloLogin(Places places, Login asked) {
      throw new AssertionError("not asked for");
    }

    @Override
    public Optional<CaseBook> cases(Places places, Optional<String> id) {
      throw new AssertionError("not asked for");
    }

    @Override
    public int check(Places places) {
      throw new AssertionError("not asked for");
    }

    @Override
    public int chat(ServeOptions options) {
      throw new AssertionError("not asked for");
    }
  }
}
