package vn.langnghe.bot.console.correction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.bot.console.desk.Room;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.correction.Corrected;
import vn.langnghe.bot.correction.CorrectionBook;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.question.Redaction;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// "The level was wrong": who has a case, or ended it, chooses a message, says what it should have
/// been, reads the words as they would leave the case, and agrees. Works without script.
public final class CorrectionPages {
  private static final int MOST_LINES = 200;

  /// Of an ended case; people may have written much since.
  private static final int MOST_LINES_ENDED = 1000;

  /// What was taken out may itself look like something to take out; it settles at once.
  private static final int MOST_ROUNDS = 5;

  private final Room room;
  private final CorrectionBook book;

  /// @param room shared by the pages of the desk
  /// @param book where it is kept
  public CorrectionPages(Room room, CorrectionBook book) {
    this.room = room;
    this.book = book;
  }

  /// A message of the person.
  ///
  /// @param level it was rated
  public record Message(long position, String time, int level, String text) {
    @Override
    public String toString() {
      return "Message[" + position + ", " + level + "]";
    }
  }

  /// What the form says so far.
  ///
  /// @param level digit of the level it should have had; empty before that was said
  /// @param topic label of the main topic; empty for none
  public record Said(String level, String topic, List<String> also, String subject) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/cases/{id}/correction", Gate.ANSWER, visit -> choose(visit, 200, "")),
        Route.post("/cases/{id}/correction", Gate.ANSWER, this::look),
        Route.post("/cases/{id}/correction/send", Gate.ANSWER, this::send));
  }

  /// The messages of a case, of an ended one those before its end; empty, and told so, where who
  /// visits may not correct it, or where what was said in an ended case is no longer kept.
  private Optional<List<Message>> messages(Visit visit) {
    Optional<Desk.Entry> entry = room.desk().find(visit.path("id"));
    if (entry.isEmpty()) {
      visit.html(404, room.screens().told(visit, "result.unknown"));
      return Optional.empty();
    }
    if (!Room.mayCorrect(visit, entry.get())) {
      visit.html(409, room.screens().told(visit, "result.not-taken"));
      return Optional.empty();
    }
    if (!Room.isHolder(visit, entry.get())) {
      room.note(visit, Deed.CASE_READ, entry.get().id(), "");
    }
    boolean open = entry.get().state().isOpen();
    List<Message> messages =
        room.desk().lines(entry.get().id(), 0, open ? MOST_LINES : MOST_LINES_ENDED).stream()
            .filter(line -> open || !line.at().isAfter(entry.get().state().since()))
            .flatMap(CorrectionPages::message)
            .toList();
    if (!open && messages.isEmpty()) {
      visit.html(410, room.screens().told(visit, "correction.gone"));
      return Optional.empty();
    }
    return Optional.of(messages);
  }

  private static Stream<Message> message(Desk.Line line) {
    if (!(line instanceof Desk.Line.Person person) || person.level().isEmpty()) {
      return Stream.empty();
    }
    String text =
        switch (person.content()) {
          case Content.Text(String words) -> words;
          case Content.Several(List<String> words) -> String.join("\n", words);
          case Content.Edit(String words) -> words;
          default -> "";
        };
    return text.isBlank()
        ? Stream.empty()
        : Stream.of(
            new Message(
                person.position(),
                Frame.time(person.at()),
                person.level().map(Level::number).orElse(0),
                text));
  }

  private static Said said(Visit visit) {
    return new Said(
        visit.form("level"), visit.form("topic"), visit.forms("also"), visit.form("subject"));
  }

  private void choose(Visit visit, int status, String fault) {
    messages(visit)
        .ifPresent(messages -> {
          Map<String, Object> model = model(visit, fault);
          model.put("messages", messages.reversed());
          model.put("position", visit.form("position"));
          visit.html(
              status,
              room.screens()
                  .draw("correction", room.screens().frame(visit, "correction", "queue"), model));
        });
  }

  private static Map<String, Object> model(Visit visit, String fault) {
    Map<String, Object> model = new HashMap<>();
    model.put("caseId", visit.path("id"));
    model.put("topics", Arrays.stream(Topic.values()).map(Topic::label).toList());
    model.put("said", said(visit));
    model.put("fault", fault);
    return model;
  }

  /// Shows the words as they would leave the case.
  private void look(Visit visit) {
    messages(visit)
        .ifPresent(messages -> {
          Optional<Message> chosen = chosen(visit, messages);
          Optional<String> wrong = wrong(visit, chosen);
          if (wrong.isPresent() || chosen.isEmpty()) {
            choose(visit, 422, frame(visit).of(wrong.orElse("correction.choose")));
          } else {
            visit.html(shown(visit, chosen.get(), redacted(chosen.get().text()), ""));
          }
        });
  }

  private static Optional<Message> chosen(Visit visit, List<Message> messages) {
    return messages.stream()
        .filter(message -> Long.toString(message.position()).equals(visit.form("position")))
        .findFirst();
  }

  /// The key of what is missing; empty when nothing is.
  private static Optional<String> wrong(Visit visit, Optional<Message> chosen) {
    String level = visit.form("level");
    if (chosen.isEmpty() || !level.matches("[0-4]")) {
      return Optional.of("correction.choose");
    }
    if (level.equals(Integer.toString(chosen.get().level()))) {
      return Optional.of("correction.same");
    }
    return level.equals("0") || !topics(visit).isEmpty()
        ? Optional.empty()
        : Optional.of("correction.topic-missing");
  }

  /// The main one first; none at level 0.
  private static List<Topic> topics(Visit visit) {
    return visit.form("level").equals("0")
        ? List.of()
        : Stream.concat(Stream.of(visit.form("topic")), visit.forms("also").stream())
            .flatMap(label -> Topic.ofLabel(label).stream())
            .distinct()
            .toList();
  }

  private String shown(Visit visit, Message message, String words, String fault) {
    Map<String, Object> model = model(visit, fault);
    model.put("message", message);
    model.put("words", words);
    model.put("named", topics(visit).stream().map(Topic::label).toList());
    model.put("longest", Redaction.LONGEST);
    return room.screens().draw("corrected", frame(visit), model);
  }

  private Frame frame(Visit visit) {
    return room.screens().frame(visit, "correction", "queue");
  }

  private static String redacted(String text) {
    String now = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String next = Redaction.of(now);
      if (next.equals(now)) {
        break;
      }
      now = next;
    }
    return now;
  }

  /// Words are kept only as they were shown: where more had to be taken out of what was written, it
  /// is shown again.
  private void send(Visit visit) {
    messages(visit)
        .ifPresent(messages -> {
          Optional<Message> chosen = chosen(visit, messages);
          if (chosen.isEmpty() || wrong(visit, chosen).isPresent()) {
            choose(visit, 422, frame(visit).of("correction.choose"));
            return;
          }
          String typed =
              Normalizer.normalize(visit.form("words"), Normalizer.Form.NFC)
                  .replaceAll("\\s+", " ")
                  .strip();
          String words = redacted(typed);
          List<String> faults = new ArrayList<>();
          if (words.isBlank()) {
            faults.add("correction.empty");
          } else if (!words.equals(typed)) {
            faults.add("correction.more");
          } else if (!visit.form("agree").equals("yes")) {
            faults.add("correction.agree-missing");
          }
          if (!faults.isEmpty()) {
            String fault = frame(visit).of(faults.getFirst());
            visit.html(422, shown(visit, chosen.get(), words, fault));
            return;
          }
          keep(visit, chosen.get(), words);
        });
  }

  private void keep(Visit visit, Message message, String words) {
    Subject subject =
        visit.form("subject").equals(Subject.OTHER.label()) ? Subject.OTHER : Subject.SELF;
    Corrected corrected =
        new Corrected(
            Level.of(message.level()),
            Level.of(Integer.parseInt(visit.form("level"))),
            topics(visit),
            subject,
            words);
    book.keep(corrected, Entry.of(visit.now(), visit.member().id(), Deed.TRIAGE_CORRECTED, ""));
    visit.html(
        room.screens().draw("correctionkept", frame(visit), Map.of("caseId", visit.path("id"))));
  }
}
