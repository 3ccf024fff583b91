package vn.langnghe.bot.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.bot.channel.StaffHeard;
import vn.langnghe.bot.channel.StaffHeard.Where;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.escalation.policy.StaffCare;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Member;
import vn.langnghe.bot.staff.Right;

/// What somebody of ours does with a case from its topic, through the same desk as the console.
final class Commands {
  static final Set<String> NAMES = Set.of("/nhan", "/chuyen", "/dong", "/ghichu");

  private final StaffGroup.Ports ports;
  private final Desk desk;
  private final GroupTexts texts;

  /// Whom the topic told that their words are kept as a note, for each holder once in a while.
  private final Cache<String, Boolean> told =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(15)).build();

  Commands(StaffGroup.Ports ports, GroupTexts texts) {
    this.ports = ports;
    this.desk = ports.desk();
    this.texts = texts;
  }

  void does(Member member, String caseId, StaffHeard heard) {
    Optional<Desk.Entry> found = desk.find(caseId);
    if (found.isEmpty()) {
      return;
    }
    Desk.Entry entry = found.get();
    seen(member, entry);
    switch (heard) {
      case StaffHeard.Said(Where where, String text) -> said(member, entry, where, text);
      case StaffHeard.Edited edited -> post(caseId, texts.of("edited"));
      case StaffHeard.Sent sent -> post(caseId, texts.of("only-text"));
      case StaffHeard.Pressed pressed -> {}
      case StaffHeard.Added added -> {}
      case StaffHeard.Moved moved -> {}
    }
  }

  /// Any word in the topic tells that it was seen.
  private void seen(Member member, Desk.Entry entry) {
    if (entry.state().isOpen()
        && entry.told() != Desk.Told.SEEN
        && entry.state().holder().isEmpty()) {
      desk.seen(entry.id(), member.login());
    }
  }

  private void said(Member member, Desk.Entry entry, Where where, String text) {
    String first = text.split("[\\s@]", 2)[0];
    String[] split = text.split("\\s+", 2);
    String rest = split.length > 1 ? split[1].strip() : "";
    String answer =
        switch (first) {
          case "/nhan" -> take(member, entry.id());
          case "/chuyen" ->
              rest.isEmpty() ? handBack(member, entry.id()) : pass(member, entry, rest);
          case "/dong" -> end(member, entry);
          case "/ghichu" -> note(member, entry.id(), rest, where, "noted");
          default -> first.startsWith("/") ? texts.of("help") : speaks(member, entry, where, text);
        };
    if (!answer.isEmpty()) {
      post(entry.id(), answer);
    }
  }

  /// A press of a button.
  ///
  /// @return what only they are told
  String pressed(Member member, List<String> fields) {
    String caseId = fields.getLast();
    Optional<Desk.Entry> entry = desk.find(caseId);
    if (entry.isEmpty()) {
      return texts.of("unknown");
    }
    seen(member, entry.get());
    return switch (fields.getFirst()) {
      case "take" -> take(member, caseId);
      case "seen" -> texts.of("noted");
      case "back" -> handBack(member, caseId);
      case "end" -> end(member, entry.get());
      case "close" ->
          fields.size() == 3
              ? Outcome.ofLabel(fields.get(1))
                  .map(outcome -> close(member, caseId, outcome))
                  .orElse("")
              : "";
      default -> "";
    };
  }

  /// As in the queue: the gravest that waits longest comes first, for all but who leads.
  private String take(Member member, String caseId) {
    Optional<Desk.Entry> first = desk.list().stream().filter(Commands::isFree).findFirst();
    boolean free = desk.find(caseId).filter(Commands::isFree).isPresent();
    boolean ahead = first.filter(entry -> !entry.id().equals(caseId)).isPresent();
    if (free && ahead && !member.may(Right.LEAD)) {
      return texts.of("not-first") + " " + texts.title(first.get());
    }
    Desk.Result result = desk.take(caseId, new Counsellor(member.login(), member.name()));
    return told(member, caseId, result, Deed.CASE_TAKEN, "");
  }

  private static boolean isFree(Desk.Entry entry) {
    return entry.state().isOpen() && entry.state().holder().isEmpty();
  }

  private String handBack(Member member, String caseId) {
    return told(member, caseId, desk.handBack(caseId, member.login()), Deed.CASE_HANDED_BACK, "");
  }

  /// On to a colleague of that name; it stays with who has it until the colleague takes it.
  private String pass(Member member, Desk.Entry entry, String name) {
    Optional<String> refusal = refusal(member, entry);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Set<String> onShift = Set.copyOf(desk.onShift());
    Named named = Named.of(name, ports.staff().all(), onShift, member.login());
    return switch (named) {
      case Named.One(Member colleague) -> passed(member, entry, colleague, onShift);
      case Named.Several(List<Member> possible) ->
          texts.of("pass-which") + " " + names(possible, onShift);
      case Named.Nobody(List<Member> possible) ->
          possible.isEmpty()
              ? texts.of("pass-alone")
              : texts.of("pass-unknown") + " " + names(possible, onShift);
    };
  }

  private String passed(Member member, Desk.Entry entry, Member colleague, Set<String> onShift) {
    Desk.Result result = ports.colleagues().pass(entry.id(), member.login(), colleague.login());
    if (result instanceof Desk.Result.Refused(var why)) {
      Named others = Named.of("", ports.staff().all(), onShift, member.login());
      List<Member> here =
          others.possible().stream()
              .filter(one -> onShift.contains(one.login()) && !one.equals(colleague))
              .toList();
      String who = colleague.name() + ": " + texts.of("pass-" + label(why));
      return here.isEmpty() ? who : who + "\n" + texts.of("pass-here") + " " + names(here, onShift);
    }
    return told(member, entry.id(), result, Deed.CASE_PASSED, colleague.login());
  }

  /// Names that tell one from the other.
  private String names(List<Member> people, Set<String> onShift) {
    return people.stream()
        .map(one -> {
          boolean alike =
              people.stream().filter(other -> other.name().equalsIgnoreCase(one.name())).count()
                  > 1;
          String name = alike ? one.name() + " (@" + one.login() + ")" : one.name();
          return onShift.contains(one.login()) ? name + " · " + texts.of("on-shift") : name;
        })
        .collect(Collectors.joining(", "));
  }

  private static String label(StaffCare.Refusal why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Why somebody may not end or pass on a case; empty when they have it.
  private Optional<String> refusal(Member member, Desk.Entry entry) {
    Optional<String> holder = entry.state().holder();
    if (!entry.state().isOpen()) {
      return Optional.of(texts.of("ended"));
    }
    if (holder.isEmpty()) {
      return Optional.of(texts.of("not-taken"));
    }
    return holder.get().equals(member.login())
        ? Optional.empty()
        : Optional.of(texts.of("held-by") + " " + texts.name(holder.get()));
  }

  /// Asks how it ended; only who has it is asked.
  private String end(Member member, Desk.Entry entry) {
    Optional<String> refusal = refusal(member, entry);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    ports
        .book()
        .add(
            entry.id(),
            Note.text(texts.of("outcome"), Note.Buttons.OUTCOMES),
            ports.clock().instant());
    return "";
  }

  private String close(Member member, String caseId, Outcome outcome) {
    Desk.Result result = desk.close(caseId, member.login(), outcome);
    return told(member, caseId, result, Deed.CASE_CLOSED, outcome.label());
  }

  /// Who has the case speaks to the person; whoever else writes, writes a note.
  private String speaks(Member member, Desk.Entry entry, Where where, String text) {
    Optional<String> holder = entry.state().holder();
    if (holder.filter(member.login()::equals).isPresent()) {
      Desk.Result result = desk.say(entry.id(), member.login(), new Words(text), key(where));
      if (result instanceof Desk.Result.Done || result instanceof Desk.Result.Unfit) {
        return told(member, entry.id(), result, Deed.CASE_ANSWERED, "");
      }
    }
    String once = entry.id() + member.login() + holder.orElse("");
    boolean first = told.asMap().putIfAbsent(once, true) == null;
    return note(member, entry.id(), text, where, first ? "note-kept" : "");
  }

  private String note(Member member, String caseId, String text, Where where, String key) {
    if (text.isEmpty()) {
      return texts.of("note-empty");
    }
    Desk.Result result = desk.note(caseId, member.login(), new Words(text), key(where));
    String refused = told(member, caseId, result, Deed.CASE_NOTED, "");
    return !refused.isEmpty() || key.isEmpty() ? refused : texts.of(key);
  }

  /// Nothing where it was done: the topic shows what it shows.
  private String told(Member member, String caseId, Desk.Result result, Deed deed, String detail) {
    return switch (result) {
      case Desk.Result.Done done -> {
        ports
            .audit()
            .note(
                new Entry(
                    ports.clock().instant(),
                    member.id(),
                    deed,
                    caseId,
                    detail.isEmpty() ? "telegram" : detail));
        yield "";
      }
      case Desk.Result.TakenBy(String account, var since) ->
          texts.of("held-by") + " " + texts.name(account);
      case Desk.Result.NotTaken notTaken -> texts.of("not-taken");
      case Desk.Result.Refused(var why) -> texts.of(label(why));
      case Desk.Result.Ended ended -> texts.of("ended");
      case Desk.Result.Unfit unfit -> texts.of("unfit");
      case Desk.Result.Unknown unknown -> texts.of("unknown");
    };
  }

  private void post(String caseId, String text) {
    ports.book().add(caseId, Note.text(text), ports.clock().instant());
  }

  /// What tells one message from every other.
  private static String key(Where where) {
    return where.channel() + '\n' + where.chat() + '\n' + where.message();
  }
}
