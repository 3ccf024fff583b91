package vn.langnghe.bot.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.conversation.care.Reminder;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

/// A conversation played with its own clock: what people send, and how long they wait. What comes
/// due while they wait fires then, as it would in the service. Lives in one thread.
public final class Playback {
  /// Reading and typing take a moment.
  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("button.yes", "safety:YES"),
          Map.entry("button.no", "safety:NO"),
          Map.entry("button.skip", "safety:SKIP"),
          Map.entry("button.unsafe", "safe:NO"),
          Map.entry("button.safe", "safe:YES"),
          Map.entry("button.exit", "exit"),
          Map.entry("button.erase", "erase:YES"),
          Map.entry("button.human", "human"),
          Map.entry("button.urgent", "urgent"),
          Map.entry("button.numbers", "numbers"),
          Map.entry("button.study", "area:study"),
          Map.entry("button.family", "area:family"),
          Map.entry("button.love", "area:love"),
          Map.entry("button.sad", "area:sad"),
          Map.entry("button.plan", "plan"),
          Map.entry("button.agree", "back:YES"),
          Map.entry("button.do-not-ask", "back:NO"),
          Map.entry("button.keep", "erase:NO"),
          Map.entry("button.accompanied", "ask:COMPANY.YES"),
          Map.entry("button.alone", "ask:COMPANY.NO"));

  private final Dialogue dialogue;
  private final Knowledge knowledge;
  private final Map<String, String> offered = new LinkedHashMap<>();
  private Conversation conversation;
  private Instant now;

  /// @param start how the conversation stands
  /// @param now when it begins
  public Playback(Dialogue dialogue, Knowledge knowledge, Conversation start, Instant now) {
    this.dialogue = dialogue;
    this.knowledge = knowledge;
    this.conversation = start;
    this.now = now;
  }

  /// What one step of the play brought.
  ///
  /// @param effects what was owed; reminders are among them
  public record Step(Level level, List<Part> parts, Set<Effect> effects, Conversation after) {}

  /// Something is sent.
  public Step send(Content content) {
    Turn turn = turn(content);
    now = now.plus(BETWEEN);
    return new Step(turn.level(), turn.reply().parts(), turn.effects(), conversation);
  }

  /// A button is pressed, given by its label or its id: the newest of those that were shown. One
  /// that was never shown counts as an old one where the label is that of an answer, else as text.
  public Step press(String labelOrId) {
    String key = labelOrId.strip().toLowerCase(Locale.ROOT);
    String id = offered.get(key);
    if (id != null) {
      return send(new Content.Button(id));
    }
    for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
      for (Language language : Language.values()) {
        String label = knowledge.replies().text(answer.getKey(), language, Map.of()).text();
        if (label.toLowerCase(Locale.ROOT).equals(key)) {
          return send(new Content.Button(answer.getValue()));
        }
      }
    }
    return send(
        labelOrId.contains(":") ? new Content.Button(labelOrId) : new Content.Text(labelOrId));
  }

  /// Nobody writes for a while.
  public Step pause(Duration length) {
    Instant end = now.plus(length);
    List<Part> parts = new ArrayList<>();
    Set<Effect> effects = new HashSet<>();
    Level level = conversation.level();
    for (Optional<Reminder> due = due(end); due.isPresent(); due = due(end)) {
      now = Instant.ofEpochMilli(Math.max(now.toEpochMilli(), due.get().due()));
      Turn turn = turn(new Content.Due(due.get().kind().name()));
      level = turn.level();
      parts.addAll(turn.reply().parts());
      turn.effects().stream()
          .filter(effect -> !(effect instanceof Effect.Remind))
          .forEach(effects::add);
    }
    now = end;
    return new Step(level, parts, effects, conversation);
  }

  private Optional<Reminder> due(Instant end) {
    return conversation.care().reminders().stream()
        .filter(reminder -> reminder.due() <= end.toEpochMilli())
        .min(Comparator.comparingLong(Reminder::due));
  }

  private Turn turn(Content content) {
    Turn turn = dialogue.turn(conversation, content, knowledge, now);
    conversation = turn.next();
    for (Part part : turn.reply().parts()) {
      if (part instanceof Part.ChoicesPart choices) {
        for (Choice choice : choices.choices()) {
          offered.put(choice.label().toLowerCase(Locale.ROOT), choice.id());
          offered.put(choice.id().toLowerCase(Locale.ROOT), choice.id());
        }
      }
    }
    return turn;
  }
}
