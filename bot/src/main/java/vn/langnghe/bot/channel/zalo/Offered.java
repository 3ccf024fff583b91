package vn.langnghe.bot.channel.zalo;

import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Reply;

/// What a typed number stands for: the choice of that number in the reply that was shown last.
///
/// @param transcripts where what was said is read from
public record Offered(Transcripts transcripts) {
  private static final int LINES = 12;

  /// The press that a text stands for, or the text itself.
  public Content meant(ChatRef chat, Content content) {
    return content instanceof Content.Text(String text) && Menu.isNumber(text)
        ? menu(chat)
            .flatMap(menu -> menu.typed(text))
            .<Content>map(choice -> new Content.Button(choice.id()))
            .orElse(content)
        : content;
  }

  /// Whether anything was ever said to a chat.
  public boolean isKnown(ChatRef chat) {
    return !transcripts.of(chat, 0, 1).isEmpty();
  }

  private Optional<Menu> menu(ChatRef chat) {
    List<Transcripts.Line> lines = transcripts.of(chat, 0, LINES);
    for (Transcripts.Line line : lines.reversed()) {
      if (line instanceof Transcripts.Line.Service(var position, var at, Reply reply)) {
        return Optional.of(Menu.of(reply));
      }
    }
    return Optional.empty();
  }
}
