package vn.langnghe.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.conversation.care.Care;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.text.Language;

/// The state of one dialogue between two messages. Danger is sticky: `level` only rises, except by
/// the person's No to the direct question (from 2 to 1; from 3 to 2 when it was asked again a day
/// later; likewise from 4 to 3), by a No to whether an illness goes on, or by a counsellor.
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
/// @param care how this person can be helped
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
    Pending pending,
    Care care) {
  public Conversation {
    done = Set.copyOf(done);
    topics = List.copyOf(topics);
    hazards = Set.copyOf(hazards);
    care = Optional.ofNullable(care).orElse(Care.NONE); // states of earlier versions have none
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
        new Pending.Nothing(),
        Care.NONE);
  }

  /// What triage needs to know of it.
  History history() {
    return new History(level, topics, subject, hazards);
  }

  /// The topic the danger is about. Drink and drugs are a circumstance where somebody does harm.
  Topic topic() {
    Topic first = topics.isEmpty() ? Topic.GENERAL : topics.getFirst();
    return first == Topic.SUBSTANCE
        ? topics.stream().filter(Topic::isBySomebody).findFirst().orElse(first)
        : first;
  }

  /// True when the danger is about somebody who does harm, and who may be near the one who writes,
  /// even hold the phone: what is sent unasked must not show what this is about.
  boolean isBySomebody() {
    return topic().isBySomebody();
  }

  /// True when somebody who does harm was told of at all, whatever the danger is about.
  boolean tellsOfSomebody() {
    return topics.stream().anyMatch(Topic::isBySomebody);
  }

  /// True when the one in danger is known to be under 18, or is a child by what was told.
  boolean isYoung() {
    return age.filter(group -> group != AgeGroup.ADULT).isPresent()
        || topics.contains(Topic.CHILD_ABUSE)
        || topics.contains(Topic.TRAFFICKING);
  }

  /// True when the danger is death by one's own hand, or not named.
  boolean isAboutLife() {
    return switch (topic()) {
      case SUICIDE, SELF_HARM, GENERAL -> true;
      case DOMESTIC_VIOLENCE, CHILD_ABUSE, SEXUAL_VIOLENCE, BULLYING, ONLINE_EXPLOITATION -> false;
      case TRAFFICKING, MEDICAL_EMERGENCY, SUBSTANCE, PSYCHOSIS -> false;
      case THREAT_TO_OTHERS, DEBT_THREAT -> false;
    };
  }

  /// The same, with a milestone reached.
  public Conversation with(Milestone milestone) {
    Set<Milestone> more = EnumSet.of(milestone);
    more.addAll(done);
    return new Conversation(
        language, more, level, topics, subject, hazards, age, province, pending, care);
  }

  /// The same, waiting for another answer.
  public Conversation asking(Pending next) {
    return new Conversation(
        language, done, level, topics, subject, hazards, age, province, next, care);
  }

  /// The same, in another language.
  public Conversation in(Language other) {
    Care next = other == language ? care : care.speaking(Optional.empty());
    return new Conversation(
        other, done, level, topics, subject, hazards, age, province, pending, next);
  }

  /// The language of the next reply: the one they write, else the one they chose.
  public Language reading() {
    return care.spoken().orElse(language);
  }

  /// The same, with other care.
  public Conversation caring(Care next) {
    return new Conversation(
        language, done, level, topics, subject, hazards, age, province, pending, next);
  }

  /// The same, as if something had not happened yet.
  public Conversation undone(Milestone milestone) {
    Set<Milestone> fewer = EnumSet.copyOf(List.of(Milestone.values()));
    fewer.retainAll(done);
    fewer.remove(milestone);
    return new Conversation(
        language, fewer, level, topics, subject, hazards, age, province, pending, care);
  }

  /// The same, with the danger as it now stands.
  public Conversation standing(Level now, List<Topic> about, Subject whose, Set<Hazard> threats) {
    return new Conversation(
        language, done, now, about, whose, threats, age, province, pending, care);
  }

  /// The same, with the age group known.
  public Conversation aged(AgeGroup group) {
    return new Conversation(
        language,
        done,
        level,
        topics,
        subject,
        hazards,
        Optional.of(group),
        province,
        pending,
        care);
  }

  /// The same, with the province known.
  public Conversation living(String where) {
    return new Conversation(
        language, done, level, topics, subject, hazards, age, Optional.of(where), pending, care);
  }
}
