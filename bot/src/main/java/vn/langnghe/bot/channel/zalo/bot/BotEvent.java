package vn.langnghe.bot.channel.zalo.bot;

import java.util.Optional;
import vn.langnghe.bot.message.Content;

/// What the Zalo Bot Platform tells. `toString` shows no id and nothing that was written.
sealed interface BotEvent {
  /// A person wrote or sent something.
  ///
  /// @param id the platform's id of the message
  /// @param group true when it was said in a group
  record Said(String chat, String id, boolean group, Content content) implements BotEvent {
    @Override
    public String toString() {
      return (group ? "SaidInGroup[" : "Said[") + content + "]";
    }
  }

  /// A person wrote, and the platform would not show what: it protects children and others so, and
  /// does the same with files.
  ///
  /// @param chat where an answer can go; empty when the platform names none
  record Withheld(Optional<String> chat, String id) implements BotEvent {
    @Override
    public String toString() {
      return chat.isPresent() ? "Withheld" : "Withheld[no chat]";
    }
  }

  /// Something that asks for nothing: a reaction, another bot, an empty probe.
  ///
  /// @param name of the event; empty for a probe
  record Passing(String name) implements BotEvent {}

  /// Not an event of this shape; to be kept aside and looked at.
  ///
  /// @param why for operators; holds nothing of the event's content
  record Misread(String why) implements BotEvent {}
}
