package vn.langnghe.bot.command.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs a batch command over JSON lines: order kept, unusable lines told by number and skipped.
final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 512;

  private final PrintWriter errors;
  private boolean allUsable = true;

  JsonLines(PrintWriter errors) {
    this.errors = errors;
  }

  /// What a command makes of one line.
  interface Answer {
    /// @throws UnusableLine when the line lacks what the command needs
    ObjectNode to(ObjectNode line);
  }

  /// A line in a batch, with its number.
  private record Numbered(int number, String text) {}

  /// @return the exit status: 0, or 1 when a line was not usable
  int run(Optional<Path> in, Optional<Path> out, Answer answer) throws IOException {
    try (BufferedReader reader = reader(in);
        BufferedWriter writer = writer(out)) {
      List<Numbered> batch = new ArrayList<>(BATCH);
      int number = 0;
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        batch.add(new Numbered(++number, text));
        if (batch.size() == BATCH) {
          write(batch, answer, writer);
        }
      }
      write(batch, answer, writer);
    }
    errors.flush();
    return allUsable ? 0 : 1;
  }

  /// A text field that must be there.
  static String text(ObjectNode line, String name) {
    JsonNode value = line.get(name);
    if (value == null || !value.isTextual()) {
      throw new UnusableLine("'" + name + "' must be a text");
    }
    return value.textValue();
  }

  /// A text field that may be absent or null.
  static Optional<String> optionalText(ObjectNode line, String name) {
    JsonNode value = line.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(text(line, name));
  }

  /// A whole number that may be absent or null.
  static Optional<Integer> optionalNumber(ObjectNode line, String name) {
    JsonNode value = line.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw new UnusableLine("'" + name + "' must be a whole number");
    }
    return Optional.of(value.intValue());
  }

  /// An answer that carries the line's id, where it has one.
  static ObjectNode answerTo(ObjectNode line) {
    ObjectNode answer = JSON.createObjectNode();
    JsonNode id = line.get("id");
    if (id != null) {
      answer.set("id", id);
    }
    return answer;
  }

  private void write(List<Numbered> batch, Answer answer, BufferedWriter writer)
      throws IOException {
    List<Result> results = batch.parallelStream().map(line -> result(line, answer)).toList();
    for (Result result : results) {
      switch (result) {
        case Result.Line(String json) -> {
          writer.write(json);
          writer.write('\n');
        }
        case Result.Blank() -> {}
        case Result.Unusable(int number, String why) -> {
          allUsable = false;
          errors.println("line " + number + ": " + why + "; skipped");
        }
      }
    }
    writer.flush();
    batch.clear();
  }

  private static Result result(Numbered line, Answer answer) {
    if (line.text().isBlank()) {
      return new Result.Blank();
    }
    try {
      return JSON.readTree(line.text()) instanceof ObjectNode object
          ? new Result.Line(JSON.writeValueAsString(answer.to(object)))
          : new Result.Unusable(line.number(), "not a JSON object");
    } catch (JsonProcessingException e) {
      return new Result.Unusable(line.number(), "not valid JSON (" + e.getOriginalMessage() + ")");
    } catch (UnusableLine e) {
      return new Result.Unusable(line.number(), e.why());
    }
  }

  private static BufferedReader reader(Optional<Path> in) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new BufferedReader(
        new InputStreamReader(
            in.isPresent() ? Files.newInputStream(in.get()) : System.in, decoder));
  }

  private static BufferedWriter writer(Optional<Path> out) throws IOException {
    return out.isPresent()
        ? Files.newBufferedWriter(out.get())
        : new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
  }

  /// What became of one line.
  private sealed interface Result {
    record Line(String json) implements Result {}

    record Blank() implements Result {}

    record Unusable(int number, String why) implements Result {}
  }
}
