package vn.langnghe.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.langnghe.bot.conversation.care.Care;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.reply.Again;
import vn.langnghe.bot.reply.Composer;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.reply.Sentence;
import vn.langnghe.bot.routing.Route;
import vn.langnghe.bot.triage.Assessment;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.guidance.Guidance;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.hotlines.Offer;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;
import vn.langnghe.knowledge.text.Language;

/// A turn while it is being decided: the dialogue as it becomes, the parts so far, the effects
/// owed. Lives for one turn in one thread.
final class Draft {
  private final Knowledge knowledge;
  private Composer composer;
  private final Instant now;
  private final int retentionDays;
  private final Policy policy;
  private final List<Part> parts = new ArrayList<>();
  private final Set<Effect> effects = new HashSet<>();
  private Conversation conversation;
  private Level level;
  private List<SignalHit> hits = List.of();

  /// What was found for a text; several steps of one turn ask.
  private final Map<String, Match> matches = new HashMap<>();

  /// What holds for every turn of a deployment.
  ///
  /// @param retentionDays how long messages are kept
  /// @param policy who takes cases, as it is in force when a turn begins
  record House(int retentionDays, Supplier<Policy> policy) {}

  Draft(Conversation before, Knowledge knowledge, Composer composer, Instant now, House house) {
    this.conversation = before;
    this.knowledge = knowledge;
    this.composer = composer;
    this.now = now;
    this.retentionDays = house.retentionDays();
    this.policy = house.policy().get();
    this.level = before.level();
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Guidance guidance() {
    return knowledge.guidance(conversation.reading());
  }

  /// The cards that answer a text. Both languages have one finder.
  Match match(String text) {
    return matches.computeIfAbsent(text, guidance()::match);
  }

  Conversation conversation() {
    return conversation;
  }

  /// Takes in what a message says.
  void read(Finding finding, Assessment assessment) {
    hits = finding.hits();
    stand(assessment.now());
    if (!assessment.now().level().isCrisisRoute()) {
      level = assessment.message(); // only danger is sticky
    }
    switch (assessment) {
      case Assessment.Assessed assessed -> {}
      case Assessment.Unassessed failed -> effects.add(Effect.REPORT_FAULT);
    }
  }

  /// Sets the danger as it now stands.
  void stand(History danger) {
    level = danger.level();
    conversation =
        conversation.standing(danger.level(), danger.topics(), danger.subject(), danger.hazards());
  }

  void become(Conversation next) {
    conversation = next;
  }

  /// Whether counsellors are on the rota of this deployment.
  boolean isStaffed() {
    return policy.isStaffed();
  }

  /// The sentence as it is said here and now: what was said last is not said again where another
  /// may follow.
  private Sentence fit(Sentence say) {
    Sentence fitting = isStaffed() ? say.staffed() : say;
    Sentence next = Again.after(fitting, care().told().getOrDefault(fitting.key(), 0));
    if (Again.follows(fitting)) {
      care(care().telling(fitting.key()));
    }
    return next;
  }

  void say(Sentence say) {
    parts.add(composer.text(fit(say)));
  }

  void say(Sentence say, Map<String, String> slots) {
    parts.add(composer.text(fit(say), slots));
  }

  void answer(Card card) {
    parts.add(composer.answer(card));
  }

  void whole(Card card) {
    parts.addAll(composer.whole(card));
  }

  void offers(List<Offer> offers) {
    List<Part> lines =
        offers.stream().map(composer::hotline).filter(line -> !parts.contains(line)).toList();
    parts.addAll(lines);
    if (!lines.isEmpty() && conversation.reading() == Language.EN) {
      say(Say.LINES_LANGUAGE);
    }
    boolean due = level == Level.IMMINENT || !is(Milestone.ABROAD_TOLD);
    if (!lines.isEmpty() && care().has(Note.ABROAD) && due) {
      say(isOther() ? GoingOn.ABROAD_OTHER : GoingOn.ABROAD);
      conversation = conversation.with(Milestone.ABROAD_TOLD);
    }
  }

  /// A question with buttons.
  void ask(Sentence say, List<Choice> choices, Pending pending) {
    parts.add(composer.question(fit(say), choices));
    conversation = conversation.asking(pending);
  }

  /// A sentence with buttons that answer nothing in particular.
  void offer(Sentence say, List<Choice> choices) {
    parts.add(composer.question(fit(say), choices));
  }

  /// The same, with slots.
  void offer(Sentence say, Map<String, String> slots, List<Choice> choices) {
    parts.add(composer.question(fit(say), slots, choices));
  }

  Choice choice(Press press, Sentence label) {
    return new Choice(press.id(), composer.label(label));
  }

  Choice choice(Card card) {
    return new Choice(new Press.Card(card.slug()).id(), card.title());
  }

  void owe(Effect effect) {
    effects.add(effect);
  }

  /// One line at this moment; empty when it must not be shown.
  Optional<Offer> offer(String line) {
    return knowledge.hotlines().offer(line, now);
  }

  Route route(Level at) {
    return route(conversation.history().at(at));
  }

  /// Whom this person can reach for a danger.
  Route route(History danger) {
    return Reachable.route(conversation, danger, knowledge.hotlines(), now);
  }

  /// From here on in another language.
  void speak(Language language) {
    boolean chosen = language == conversation.language();
    become(
        conversation.caring(
            conversation.care().speaking(chosen ? Optional.empty() : Optional.of(language))));
    composer = new Composer(knowledge.replies(), language, composer.now());
  }

  Care care() {
    return conversation.care();
  }

  void care(Care next) {
    conversation = conversation.caring(next);
  }

  boolean is(Milestone milestone) {
    return conversation.done().contains(milestone);
  }

  boolean owes(Effect effect) {
    return effects.contains(effect);
  }

  boolean saysNothing() {
    return parts.isEmpty();
  }

  /// The label of a button, as this person reads it.
  String label(Sentence say) {
    return composer.label(say);
  }

  /// Whether this message holds one of these signals.
  boolean finds(Set<String> signals) {
    return finds(signals::contains);
  }

  /// Whether this message holds a signal of which this is true.
  boolean finds(Predicate<String> which) {
    return hits.stream().map(SignalHit::id).anyMatch(which);
  }

  /// The signals of this message.
  List<SignalHit> hits() {
    return hits;
  }

  Topic topic() {
    return conversation.topic();
  }

  boolean isAboutLife() {
    return conversation.isAboutLife();
  }

  boolean isOther() {
    return conversation.subject() == Subject.OTHER;
  }

  long millis() {
    return now.toEpochMilli();
  }

  /// The turn for something that came due: it greets nobody and hears nobody.
  Turn finishDue() {
    care(care().remembering(care().fragments().at(millis())));
    conversation.care().reminders().forEach(reminder -> effects.add(new Effect.Remind(reminder)));
    return new Turn(level, new Reply(parts), conversation, effects, hits);
  }

  /// The turn after everything is forgotten.
  Turn finishErased() {
    Conversation fresh = Conversation.fresh(conversation.language());
    return new Turn(Level.NONE, new Reply(parts), fresh, Set.of(Effect.ERASE), List.of());
  }

  Map<String, String> days() {
    return Map.of("days", Integer.toString(retentionDays));
  }

  Turn finish() {
    if (is(Milestone.CASE_OPENED) && !owes(Effect.PAGE)) {
      owe(Effect.NOTE);
    }
    if (!conversation.done().contains(Milestone.GREETED)) {
      if (!level.isCrisisRoute() && !care().has(Note.WATCHED)) {
        say(Say.HELLO_NOTICE, days());
      }
      conversation = conversation.with(Milestone.GREETED);
    }
    return finishDue();
  }
}
