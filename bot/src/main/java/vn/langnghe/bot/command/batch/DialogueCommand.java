package vn.langnghe.bot.command.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.play.Playback;
import vn.langnghe.knowledge.Knowledge;

/// `dialogue`: whole conversations.
@Command(
    name = "dialogue",
    description = "Plays whole conversations, with their own clock.",
    footer = {
      "",
      "A line in:  {\"id\",\"at\"?,\"age\"?,\"province\"?,\"lang\"?,\"turns\":[{\"user\":\"…\"} |",
      "             {\"button\":\"label or id\"} | {\"attachment\":\"sticker\"} | {\"wait\":\"PT10M\"}]}",
      "A line out: {\"id\",\"turns\":[{\"level\",\"parts\",\"hotlines\",\"effects\"}, one per turn]}",
      "What comes due within a wait appears in that turn. A label means the newest button of that",
      "name; attachments: sticker, photo, voice, video, location, contact, file."
    })
public final class DialogueCommand extends BatchCommand {
  private final Home home;
  private final Dialogue dialogue;

  /// @param home where the program stands
  public DialogueCommand(Home home, Dialogue dialogue) {
    super(home);
    this.home = home;
    this.dialogue = dialogue;
  }

  @Override
  JsonLines.Answer answers(Knowledge knowledge) {
    return line -> {
      if (!(line.get("turns") instanceof ArrayNode turns)) {
        throw new UnusableLine("'turns' must be a list");
      }
      Playback play =
          new Playback(
              dialogue,
              knowledge,
              Shown.start(line, knowledge),
              Fields.at(line, home.clock().instant()));
      ObjectNode answer = JsonLines.answerTo(line);
      ArrayNode out = answer.putArray("turns");
      for (JsonNode turn : turns) {
        if (!(turn instanceof ObjectNode given)) {
          throw new UnusableLine("every turn must be an object");
        }
        Playback.Step step = step(play, given);
        Shown.turn(out.addObject(), step.level(), step.parts(), step.effects());
      }
      return answer;
    };
  }

  /// Plays one turn as the line gives it.
  static Playback.Step step(Playback play, ObjectNode turn) {
    Optional<String> user = JsonLines.optionalText(turn, "user");
    if (user.isPresent()) {
      return play.send(new Content.Text(user.get()));
    }
    Optional<String> button = JsonLines.optionalText(turn, "button");
    if (button.isPresent()) {
      return play.press(button.get());
    }
    Optional<String> attachment = JsonLines.optionalText(turn, "attachment");
    if (attachment.isPresent()) {
      String caption = JsonLines.optionalText(turn, "caption").orElse("");
      return play.send(new Content.Attachment(kind(attachment.get()), caption));
    }
    Optional<String> wait = JsonLines.optionalText(turn, "wait");
    if (wait.isPresent()) {
      return play.pause(duration(wait.get()));
    }
    throw new UnusableLine("a turn must have 'user', 'button', 'attachment' or 'wait'");
  }

  private static Content.Kind kind(String name) {
    return Arrays.stream(Content.Kind.values())
        .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new UnusableLine("the attachment '" + name + "' is not known"));
  }

  private static Duration duration(String text) {
    try {
      Duration wait = Duration.parse(text);
      if (wait.isNegative()) {
        throw new UnusableLine("'wait' must not be negative");
      }
      return wait;
    } catch (DateTimeException e) {
      throw new UnusableLine("'wait' must be like PT10M, not '" + text + "'");
    }
  }
}
