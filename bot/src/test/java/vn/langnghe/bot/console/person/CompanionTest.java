package vn.langnghe.bot.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.care.Care;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.text.Language;

class CompanionTest {
  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
  private static final List<Topic> TOPICS = List.of(Topic.DOMESTIC_VIOLENCE);

  @Test
  void theCounsellorOfSomebodyAbroadSeesTheConsularLineFirstToo() throws Exception {
    assertThat(lines(Care.NONE.with(Note.ABROAD)).getFirst().number()).startsWith("+84");
    assertThat(lines(Care.NONE)).noneMatch(line -> line.number().startsWith("+84"));
  }

  private static List<HotlineCard> lines(Care care) throws Exception {
    Conversation person =
        Conversation.fresh(Language.VI)
            .standing(Level.HIGH, TOPICS, Subject.SELF, Set.of())
            .caring(care);
    try (LiveKnowledge live = new LiveKnowledge(Starter.load())) {
      return new Companion(id -> Optional.of(person), live, List.of())
          .of(entry(), List.of(), Language.VI, NOW)
          .orElseThrow()
          .lines();
    }
  }

  private static Desk.Entry entry() {
    return new Desk.Entry(
        "case-1",
        "web-1",
        Level.HIGH,
        TOPICS,
        Desk.Origin.DANGER,
        NOW,
        NOW,
        new CaseState.Waiting("duty", NOW),
        Desk.Told.NOBODY,
        Optional.empty(),
        "web",
        Desk.Reach.OPEN);
  }
}
