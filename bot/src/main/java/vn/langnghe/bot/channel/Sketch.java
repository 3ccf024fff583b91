package vn.langnghe.bot.channel;

import java.util.List;
import java.util.function.Function;
import vn.langnghe.bot.message.Reply;

/// One message as a platform would show it, to be looked at before anything is sent.
///
/// @param buttons labels below the text, row by row
public record Sketch(String text, List<List<String>> buttons) {
  public Sketch {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /// How a platform shows replies.
  ///
  /// @param channel what people call it
  /// @param longest letters that one message may have
  public record By(String channel, int longest, Function<Reply, List<Sketch>> draw) {}
}
