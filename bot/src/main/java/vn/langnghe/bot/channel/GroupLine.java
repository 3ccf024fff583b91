package vn.langnghe.bot.channel;

import java.time.Duration;
import java.util.List;
import vn.langnghe.bot.message.Choice;

/// The line to a group of staff in which each case has a topic of its own. Blocks for seconds at
/// most, repeats nothing by itself, never throws. Thread-safe.
public interface GroupLine {
  /// Name of the channel it belongs to.
  String channel();

  /// Makes a call.
  ///
  /// @param chat id of the group
  Answer send(String chat, Call call);

  /// Whether somebody is in a group.
  ///
  /// @param user id of the platform
  Membership membership(String chat, String user);

  /// What the platform says of somebody and a group.
  enum Membership {
    MEMBER,
    /// They are not in it.
    STRANGER,
    /// It does not say.
    UNKNOWN
  }

  /// Answers a press of a button, with a word that only who pressed sees. Best effort.
  ///
  /// @param text may be empty
  void answer(String press, String text);

  /// What is asked of the platform.
  sealed interface Call {
    /// @param title holds nothing that tells who the person is
    record Open(String title) implements Call {}

    /// @param thread the topic; 0 for the group itself, or a private chat
    /// @param buttons below it; may be none
    record Post(int thread, String text, List<List<Choice>> buttons) implements Call {
      public Post {
        buttons = List.copyOf(buttons);
      }

      @Override
      public String toString() {
        return "Post[" + text.length() + " chars]";
      }
    }

    record Rename(int thread, String title) implements Call {}

    record Close(int thread) implements Call {}

    record Reopen(int thread) implements Call {}

    /// With all that stands in it.
    record Delete(int thread) implements Call {}
  }

  /// What became of a call.
  sealed interface Answer {
    /// Done.
    ///
    /// @param id of the topic that was opened, or of the message; 0 for anything else
    record Done(int id) implements Answer {}

    /// Not done: the platform asks the whole group to wait.
    record Wait(Duration pause) implements Answer {}

    /// Not done, and worth another try: the platform was not reached, or broke.
    record Again() implements Answer {}

    /// Nobody knows: the answer was lost.
    record Unknown() implements Answer {}

    /// The topic is gone.
    record NoTopic() implements Answer {}

    /// The group has another id now.
    record Moved(String chat) implements Answer {}

    /// The group is not as it must be: no topics, no rights, the bot is not in it.
    ///
    /// @param tells what to do, one line for operators, without ids
    record Unfit(String tells) implements Answer {}

    /// This call was refused for good.
    record Refused(int code) implements Answer {}
  }
}
