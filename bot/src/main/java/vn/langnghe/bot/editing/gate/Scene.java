package vn.langnghe.bot.editing.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// A conversation and how it should go.
///
/// @param at when it begins
public record Scene(String id, Instant at, List<Turn> turns) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Scene {
    turns = List.copyOf(turns);
  }

  /// One turn.
  ///
  /// @param text what the person writes
  /// @param button label or id of what they press
  /// @param pause how long nothing comes
  public record Turn(
      Optional<String> text, Optional<String> button, Optional<Duration> pause, Wanted wanted) {}

  /// What the reply must be like; what is not named may be anything.
  ///
  /// @param atLeast least level
  /// @param atMost highest level
  /// @param line number of a line that must be shown
  /// @param noLine true when no line may be shown
  /// @param card a card that must be shown or offered
  /// @param owes label of an effect that must be owed
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Wanted(
      OptionalInt atLeast,
      OptionalInt atMost,
      Optional<String> line,
      boolean noLine,
      Optional<String> card,
      Optional<String> owes) {}

  /// Reads JSON lines `{"id","at"?,"turns":[{"user"|"button"|"wait",
  /// "level"?,"at_least"?,"at_most"?, "line"?,"no_line"?,"card"?,"owes"?}]}`.
  ///
  /// @param name what problems call the text
  /// @return the usable lines; every other line is a problem
  static List<Scene> read(String text, String name, Problems problems) {
    List<Scene> scenes = new ArrayList<>();
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        try {
          scenes.add(scene(JSON.readTree(lines[i])));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
          problems.add(
              new Place(name, i + 1),
              Wording.of("the dialogue cannot be read"),
              Wording.of("write one JSON object a line, as docs/knowledge.md shows"));
        }
      }
    }
    return scenes;
  }

  private static Scene scene(JsonNode line) {
    List<Turn> turns = new ArrayList<>();
    line.path("turns").forEach(turn -> turns.add(turn(turn)));
    if (!line.path("id").isTextual() || turns.isEmpty()) {
      throw new IllegalArgumentException("'id' and 'turns' are needed");
    }
    String at = line.path("at").asText("2026-11-25T09:00:00+07:00");
    return new Scene(line.path("id").asText(), OffsetDateTime.parse(at).toInstant(), turns);
  }

  private static Turn turn(JsonNode turn) {
    Optional<String> user = text(turn, "user");
    Optional<String> button = text(turn, "button");
    Optional<Duration> wait = text(turn, "wait").map(Duration::parse);
    if (user.isEmpty() && button.isEmpty() && wait.isEmpty()) {
      throw new IllegalArgumentException("a turn needs 'user', 'button' or 'wait'");
    }
    OptionalInt level = number(turn, "level");
    return new Turn(
        user,
        button,
        wait,
        new Wanted(
            level.isPresent() ? level : number(turn, "at_least"),
            level.isPresent() ? level : number(turn, "at_most"),
            text(turn, "line"),
            turn.path("no_line").asBoolean(false),
            text(turn, "card"),
            text(turn, "owes")));
  }

  private static Optional<String> text(JsonNode turn, String field) {
    return Optional.ofNullable(turn.get(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static OptionalInt number(JsonNode turn, String field) {
    JsonNode value = turn.get(field);
    return value == null || !value.isInt() ? OptionalInt.empty() : OptionalInt.of(value.intValue());
  }
}
