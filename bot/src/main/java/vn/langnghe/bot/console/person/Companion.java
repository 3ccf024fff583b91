package vn.langnghe.bot.console.person;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Reachable;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Step;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.reply.Composer;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.text.Language;

/// Draws together what a counsellor needs to know of a person. Thread-safe.
public final class Companion {
  private final People people;
  private final LiveKnowledge live;
  private final List<String> phrases;

  /// @param live borrowed anew each time
  /// @param phrases keys of the ready phrases
  public Companion(People people, LiveKnowledge live, List<String> phrases) {
    this.people = people;
    this.live = live;
    this.phrases = List.copyOf(phrases);
  }

  /// The person of a case; empty when nothing is known.
  ///
  /// @param said what was said in it
  /// @param reader the counsellor's language; the phrases are in the person's
  public Optional<PersonView> of(
      Desk.Entry entry, List<Desk.Line> said, Language reader, Instant now) {
    return people
        .of(entry.id())
        .map(conversation -> {
          try (LiveKnowledge.Loan loan = live.borrow()) {
            return view(loan.knowledge(), conversation, entry, said, new Eye(reader, now));
          }
        });
  }

  /// What a hotline is called; its id where it is not known any more.
  public String line(String id, Language language) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return loan.knowledge().hotlines().all().stream()
          .filter(line -> line.id().equals(id))
          .map(line -> line.name().in(language))
          .findFirst()
          .orElse(id);
    }
  }

  private record Eye(Language language, Instant now) {}

  private PersonView view(
      Knowledge knowledge,
      Conversation conversation,
      Desk.Entry entry,
      List<Desk.Line> said,
      Eye eye) {
    Language theirs = conversation.reading();
    Address address =
        theirs == Language.VI
            ? Address.of(said.stream().flatMap(Companion::written).toList())
            : Address.FRIEND;
    return new PersonView(
        plan(knowledge, conversation, eye.language()),
        lines(knowledge, conversation, entry, eye),
        phrases.stream()
            .map(key -> address.in(knowledge.replies().text(key, theirs, Map.of()).text()))
            .toList(),
        conversation.care().has(Note.WATCHED),
        theirs == Language.VI ? address.word() : "you");
  }

  private static Stream<String> written(Desk.Line line) {
    return line instanceof Desk.Line.Person person
        ? switch (person.content()) {
          case Content.Text(String text) -> Stream.of(text);
          case Content.Several(List<String> texts) -> texts.stream();
          case Content.Edit(String text) -> Stream.of(text);
          case Content.Button button -> Stream.empty();
          case Content.Attachment attachment -> Stream.empty();
          case Content.Opened opened -> Stream.empty();
          case Content.AddedToGroup added -> Stream.empty();
          case Content.Unreadable unreadable -> Stream.empty();
          case Content.Withheld withheld -> Stream.empty();
          case Content.Due due -> Stream.empty();
        }
        : Stream.empty();
  }

  /// A plan that is being made, or that nobody said whether to keep, is nobody's to read.
  private static List<String> plan(
      Knowledge knowledge, Conversation conversation, Language language) {
    boolean kept =
        !(conversation.pending() instanceof Pending.PlanStep)
            && !(conversation.pending() instanceof Pending.KeepPlan);
    Map<Step, String> plan = kept ? conversation.care().plan() : Map.of();
    return Arrays.stream(Step.values())
        .filter(plan::containsKey)
        .map(step ->
            knowledge
                .replies()
                .text(
                    "plan.line." + step.name().toLowerCase(Locale.ROOT),
                    language,
                    Map.of("words", plan.getOrDefault(step, "")))
                .text())
        .toList();
  }

  private static List<HotlineCard> lines(
      Knowledge knowledge, Conversation conversation, Desk.Entry entry, Eye eye) {
    History danger =
        new History(
            conversation.level().max(entry.level()),
            conversation.topics().isEmpty() ? entry.topics() : conversation.topics(),
            conversation.subject(),
            conversation.hazards());
    Composer composer =
        new Composer(knowledge.replies(), eye.language(), eye.now().atZone(Hotlines.ZONE));
    return Reachable.route(conversation, danger, knowledge.hotlines(), eye.now()).offers().stream()
        .filter(offer -> offer.state().isOpen())
        .map(composer::hotline)
        .flatMap(part ->
            part instanceof Part.HotlinePart hotline
                ? Stream.of(hotline.card())
                : Stream.<HotlineCard>empty())
        .toList();
  }
}
