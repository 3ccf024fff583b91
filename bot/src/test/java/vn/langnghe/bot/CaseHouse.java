package vn.langnghe.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import vn.langnghe.bot.channel.Transcripts.Line;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.duty.CaseClockwork;
import vn.langnghe.bot.duty.CaseColleagues;
import vn.langnghe.bot.duty.CaseDesk;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.Task;
import vn.langnghe.bot.store.Vault;
import vn.langnghe.bot.store.cases.CaseQueries;
import vn.langnghe.bot.store.cases.CaseRows;
import vn.langnghe.bot.store.cases.ColleagueRows;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.text.Language;

/// One node without threads: messages, turns, clocks and counsellors over a real store, with a
/// clock that is set by hand. Several may stand over one database.
public final class CaseHouse implements AutoCloseable {
  private static final AtomicLong MESSAGE = new AtomicLong();

  private final Store store;
  private final Flow flow;
  private final AtomicReference<Instant> now;
  private final CaseRows rows;
  private final CaseQueries queries;
  private final CaseClockwork casework;
  private final Tally tally = new Tally();
  private final Desk desk;
  private final Colleagues colleagues;
  private final ColleagueRows known;

  /// @param live the knowledge in force; stays open
  /// @param now the moment, shared by all nodes
  /// @param pager the console of the staff
  public CaseHouse(
      String url,
      Vault vault,
      LiveKnowledge live,
      Policy policy,
      AtomicReference<Instant> now,
      Pager pager) {
    InstantSource clock = now::get;
    this.now = now;
    this.store = Store.open(url, vault);
    this.flow = new Flow(live, new Dialogue(30, policy), clock);
    this.rows = new CaseRows(store, policy);
    store.keepCases(rows);
    this.queries = new CaseQueries(store);
    this.casework = new CaseClockwork(store, rows, List.of(pager), clock, tally, () -> {});
    CaseDesk cases = new CaseDesk(store, rows, policy, clock, () -> {});
    this.desk = cases;
    this.colleagues = new CaseColleagues(store, cases, policy::care, clock);
    this.known = new ColleagueRows(store);
  }

  /// The desk of this node.
  public Desk desk() {
    return desk;
  }

  /// What counsellors do with each other on this node.
  public Colleagues colleagues() {
    return colleagues;
  }

  /// How the dialogue of a case stands.
  Optional<Conversation> conversation(String caseId) {
    return known.conversation(caseId);
  }

  /// What is kept.
  public Store store() {
    return store;
  }

  /// Counts of this node.
  public Tally tally() {
    return tally;
  }

  /// Time goes on.
  public void pass(Duration length) {
    now.updateAndGet(before -> before.plus(length));
  }

  /// The person writes; answered at once.
  ///
  /// @return the conversation's id
  public String say(ChatRef chat, String text) {
    String conversation = accept(chat, new Content.Text(text));
    settle();
    return conversation;
  }

  /// The person presses a button.
  public void press(ChatRef chat, String id) {
    accept(chat, new Content.Button(id));
    settle();
  }

  /// A message is kept, and not answered yet.
  ///
  /// @return the conversation's id
  public String accept(ChatRef chat, Content content) {
    return store
        .accept(new Inbound(chat, "m" + MESSAGE.incrementAndGet(), now.get(), Language.VI, content))
        .conversationId();
  }

  /// Every turn that waits is taken.
  public void settle() {
    for (String conversation : store.turns().waiting(500)) {
      Optional<Task> task = store.turns().next(conversation);
      while (task.isPresent()) {
        store.turns().complete(task.get(), flow.handle(task.get()), now.get());
        task = store.turns().next(conversation);
      }
    }
  }

  /// Clocks, pages and reminders that are due; then their turns.
  public void tick() {
    store.reminders().fire(now.get());
    casework.tick();
    settle();
  }

  /// Time goes on in steps of ten seconds, with a tick in each.
  public void live(Duration length) {
    for (long i = 0; i < length.toSeconds(); i += 10) {
      pass(Duration.ofSeconds(10));
      tick();
    }
  }

  /// Fires the clocks of cases alone.
  public int fire() {
    return rows.fire(now.get());
  }

  /// The proof that nobody is left.
  public CaseQueries.Watch watch() {
    return queries.watch(now.get());
  }

  /// What the person reads, oldest first.
  public List<String> read(ChatRef chat) {
    return store.transcripts().of(chat, 0, 1_000).stream()
        .flatMap(line ->
            line instanceof Line.Service service
                ? service.reply().parts().stream().map(Part::text)
                : Stream.empty())
        .toList();
  }

  /// The published texts and others that the last reply was made of.
  public List<String> lastRefs(ChatRef chat) {
    return store.transcripts().of(chat, 0, 1_000).stream()
        .flatMap(line ->
            line instanceof Line.Service service
                ? Stream.of(service)
                : Stream.<Line.Service>empty())
        .reduce((before, after) -> after)
        .map(service -> service.reply().parts().stream().map(Part::ref).toList())
        .orElse(List.of());
  }

  /// What stands in the rows, for measuring.
  public CaseFigures figures() {
    return new CaseFigures(store.database());
  }

  @Override
  public void close() {
    store.close();
  }
}
