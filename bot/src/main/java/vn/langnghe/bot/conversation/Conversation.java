package vn.langnghe.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.text.Language;

/// The state of one dialogue between two messages. Danger is sticky: `level` only rises, except by
/// the person's answer to the direct question.
///
/// @param language what the person reads
/// @param done what has happened once and is not repeated
/// @param level the highest level so far that stands
/// @param topics topics that go with the level, main one first
/// @param subject who is in danger
/// @param hazards what threatens life
/// @param age age group where asked and answered
/// @param province province where asked and answered; empty text when the person would not say
/// @param pending what was asked last
@SuppressWarnings("checkstyle:ParameterNumber")
public record Conversation(
    Language language,
    Set<Milestone> done,
    Level level,
    List<Topic> topics,
    Subject subject,
    Set<Hazard> hazards,
    Optional<AgeGroup> age,
    Optional<String> province,
    Pending pending) {
  public Conversation {
    done = Set.copyOf(done);
    topics = List.copyOf(topics);
    hazards = Set.copyOf(hazards);
  }

  /// A dialogue in which nothing was said yet.
  public static Conversation fresh(Language language) {
    return new Conversation(
        language,
        Set.of(),
        Level.NONE,
        List.of(),
        Subject.SELF,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        new Pending.Nothing());
  }

  /// What triage needs to know of it.
  History history() {
    return new History(level, topics, subject, hazards);
  }

  /// The same, with a milestone reached.
  public Conversation with(Milestone milestone) {
    Set<Milestone> more = EnumSet.of(milestone);
    more.addAll(done);
    return new Conversation(
        language, more, level, topics, subject, hazards, age, province, pending);
  }

  /// The same, waiting for another answer.
  public Conversation asking(Pending next) {
    return new Conversation(language, done, level, topics, subject, hazards, age, province, next);
  }

  /// The same, in another language.
  public Conversation in(Language other) {
    return new Conversation(other, done, level, topics, subject, hazards, age, province, pending);
  }

  /// The same, with the danger as it now stands.
  public Conversation standing(Level now, List<Topic> about, Subject whose, Set<Hazard> threats) {
    return new Conversation(language, done, now, about, whose, threats, age, province, pending);
  }

  /// The same, with the age group known.
  public Conversation aged(AgeGroup group) {
    return new Conversation(
        language, done, level, topics, subject, hazards, Optional.of(group), province, pending);
  }

  /// The same, with the province known.
  public Conversation living(String where) {
    return new Conversation(
        language, done, level, topics, subject, hazards, age, Optional.of(where), pending);
  }
}
