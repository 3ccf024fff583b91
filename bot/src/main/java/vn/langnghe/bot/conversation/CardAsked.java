package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.conversation.heard.Said;
import vn.langnghe.bot.triage.Proposal;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.signals.Finding;

/// What the card that a message surely asks for says of danger: who asks about their own thoughts
/// of suicide or harm is asked back. Not who denies them clearly, or asks for the safety plan.
final class CardAsked {
  private static final Set<String> OWN_DANGER = Set.of("suicidal-thoughts", "self-harm");

  /// A denial with no "but": `signals/ordinary-told.yaml`.
  private static final String CLEAR_DENIAL = "clear-denial";

  private final Draft draft;

  CardAsked(Draft draft) {
    this.draft = draft;
  }

  /// Whether somebody clearly denies a wish to die or to hurt themselves.
  static boolean denies(Finding finding) {
    return finding.withdrawn().stream().anyMatch(one -> one.context().equals(CLEAR_DENIAL));
  }

  /// The danger that it proposes; none where it proposes none.
  List<Proposal> proposals(String text, Finding finding) {
    if (denies(finding) || Said.of(finding).contains(Said.PLAN)) {
      return List.of();
    }
    Match match = draft.match(text);
    Optional<Card> card =
        match.confidence() == Match.Confidence.SURE
            ? draft.guidance().card(match.hits().getFirst().slug())
            : Optional.empty();
    return card
        .filter(asked -> OWN_DANGER.contains(asked.slug()))
        .map(asked -> new Proposal(Level.CONCERN, asked.hotlineTopics()))
        .stream()
        .toList();
  }
}
