package vn.langnghe.bot.channel.zalo.oa;

import java.util.List;
import vn.langnghe.bot.message.Content;

/// What Zalo tells about an Official Account. Ids are texts and stay so. `toString` shows no id and
/// nothing that was written.
sealed interface OaEvent {
  /// A person wrote, pressed a button or sent something.
  ///
  /// @param id the platform's id of the message
  record Said(OaAddress from, String id, Content content) implements OaEvent {
    @Override
    public String toString() {
      return "Said[" + content + "]";
    }
  }

  /// A person followed the account or opened the chat: contact is made, nothing was said yet.
  ///
  /// @param id tells this event from others; the same event has the same id
  record Met(OaAddress from, String id) implements OaEvent {
    @Override
    public String toString() {
      return "Met";
    }
  }

  /// A person unfollowed the account.
  record Left(OaAddress from, String id) implements OaEvent {
    @Override
    public String toString() {
      return "Left";
    }
  }

  /// A person withdrew their consent: all that is kept of them must go.
  record Withdrew(OaAddress from, String id) implements OaEvent {
    @Override
    public String toString() {
      return "Withdrew";
    }
  }

  /// The account itself wrote, through us or through a person at Zalo's own tool.
  ///
  /// @param id the platform's id of the message
  /// @param text what was written; empty for anything but text
  /// @param human true when a person wrote it in the tool
  record Wrote(OaAddress to, String id, String text, boolean human) implements OaEvent {
    @Override
    public String toString() {
      return human ? "Wrote[human]" : "Wrote";
    }
  }

  /// Messages of ours reached a phone, or were read there.
  ///
  /// @param ids the platform's ids of the messages
  record Arrived(List<String> ids) implements OaEvent {
    public Arrived {
      ids = List.copyOf(ids);
    }

    @Override
    public String toString() {
      return "Arrived[" + ids.size() + "]";
    }
  }

  /// Something that asks for nothing: a reaction, a tag, an order, an empty probe.
  ///
  /// @param name of the event; empty for a probe
  record Passing(String name) implements OaEvent {}

  /// Not an event of this shape; to be kept aside and looked at.
  ///
  /// @param why for operators; holds nothing of the event's content
  record Misread(String why) implements OaEvent {}
}
