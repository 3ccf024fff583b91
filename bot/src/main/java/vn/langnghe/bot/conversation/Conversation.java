package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
/// @param greeted whether the service has said that it is automatic
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
    boolean greeted,
    Level level,
    List<Topic> topics,
    Subject subject,
    Set<Hazard> hazards,
    Optional<AgeGroup> age,
    Optional<String> province,
    Pending pending) {
  public Conversation {
    topics = List.copyOf(topics);
    hazards = Set.copyOf(hazards);
  }

  /// A dialogue in which nothing was said yet.
  public static Conversation fresh(Language language) {
    return new Conversation(
        language,
        false,
        Level.NONE,
        List.of(),
        Subject.SELF,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        new Pending.Nothing());
  }
}
