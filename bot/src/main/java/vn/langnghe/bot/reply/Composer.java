package vn.langnghe.bot.reply;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.files.Source;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.hotlines.Hotline;
import vn.langnghe.knowledge.hotlines.Offer;
import vn.langnghe.knowledge.hotlines.OpenState;
import vn.langnghe.knowledge.replies.Published;
import vn.langnghe.knowledge.replies.Replies;
import vn.langnghe.knowledge.text.Language;

/// Makes the parts of a reply from published texts, in one language at one moment.
///
/// @param replies the published texts
/// @param language what the person reads
/// @param now local time where the hotlines are
public record Composer(Replies replies, Language language, ZonedDateTime now) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /// A sentence without slots.
  public Part text(Sentence say) {
    return text(say, Map.of());
  }

  /// A sentence with its slots filled.
  public Part text(Sentence say, Map<String, String> slots) {
    Published published = published(say, slots);
    return new Part.TextPart(published.ref(), published.text());
  }

  /// A question with its buttons.
  public Part question(Sentence say, List<Choice> choices) {
    return question(say, Map.of(), choices);
  }

  /// A question with its slots filled and its buttons.
  public Part question(Sentence say, Map<String, String> slots, List<Choice> choices) {
    Published published = published(say, slots);
    return new Part.ChoicesPart(published.ref(), published.text(), choices);
  }

  /// The label of a button.
  public String label(Sentence say) {
    return published(say, Map.of()).text();
  }

  /// The chat answer of a card.
  public Part answer(Card card) {
    return new Part.GuidancePart(card.ref(), card.answer(), card.slug(), card.title());
  }

  /// The whole of a card, with where it comes from and that no expert signed it, if so.
  public List<Part> whole(Card card) {
    Part body = new Part.TextPart(card.ref(), PlainText.of(card.body()));
    String sources =
        card.sources().stream().map(Source::title).distinct().collect(Collectors.joining("; "));
    return card.isSigned()
        ? List.of(body)
        : List.of(body, text(Say.GUIDANCE_UNSIGNED, Map.of("sources", sources)));
  }

  /// A hotline with its state and cost in words.
  public Part hotline(Offer offer) {
    Hotline hotline = offer.hotline();
    String name = hotline.name().in(language);
    String hours = hours(offer.state());
    String cost = hotline.cost().in(language);
    String note = note(offer);
    Published line =
        published(
            Say.HOTLINE_LINE,
            Map.of("name", name, "number", hotline.number(), "hours", hours, "cost", cost));
    String text = note.isEmpty() ? line.text() : line.text() + " (" + note + ")";
    boolean open =
        offer.state() instanceof OpenState.AllDay || offer.state() instanceof OpenState.OpenUntil;
    HotlineCard card =
        new HotlineCard(
            hotline.id(), name, hotline.number(), hotline.dial(), open, hours, cost, note);
    return new Part.HotlinePart(hotline.ref(), text, card);
  }

  private String note(Offer offer) {
    Stream<String> unverified =
        offer.unverified() ? Stream.of(label(Say.HOTLINE_UNVERIFIED)) : Stream.empty();
    Stream<String> caveat = offer.hotline().caveat().map(words -> words.in(language)).stream();
    return Stream.concat(unverified, caveat).collect(Collectors.joining("; "));
  }

  private String hours(OpenState state) {
    return switch (state) {
      case OpenState.AllDay() -> label(Say.HOTLINE_ALWAYS);
      case OpenState.OpenUntil(ZonedDateTime until) ->
          words(Say.HOTLINE_OPEN_UNTIL, Map.of("time", TIME.format(until)));
      case OpenState.OpensAt(ZonedDateTime at) -> opens(at);
      case OpenState.Uncertain() -> label(Say.HOTLINE_UNCERTAIN);
    };
  }

  private String opens(ZonedDateTime at) {
    LocalDate today = now.toLocalDate();
    String time = TIME.format(at);
    if (at.toLocalDate().equals(today)) {
      return words(Say.HOTLINE_OPENS_TODAY, Map.of("time", time));
    }
    Say day =
        at.toLocalDate().equals(today.plusDays(1))
            ? Say.DAY_TOMORROW
            : Say.day(at.getDayOfWeek().getValue());
    return words(Say.HOTLINE_OPENS, Map.of("time", time, "day", label(day)));
  }

  private String words(Say say, Map<String, String> slots) {
    return published(say, slots).text();
  }

  private Published published(Sentence say, Map<String, String> slots) {
    return replies.text(say.key(), language, slots);
  }
}
