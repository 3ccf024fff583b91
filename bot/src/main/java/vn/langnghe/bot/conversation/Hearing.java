package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.conversation.care.Fragments;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.heard.Said;
import vn.langnghe.bot.conversation.heard.Years;
import vn.langnghe.bot.triage.History;
import vn.langnghe.bot.triage.Sequel;
import vn.langnghe.bot.triage.Triage;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;

/// Texts heard as part of a conversation: sent word by word, after what was told before, by whom.
final class Hearing {
  /// An old person writes, and "not me": `signals/people.yaml`.
  private static final String ELDER = "is.elder";

  /// Somebody with a spouse, a child, a trade writes.
  private static final String GROWN = "is.grown";

  static final String ON_THE_WAY = "then.on-the-way";
  static final String MYSELF = "whose.myself";
  private static final String BACK_HOME = "is.back-home";
  private static final String NOT_ME = "whose.not-me";
  private static final String ABROAD = "is.abroad";
  private static final String THEY_ABROAD = "is.they-abroad";

  /// Signals of what the writer did to a child begin so: `signals/hand-told.yaml`.
  private static final String OWN_HAND = "child-abuse.own-hand";

  /// The same of what they did to somebody grown.
  static final String OWN_VIOLENCE = "violence.own-hand";

  private final Draft draft;

  Hearing(Draft draft) {
    this.draft = draft;
  }

  /// What texts that are answered together say.
  Finding assess(List<String> texts) {
    Finding found =
        Triage.together(texts.stream().map(draft.knowledge().signals()::assess).toList());
    return Sequel.of(whole(texts, found), draft.conversation().history());
  }

  /// What a text says, or the sentence that it ends where somebody sends word by word: the graver.
  /// Where whole lines are joined, only danger that rules page for counts: two stories that have
  /// nothing to do with one another sound like danger all too easily. What is graver than all that
  /// is known counts; an answer to a question is no part of it.
  private Finding whole(List<String> texts, Finding found) {
    Conversation before = draft.conversation();
    boolean answers =
        before.pending() instanceof Pending.PlanStep
            || found.hits().stream().anyMatch(hit -> hit.id().equals(NamedLine.ASKS))
            || Said.of(found).stream().anyMatch(Hearing::tellsNothingNew)
            || texts.stream().anyMatch(text -> Typed.answer(draft, text, found).isPresent());
    Fragments fragments = answers ? Fragments.NONE : draft.care().fragments();
    for (String text : answers ? List.<String>of() : texts) {
      fragments = fragments.with(text, draft.millis());
    }
    draft.care(draft.care().remembering(fragments));
    Level known = before.level().max(found.level());
    return together(fragments)
        .filter(all -> all.level().compareTo(known) > 0)
        .map(all -> Triage.together(List.of(found, all)))
        .orElse(found);
  }

  /// What single words say together, else whole lines; empty where neither is danger that counts.
  private Optional<Finding> together(Fragments fragments) {
    Optional<String> words = fragments.words();
    return words
        .map(draft.knowledge().signals()::assess)
        .filter(all -> all.level().isCrisisRoute())
        .or(() ->
            fragments
                .joined()
                .filter(lines -> !words.equals(Optional.of(lines))) // they were heard already
                .map(draft.knowledge().signals()::assess)
                .map(Triage::ruledAlone)
                .filter(all -> all.level().isPage()));
  }

  private static boolean tellsNothingNew(Said said) {
    return said.isAboutHelp() || said.isGoodNews() || said == Said.RECOVERED;
  }

  /// What the words tell of who it is about: "not me, him" sets it right, somebody who writes as an
  /// old person is no child, so that no line for children comes first, and an age that is told need
  /// not be asked.
  void whoItIs(String text, Finding finding) {
    List<String> ids = finding.hits().stream().map(SignalHit::id).toList();
    if (ids.contains(NOT_ME) && draft.conversation().level().isCrisisRoute()) {
      History known = draft.conversation().history();
      draft.stand(new History(known.level(), known.topics(), Subject.OTHER, known.hazards()));
    }
    if (ids.contains(ELDER) && !draft.isOther()) {
      grownUp();
    }
    if (ids.stream().anyMatch(id -> id.startsWith(OWN_HAND))) {
      draft.care(draft.care().with(Note.OWN_HAND));
    }
    boolean onTheWay = ids.contains(ON_THE_WAY) && draft.conversation().level() == Level.IMMINENT;
    if (ids.contains(MYSELF)) {
      draft.care(draft.care().without(Note.OWN_VIOLENCE));
    } else if (onTheWay || ids.stream().anyMatch(id -> id.startsWith(OWN_VIOLENCE))) {
      draft.care(draft.care().with(Note.OWN_VIOLENCE));
    }
    abroad(ids);
    if (draft.conversation().age().isEmpty()) {
      Years.told(text, draft.isOther())
          .ifPresent(age -> draft.become(draft.conversation().aged(age)));
    }
    boolean adult = draft.conversation().age().equals(Optional.of(AgeGroup.ADULT));
    boolean child = draft.conversation().topics().contains(Topic.CHILD_ABUSE);
    if (ids.contains(GROWN) && !draft.isOther() && (adult || !child)) {
      grownUp();
    }
  }

  /// Where the one in danger is. Another who is abroad counts where this message opens the danger.
  private void abroad(List<String> ids) {
    boolean opens = !draft.is(Milestone.ROUTED);
    if (ids.contains(BACK_HOME)) {
      draft.care(draft.care().without(Note.ABROAD));
      draft.become(draft.conversation().undone(Milestone.ABROAD_TOLD));
    } else if (ids.contains(ABROAD) || (ids.contains(THEY_ABROAD) && draft.isOther() && opens)) {
      draft.care(draft.care().with(Note.ABROAD));
    }
    if (draft.conversation().level().isCrisisRoute()) {
      draft.become(draft.conversation().with(Milestone.ROUTED));
    }
  }

  private void grownUp() {
    if (draft.conversation().age().isEmpty()) {
      draft.become(draft.conversation().aged(AgeGroup.ADULT));
    }
    History known = draft.conversation().history();
    List<Topic> topics =
        known.topics().stream().filter(topic -> topic != Topic.CHILD_ABUSE).toList();
    if (!topics.isEmpty() && draft.conversation().age().equals(Optional.of(AgeGroup.ADULT))) {
      draft.stand(new History(known.level(), topics, known.subject(), known.hazards()));
    }
  }
}
