package vn.langnghe.bot.channel.zalo;

import java.util.ArrayList;
import java.util.List;
import vn.langnghe.bot.channel.Split;

/// Text as few messages: blocks are joined with a blank line as long as they fit, and what is too
/// long is cut where [Split] finds an end.
public final class Prose {
  private static final String GAP = "\n\n";

  private Prose() {}

  /// The messages that hold all of the blocks, in order.
  ///
  /// @param blocks texts; blank ones are left out
  /// @param most UTF-16 units a message may have
  public static List<String> messages(List<String> blocks, int most) {
    List<String> messages = new ArrayList<>();
    StringBuilder message = new StringBuilder();
    for (String block : blocks) {
      for (String piece : Split.at(most, block)) {
        if (!message.isEmpty() && message.length() + GAP.length() + piece.length() > most) {
          messages.add(message.toString());
          message.setLength(0);
        }
        message.append(message.isEmpty() ? "" : GAP).append(piece);
      }
    }
    if (!message.isEmpty()) {
      messages.add(message.toString());
    }
    return List.copyOf(messages);
  }
}
