package vn.langnghe.bot.message;

import java.util.List;

/// What is sent back to one message: parts in the order they are shown.
public record Reply(List<Part> parts) {
  public Reply {
    parts = List.copyOf(parts);
  }
}
