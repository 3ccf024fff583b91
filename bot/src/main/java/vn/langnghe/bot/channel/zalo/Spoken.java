package vn.langnghe.bot.channel.zalo;

import java.text.Normalizer;
import java.util.stream.Collectors;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.text.Language;

/// The language a reply is written in, for the few words that a channel adds to it. English replies
/// hold Vietnamese names too, so it is told by how many letters carry a mark.
final class Spoken {
  /// Vietnamese prose marks one letter in four or five; English with names far fewer.
  private static final double SHARE = 0.1;

  private Spoken() {}

  /// The language of a reply; Vietnamese where nothing tells.
  static Language of(Reply reply) {
    String text =
        reply.parts().stream()
            .map(part -> part instanceof Part.ChoicesPart asked ? words(asked) : part.text())
            .collect(Collectors.joining("\n"));
    return of(text);
  }

  static Language of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    long letters = apart.codePoints().filter(Character::isLetter).count();
    long marked =
        apart
            .codePoints()
            .filter(c -> Character.getType(c) == Character.NON_SPACING_MARK || c == 'đ' || c == 'Đ')
            .count();
    return letters > 0 && marked < letters * SHARE ? Language.EN : Language.VI;
  }

  private static String words(Part.ChoicesPart asked) {
    return asked.choices().stream()
        .map(choice -> choice.label())
        .collect(Collectors.joining("\n", asked.text() + "\n", ""));
  }
}
