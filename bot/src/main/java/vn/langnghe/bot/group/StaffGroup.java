package vn.langnghe.bot.group;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.channel.StaffHeard;
import vn.langnghe.bot.channel.intake.ChannelNotes;
import vn.langnghe.bot.channel.intake.Leases;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.StaffBook;
import vn.langnghe.knowledge.text.Language;

/// The group of staff: tells them of cases, brings topics up to date, and does what they write. Any
/// number of nodes may have one over one database; one of them sends.
public final class StaffGroup implements Pager {
  private static final Logger LOG = LoggerFactory.getLogger(StaffGroup.class);

  /// Longer than any call takes.
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final Duration RENEWAL = Duration.ofSeconds(10);
  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

  /// So many calls in one beat.
  private static final int MOST_CALLS = 20;

  private final Ports ports;
  private final GroupChat chat;
  private final GroupTexts texts;
  private final Posts posts;
  private final Relay relay;
  private final Sending sending;
  private final Hearing hearing;
  private Instant swept = Instant.EPOCH;
  private Instant renewed = Instant.EPOCH;

  /// When words of the person stand in the topic.
  public enum Words {
    /// From the moment somebody takes the case.
    AFTER_TAKE,
    /// At once.
    ALWAYS,
    /// Never: staff read them in the console.
    NEVER
  }

  /// What a deployment decides.
  ///
  /// @param chat id of the group; empty when a code binds it
  /// @param language of what is written there
  /// @param perMinute calls that the platform lets through to one group
  public record Settings(Optional<String> chat, Words words, Language language, int perMinute) {}

  /// What the rest of the service lends.
  ///
  /// @param open hotlines that answer now and fit a case, ready to read
  /// @param node random name of this process
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Ports(
      Desk desk,
      Colleagues colleagues,
      StaffBook staff,
      AuditBook audit,
      Crew crew,
      GroupBook book,
      GroupLine line,
      ChannelNotes notes,
      Leases leases,
      PageTexts texts,
      Function<Desk.Entry, List<String>> open,
      InstantSource clock,
      String node) {}

  public StaffGroup(Ports ports, Settings settings) {
    this.ports = ports;
    this.chat =
        new GroupChat(ports.line().channel(), settings.chat(), ports.notes(), ports.clock());
    this.texts = new GroupTexts(ports.texts(), settings.language(), ports.staff());
    this.posts = new Posts(texts, ports.desk(), ports.open());
    this.relay = new Relay(ports.book(), ports.desk(), new TopicNews(texts), settings.words());
    this.sending = new Sending(ports.book(), ports.line(), texts, chat, settings.perMinute());
    this.hearing = new Hearing(ports, texts, chat);
  }

  @Override
  public String name() {
    return "telegram";
  }

  /// Accepted means that the platform took the post: the first time this only puts it there.
  @Override
  public Answer tell(Page page) {
    try {
      Optional<Desk.Entry> found = ports.desk().find(page.caseId());
      if (found.isEmpty() || chat.id().isEmpty()) {
        return Answer.UNREACHED;
      }
      Desk.Entry entry = found.get();
      GroupBook.Standing standing =
          ports
              .book()
              .page(
                  page,
                  posts.title(entry),
                  posts.first(entry, page),
                  posts.call(entry, page),
                  ports.clock().instant());
      return standing == GroupBook.Standing.ACCEPTED ? Answer.ACCEPTED : Answer.UNREACHED;
    } catch (RuntimeException e) {
      LOG.error("staff group: a page must wait: {}", e.getClass().getSimpleName());
      return Answer.UNREACHED;
    }
  }

  /// Takes what somebody did.
  ///
  /// @return FAILED when it should come again
  public Acceptance heard(StaffHeard heard) {
    try {
      hearing.hear(heard);
      return Acceptance.ACCEPTED;
    } catch (RuntimeException e) {
      LOG.error("staff group: what was written must wait: {}", e.getClass().getSimpleName());
      return Acceptance.FAILED;
    }
  }

  /// Brings topics up to date and sends what may go out. Called a few times each second, by one
  /// thread at a time; a call may take as long as the platform does.
  public void beat() {
    Instant now = ports.clock().instant();
    Optional<String> group = chat.id();
    if (group.isEmpty()) {
      sending.fault(
          Optional.of("no group is bound; write /gan and the code of your page in the group"));
      return;
    }
    if (!leads(now)) {
      return;
    }
    relay.step(now);
    int calls = 0;
    while (calls < MOST_CALLS
        && leads(ports.clock().instant())
        && sending.step(group.get(), ports.clock().instant())) {
      calls++;
    }
    if (!swept.plus(BETWEEN_SWEEPS).isAfter(now)) {
      swept = now;
      sending.sweep(group.get());
    }
  }

  /// Whether this node sends. The lease is renewed long before it ends, and before each call.
  private boolean leads(Instant now) {
    if (renewed.plus(RENEWAL).isAfter(now)) {
      return true;
    }
    boolean led = renewed.isAfter(Instant.EPOCH);
    String lease = "group:" + ports.line().channel();
    boolean holds = ports.leases().hold(lease, ports.node(), LEASE, now);
    renewed = holds ? now : Instant.EPOCH;
    if (holds && !led) {
      sending.reclaim(now);
    }
    return holds;
  }

  /// How it fares.
  public Health health() {
    return sending.fault().map(Health::bad).orElse(Health.GOOD);
  }
}
