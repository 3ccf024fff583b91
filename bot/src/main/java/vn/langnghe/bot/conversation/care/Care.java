package vn.langnghe.bot.conversation.care;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.text.Language;

/// How to help one person, as far as they told.
///
/// @param notes how to write to them
/// @param asked questions after the direct one that were asked
/// @param reminders what is due later
/// @param plan their safety plan; empty where they made none or did not want it kept
/// @param spoken the language they write, where it is not the one they chose
/// @param told how often a sentence was said that others may follow, by its key
/// @param heardAt when they wrote last, epoch milliseconds; 0 before the first message
/// @param fragments short texts sent lately, which may make one sentence
/// @param failed numbers, as a phone dials them, that did not answer them
@SuppressWarnings("checkstyle:ParameterNumber")
public record Care(
    Set<Note> notes,
    Set<Question> asked,
    List<Reminder> reminders,
    Map<Step, String> plan,
    Optional<Language> spoken,
    Map<String, Integer> told,
    long heardAt,
    Fragments fragments,
    Set<String> failed) {
  /// Nothing is known yet.
  public static final Care NONE =
      new Care(
          Set.of(),
          Set.of(),
          List.of(),
          Map.of(),
          Optional.empty(),
          Map.of(),
          0,
          Fragments.NONE,
          Set.of());

  public Care {
    notes = Set.copyOf(notes);
    asked = Set.copyOf(asked);
    reminders = List.copyOf(reminders);
    plan = Map.copyOf(plan);
    told = Map.copyOf(Optional.ofNullable(told).orElse(Map.of())); // earlier states have none
    fragments = fragments == null ? Fragments.NONE : fragments; // states of earlier versions
    failed = Set.copyOf(Optional.ofNullable(failed).orElse(Set.of())); // earlier states have none
  }

  /// Whether a note was taken.
  public boolean has(Note note) {
    return notes.contains(note);
  }

  /// The same, with a note.
  public Care with(Note note) {
    Set<Note> more = EnumSet.of(note);
    more.addAll(notes);
    return new Care(more, asked, reminders, plan, spoken, told, heardAt, fragments, failed);
  }

  /// The same, without a note.
  public Care without(Note note) {
    Set<Note> fewer = EnumSet.noneOf(Note.class);
    fewer.addAll(notes);
    fewer.remove(note);
    return new Care(fewer, asked, reminders, plan, spoken, told, heardAt, fragments, failed);
  }

  /// The same, with a question asked.
  public Care asked(Question question) {
    Set<Question> more = EnumSet.of(question);
    more.addAll(asked);
    return new Care(notes, more, reminders, plan, spoken, told, heardAt, fragments, failed);
  }

  /// The same, with other things due.
  public Care due(List<Reminder> next) {
    return new Care(notes, asked, next, plan, spoken, told, heardAt, fragments, failed);
  }

  /// The same, with a step of the plan in the person's words.
  public Care planned(Step step, String words) {
    Map<Step, String> more = new EnumMap<>(Step.class);
    more.putAll(plan);
    more.put(step, words);
    return new Care(notes, asked, reminders, more, spoken, told, heardAt, fragments, failed);
  }

  /// The same, without a plan.
  public Care unplanned() {
    return new Care(notes, asked, reminders, Map.of(), spoken, told, heardAt, fragments, failed);
  }

  /// The same, written in a language; empty for the one they chose.
  public Care speaking(Optional<Language> language) {
    return new Care(notes, asked, reminders, plan, language, told, heardAt, fragments, failed);
  }

  /// The same, with a message heard now; what was asked long ago may be asked again.
  public Care heard(long now, boolean afresh) {
    return new Care(
        notes,
        afresh ? Set.of() : asked,
        reminders,
        plan,
        spoken,
        told,
        now,
        fragments,
        afresh ? Set.of() : failed);
  }

  /// The same, with a sentence said once more.
  public Care telling(String key) {
    Map<String, Integer> more = new HashMap<>(told);
    more.merge(key, 1, Integer::sum);
    return new Care(notes, asked, reminders, plan, spoken, more, heardAt, fragments, failed);
  }

  /// The same, with other short texts remembered.
  public Care remembering(Fragments next) {
    return new Care(notes, asked, reminders, plan, spoken, told, heardAt, next, failed);
  }

  /// The same, with numbers that did not answer.
  public Care failing(Set<String> dials) {
    Set<String> more = new HashSet<>(failed);
    more.addAll(dials);
    return new Care(notes, asked, reminders, plan, spoken, told, heardAt, fragments, more);
  }
}
