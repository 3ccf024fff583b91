package vn.langnghe.bot.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.langnghe.bot.channel.Library;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.reply.Composer;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.guidance.Guidance;
import vn.langnghe.knowledge.hotlines.Directory;
import vn.langnghe.knowledge.hotlines.HotlineRequest;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.hotlines.Offer;
import vn.langnghe.knowledge.text.Language;

/// The library of the knowledge in force.
public final class PublishedLibrary implements Library {
  private final LiveKnowledge live;
  private final InstantSource clock;

  /// @param live borrowed anew for every question
  public PublishedLibrary(LiveKnowledge live, InstantSource clock) {
    this.live = live;
    this.clock = clock;
  }

  @Override
  public List<Shelf> shelves(Language language) {
    return borrowing(knowledge -> {
      Guidance guidance = knowledge.guidance(language);
      return guidance.groups().stream()
          .map(group ->
              new Shelf(group.id(), group.name().in(language), entries(guidance, group.slugs())))
          .toList();
    });
  }

  @Override
  public Found find(String typed, Language language) {
    return borrowing(knowledge -> Search.of(knowledge, language).find(typed));
  }

  @Override
  public Optional<Guide> guide(String slug, Language language) {
    return borrowing(knowledge ->
        knowledge.guidance(language).card(slug).map(card -> guide(card, knowledge, language)));
  }

  @Override
  public Lines lines(Wanted wanted, Language language) {
    Instant now = clock.instant();
    return borrowing(knowledge -> {
      Hotlines hotlines = knowledge.hotlines();
      Composer composer = composer(knowledge, language, now);
      Wanted understood =
          new Wanted(wanted.topic(), wanted.province().flatMap(hotlines::province), wanted.free());
      Directory directory = hotlines.directory(now, understood.province());
      Set<Topic> topics = EnumSet.noneOf(Topic.class);
      hotlines
          .directory(now, Optional.empty())
          .others()
          .forEach(entry -> topics.addAll(entry.topics()));
      return new Lines(
          understood,
          directory.emergency().stream().map(entry -> card(composer, entry.offer())).toList(),
          directory.others().stream()
              .filter(entry -> fits(entry, understood))
              .map(entry -> line(composer, entry.offer()))
              .toList(),
          topics,
          hotlines.provinces());
    });
  }

  private static boolean fits(Directory.Entry entry, Wanted wanted) {
    return (!wanted.free() || entry.offer().hotline().free())
        && wanted.topic().map(entry.topics()::contains).orElse(true);
  }

  private Guide guide(Card card, Knowledge knowledge, Language language) {
    Instant now = clock.instant();
    Composer composer = composer(knowledge, language, now);
    List<Offer> offers =
        card.hotlineTopics().isEmpty()
            ? List.of()
            : knowledge.hotlines().offer(request(card.hotlineTopics(), now));
    return new Guide(
        card.slug(),
        card.title(),
        card.answer(),
        card.body(),
        card.sources(),
        Optional.of(card.signedBy()).filter(name -> card.isSigned()),
        card.reviewBy(),
        entries(knowledge.guidance(language), card.related()),
        offers.stream().map(offer -> card(composer, offer)).toList());
  }

  private static HotlineRequest request(List<Topic> topics, Instant now) {
    return new HotlineRequest(
        Level.CONCERN, topics, Subject.SELF, Set.of(), Optional.empty(), Optional.empty(), now);
  }

  private static List<Entry> entries(Guidance guidance, List<String> slugs) {
    return slugs.stream().flatMap(slug -> guidance.card(slug).stream()).map(Search::entry).toList();
  }

  private static Composer composer(Knowledge knowledge, Language language, Instant now) {
    return new Composer(knowledge.replies(), language, now.atZone(Hotlines.ZONE));
  }

  private static Line line(Composer composer, Offer offer) {
    return new Line(card(composer, offer), offer.hotline().provinces());
  }

  private static HotlineCard card(Composer composer, Offer offer) {
    return switch (composer.hotline(offer)) {
      case Part.HotlinePart hotline -> hotline.card();
      case Part other -> throw new IllegalStateException("no hotline: " + other.ref());
    };
  }

  private <T> T borrowing(Function<Knowledge, T> question) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return question.apply(loan.knowledge());
    }
  }
}
