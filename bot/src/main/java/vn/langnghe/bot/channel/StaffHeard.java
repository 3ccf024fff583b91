package vn.langnghe.bot.channel;

/// What somebody did in a group of staff, or privately to be known there. Never logged: ids of the
/// platform and words stay out of `toString`.
public sealed interface StaffHeard {
  /// Where, and by whom.
  Where where();

  /// A place in a group.
  ///
  /// @param chat the platform's id of the group, or of a private chat
  /// @param group false in a private chat
  /// @param thread the topic; 0 where there is none
  /// @param user the platform's id of who did it
  /// @param message id of the message, unique in its chat
  @SuppressWarnings("checkstyle:ParameterNumber")
  record Where(String channel, String chat, boolean group, int thread, String user, long message) {
    @Override
    public String toString() {
      return "Where[" + channel + "]";
    }
  }

  /// Words.
  record Said(Where where, String text) implements StaffHeard {
    @Override
    public String toString() {
      return "Said[" + text.length() + " chars]";
    }
  }

  /// A message was changed after it was sent.
  record Edited(Where where) implements StaffHeard {}

  /// Something other than words: a picture, a voice, a sticker.
  record Sent(Where where) implements StaffHeard {}

  /// A press on a button.
  ///
  /// @param press id of the press, to answer it
  /// @param data id of the button
  record Pressed(Where where, String press, String data) implements StaffHeard {
    @Override
    public String toString() {
      return "Pressed[" + where + "]";
    }
  }

  /// The bot was taken into a group.
  record Added(Where where) implements StaffHeard {}

  /// The group has another id from now on.
  record Moved(Where where, String to) implements StaffHeard {
    @Override
    public String toString() {
      return "Moved[" + where + "]";
    }
  }
}
