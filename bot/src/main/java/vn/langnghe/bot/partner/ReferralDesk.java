package vn.langnghe.bot.partner;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.escalation.Case;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Ruling;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.referral.HandOver;
import vn.langnghe.bot.referral.HandOverEvent;
import vn.langnghe.bot.referral.Referrals;
import vn.langnghe.bot.referral.Visit;
import vn.langnghe.bot.settings.HandOverSettings;
import vn.langnghe.bot.settings.Partner;
import vn.langnghe.bot.store.referral.HandOverRows;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.hotlines.HotlineRequest;
import vn.langnghe.knowledge.hotlines.Offer;
import vn.langnghe.knowledge.replies.Replies;
import vn.langnghe.knowledge.text.Language;

/// Handing on, over the store. Thread-safe; any number of them may stand over one database.
public final class ReferralDesk implements Referrals {
  /// Longer words would not be read by the person.
  private static final int LONGEST = 1_000;

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int ID = 8;

  private final HandOverRows rows;
  private final Desk desk;
  private final LiveKnowledge live;
  private final HandOverSettings settings;
  private final InstantSource clock;
  private final Runnable woken;
  private final RandomGenerator random = new SecureRandom();

  /// @param woken called after something was put into the inbox; returns at once
  public ReferralDesk(
      HandOverRows rows,
      Desk desk,
      LiveKnowledge live,
      HandOverSettings settings,
      InstantSource clock,
      Runnable woken) {
    this.rows = rows;
    this.desk = desk;
    this.live = live;
    this.settings = settings;
    this.clock = clock;
    this.woken = woken;
  }

  @Override
  public List<Choice> choices(String caseId) {
    Optional<HotlineRequest> request = request(caseId);
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return request.map(one -> loan.knowledge().hotlines().openFor(one)).orElse(List.of()).stream()
          .map(this::choice)
          .toList();
    }
  }

  private Choice choice(Offer offer) {
    Partner partner = settings.partner(offer.hotline().id());
    String call =
        partner instanceof Partner.Phone(Optional<String> number) ? number.orElse("") : "";
    return new Choice(offer, partner.way(), call);
  }

  private Optional<HotlineRequest> request(String caseId) {
    Optional<Conversation> state = rows.conversation(caseId);
    return desk.find(caseId)
        .flatMap(entry ->
            state.map(conversation ->
                new HotlineRequest(
                    entry.level().max(Level.CONCERN),
                    conversation.topics().isEmpty() ? entry.topics() : conversation.topics(),
                    conversation.subject(),
                    conversation.hazards(),
                    conversation.age(),
                    conversation.province(),
                    clock.instant())));
  }

  @Override
  public String draft(String caseId) {
    Optional<HotlineRequest> request = request(caseId);
    if (request.isEmpty()) {
      return "";
    }
    HotlineRequest it = request.get();
    try (LiveKnowledge.Loan loan = live.borrow()) {
      Replies replies = loan.knowledge().replies();
      String topics =
          it.topics().stream()
              .map(topic -> text(replies, "web.topic." + topic.label()))
              .collect(Collectors.joining(", "));
      String age =
          it.age()
              .map(group -> text(replies, "button." + group.label()))
              .orElse(text(replies, "handover.age.unknown"));
      return replies
          .text(
              "handover.draft",
              Language.VI,
              Map.of(
                  "topics",
                  topics,
                  "age",
                  age,
                  "level",
                  text(replies, "handover.level." + Math.max(2, it.level().number())),
                  "whose",
                  text(replies, "handover.whose." + it.subject().name().toLowerCase(Locale.ROOT))))
          .text();
    }
  }

  private static String text(Replies replies, String key) {
    return replies.text(key, Language.VI, Map.of()).text();
  }

  @Override
  public Outcome ask(String caseId, Counsellor counsellor, String line, Words words) {
    String told = words.text().strip();
    if (told.isEmpty() || told.length() > LONGEST) {
      return Outcome.UNFIT;
    }
    if (choices(caseId).stream().noneMatch(choice -> choice.offer().hotline().id().equals(line))) {
      return desk.find(caseId).isEmpty() ? Outcome.UNKNOWN : Outcome.LINE_CLOSED;
    }
    Instant now = clock.instant();
    return outcome(
        rows.ask(
            caseId,
            counsellor.account(),
            new Words(told),
            now,
            it -> fresh(it, counsellor, line, now)));
  }

  private HandOver fresh(Case it, Counsellor counsellor, String line, Instant now) {
    return new HandOver(
        id(),
        it.conversationId(),
        it.id(),
        line,
        counsellor.account(),
        counsellor.shownAs(),
        settings.partner(line).way(),
        now,
        HandOver.Stage.ASKED,
        Optional.empty(),
        HandOver.Follow.NONE,
        Optional.empty());
  }

  private String id() {
    return random
        .ints(ID, 0, LETTERS.length())
        .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
        .collect(Collectors.joining());
  }

  private Outcome outcome(Optional<Ruling> ruling) {
    if (ruling.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    return switch (ruling.get()) {
      case Ruling.Moved moved -> {
        woken.run();
        yield Outcome.DONE;
      }
      case Ruling.TakenBy taken -> Outcome.NOT_YOURS;
      case Ruling.NotTaken notTaken -> Outcome.NOT_YOURS;
      case Ruling.Refused refused -> Outcome.NOT_YOURS;
      case Ruling.Ended ended -> Outcome.ENDED;
    };
  }

  @Override
  public Outcome acknowledge(String caseId, String id, String account) {
    boolean theirs =
        rows.views().handOvers(caseId).stream().anyMatch(handOver -> handOver.it().id().equals(id));
    if (!theirs) {
      return Outcome.UNKNOWN;
    }
    return rows.act(id, new HandOverEvent.Acknowledged(account), clock.instant())
        ? Outcome.DONE
        : Outcome.ENDED;
  }

  @Override
  public List<Shown> handOvers(String caseId) {
    return rows.views().handOvers(caseId).stream()
        .map(one -> new Shown(one.it(), one.words(), clock.instant()))
        .toList();
  }

  @Override
  public Outcome offerVisit(String caseId, Counsellor counsellor, int hours) {
    if (!Visit.HOURS.contains(hours)) {
      return Outcome.UNFIT;
    }
    return outcome(
        rows.offer(
            caseId,
            counsellor.account(),
            clock.instant(),
            it ->
                new Visit(
                    id(),
                    it.conversationId(),
                    it.id(),
                    counsellor.account(),
                    counsellor.shownAs(),
                    hours,
                    Visit.Stage.OFFERED,
                    Optional.empty())));
  }

  @Override
  public List<Visit> visits(String caseId) {
    return rows.views().visits(caseId);
  }
}
