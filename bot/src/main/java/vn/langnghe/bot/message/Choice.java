package vn.langnghe.bot.message;

/// A quick-reply button.
///
/// @param id what comes back when it is pressed, such as `safety:yes`
/// @param label what the person reads, at most 20 characters
public record Choice(String id, String label) {
  /// The id of the choice that leaves the chat at once, where a channel can: the quick exit.
  public static final String EXIT = "exit";
}
