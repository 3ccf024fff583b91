package vn.langnghe.bot.channel.zalo;

import java.util.Map;
import java.util.Set;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.message.Reply;

/// The few published words that both Zalo channels add to a reply, in the reply's language.
///
/// @param texts where published texts come from
public record Words(PageTexts texts) {
  private static final String CALL = "zalo.call";
  private static final String MENU = "zalo.menu";

  /// The texts that must be published.
  public static Map<String, Set<String>> needed() {
    return Map.of(CALL, Set.of(), MENU, Set.of());
  }

  /// On a button that rings, before the number.
  public String call(Reply reply) {
    return texts.text(CALL, Spoken.of(reply));
  }

  /// Above choices that are made by typing a number.
  public String menu(Reply reply) {
    return texts.text(MENU, Spoken.of(reply));
  }
}
