package vn.langnghe.bot.group;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.hotlines.HotlineRequest;
import vn.langnghe.knowledge.text.Language;

/// The hotlines that answer now and fit what a case is about, ready to read; what is not told of
/// the person (age, place) is not asked for.
public record OpenLines(LiveKnowledge live, Language language, InstantSource clock)
    implements Function<Desk.Entry, List<String>> {
  @Override
  public List<String> apply(Desk.Entry entry) {
    HotlineRequest request =
        new HotlineRequest(
            entry.level(),
            entry.topics(),
            Subject.SELF,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            clock.instant());
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return loan.knowledge().hotlines().offer(request).stream()
          .filter(offer -> offer.state().isOpen())
          .map(offer -> offer.hotline().name().in(language) + ": " + offer.hotline().number())
          .toList();
    }
  }
}
