package vn.langnghe.bot.console;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// A desk in memory, with its rules: one holder, only the holder speaks, ends and hands back.
final class FakeDesk implements Desk {
  private final InstantSource clock;
  private final Map<String, Entry> cases = new LinkedHashMap<>();
  private final Map<String, List<Line>> lines = new LinkedHashMap<>();
  private final Map<String, List<Note>> notes = new LinkedHashMap<>();
  private final TreeSet<String> here = new TreeSet<>();
  private final AtomicLong revision = new AtomicLong();

  FakeDesk(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void opened(String id, Level level, Instant since) {
    cases.put(
        id,
        new Entry(
            id,
            "conversation-" + id,
            level,
            List.of(Topic.SUICIDE),
            Origin.DANGER,
            since,
            since,
            new CaseState.Waiting("counsellors", since),
            Told.ACCEPTED,
            Optional.empty(),
            "web",
            Reach.OPEN));
    revision.incrementAndGet();
  }

  /// The person of a case shuts us out.
  synchronized void shut(String id) {
    change(
        id,
        entry ->
            new Entry(
                entry.id(),
                entry.conversationId(),
                entry.level(),
                entry.topics(),
                entry.origin(),
                entry.openedAt(),
                entry.waitingSince(),
                entry.state(),
                entry.told(),
                entry.next(),
                entry.channel(),
                Reach.SHUT));
  }

  synchronized void said(String id, Line line) {
    lines.computeIfAbsent(id, key -> new ArrayList<>()).add(line);
    revision.incrementAndGet();
  }

  @Override
  public synchronized List<Entry> list() {
    return cases.values().stream()
        .filter(entry -> entry.state().isOpen())
        .sorted(Comparator.comparing(Entry::level).reversed().thenComparing(Entry::waitingSince))
        .toList();
  }

  @Override
  public synchronized Optional<Entry> find(String caseId) {
    return Optional.ofNullable(cases.get(caseId));
  }

  @Override
  public synchronized List<Entry> closedBy(String account, int most) {
    return cases.values().stream()
        .filter(entry ->
            entry.state() instanceof CaseState.Closed closed && closed.counsellor().equals(account))
        .sorted(Comparator.comparing((Entry entry) -> entry.state().since()).reversed())
        .limit(most)
        .toList();
  }

  /// What was said in a case is forgotten.
  synchronized void forgot(String id) {
    lines.remove(id);
    revision.incrementAndGet();
  }

  @Override
  public List<Logged> history(String caseId) {
    return List.of(new Logged(clock.instant(), "service", "opened", "level 3"));
  }

  @Override
  public synchronized List<Line> lines(String caseId, long after, int limit) {
    return lines.getOrDefault(caseId, List.of()).stream()
        .filter(line -> line.position() > after)
        .toList();
  }

  @Override
  public synchronized List<Note> notes(String caseId) {
    return List.copyOf(notes.getOrDefault(caseId, List.of()));
  }

  @Override
  public long revision() {
    return revision.get();
  }

  @Override
  public synchronized Result seen(String caseId, String account) {
    return change(caseId, entry -> with(entry, entry.state(), Told.SEEN));
  }

  @Override
  public synchronized Result take(String caseId, Counsellor counsellor) {
    Optional<Entry> entry = find(caseId);
    if (entry.isPresent() && entry.get().state().holder().isPresent()) {
      String holder = entry.get().state().holder().get();
      return new Result.TakenBy(holder, entry.get().state().since());
    }
    CaseState taken = new CaseState.Taken(counsellor.account(), clock.instant());
    return change(caseId, found -> with(found, taken, Told.TAKEN));
  }

  @Override
  public synchronized Result handBack(String caseId, String account) {
    CaseState waiting = new CaseState.Waiting("counsellors", clock.instant());
    return holding(caseId, account, entry -> with(entry, waiting, Told.ACCEPTED));
  }

  @Override
  public synchronized Result say(String caseId, String account, Words words) {
    if (!words.canBeSent()) {
      return new Result.Unfit();
    }
    CaseState talking = new CaseState.Talking(account, clock.instant(), clock.instant());
    Result result = holding(caseId, account, entry -> with(entry, talking, Told.TAKEN));
    if (result instanceof Result.Done) {
      long position = lines.getOrDefault(caseId, List.of()).size() + 1L;
      Reply reply = new Reply(List.of(new Part.TextPart("counsellor", words.text())));
      said(caseId, new Line.Ours(position, clock.instant(), reply, Optional.of(account)));
    }
    return result;
  }

  @Override
  public synchronized Result note(String caseId, String account, Words words) {
    notes
        .computeIfAbsent(caseId, key -> new ArrayList<>())
        .add(new Note(clock.instant(), account, words));
    return change(caseId, entry -> entry);
  }

  @Override
  public Result say(String caseId, String account, Words words, String key) {
    return say(caseId, account, words);
  }

  @Override
  public Result note(String caseId, String account, Words words, String key) {
    return note(caseId, account, words);
  }

  @Override
  public synchronized Result close(String caseId, String account, Outcome outcome) {
    CaseState closed = new CaseState.Closed(account, outcome, clock.instant());
    return holding(caseId, account, entry -> with(entry, closed, Told.TAKEN));
  }

  @Override
  public Result open(String conversationId, Counsellor counsellor) {
    return new Result.Unknown();
  }

  @Override
  public synchronized void presence(String account, Presence presence, Instant until) {
    switch (presence) {
      case HERE -> here.add(account);
      case AWAY -> here.remove(account);
    }
  }

  @Override
  public synchronized List<String> onShift() {
    return List.copyOf(here);
  }

  private Result holding(String id, String account, Function<Entry, Entry> next) {
    Optional<String> holder = find(id).flatMap(entry -> entry.state().holder());
    if (find(id).filter(entry -> !entry.state().isOpen()).isPresent()) {
      return new Result.Ended();
    }
    if (holder.isEmpty()) {
      return new Result.NotTaken();
    }
    return holder.get().equals(account)
        ? change(id, next)
        : new Result.TakenBy(holder.get(), clock.instant());
  }

  private Result change(String id, Function<Entry, Entry> next) {
    Optional<Entry> entry = find(id);
    if (entry.isEmpty()) {
      return new Result.Unknown();
    }
    Entry changed = next.apply(entry.get());
    cases.put(id, changed);
    revision.incrementAndGet();
    return new Result.Done(changed);
  }

  private static Entry with(Entry entry, CaseState state, Told told) {
    return new Entry(
        entry.id(),
        entry.conversationId(),
        entry.level(),
        entry.topics(),
        entry.origin(),
        entry.openedAt(),
        entry.waitingSince(),
        state,
        told,
        entry.next(),
        entry.channel(),
        entry.reach());
  }
}
