package vn.langnghe.bot.message;

import java.util.List;

/// One part of a reply, in the order it is shown. Every part names the published text it is made of
/// (`ref`, such as `replies/hello@3f2a91`), so that what was said can be traced to its revision.
public sealed interface Part {
  /// The published text and its revision.
  String ref();

  /// What the person reads, as plain text; what a channel shows that can draw nothing else.
  String text();

  /// Plain text.
  record TextPart(String ref, String text) implements Part {}

  /// A hotline with a number to call.
  ///
  /// @param text the whole card as plain text
  record HotlinePart(String ref, String text, HotlineCard card) implements Part {}

  /// The answer of a guidance card.
  record GuidancePart(String ref, String text, String slug, String title) implements Part {}

  /// A question with buttons; `text` may be empty when the buttons belong to what stands above.
  record ChoicesPart(String ref, String text, List<Choice> choices) implements Part {}
}
