package vn.langnghe.bot.message;

import java.util.List;

/// What a person sent.
public sealed interface Content {
  /// Typed text, as it arrived.
  record Text(String text) implements Content {
    @Override
    public String toString() {
      return "Text[" + text.length() + " chars]";
    }
  }

  /// Several texts that waited together, in order; answered once.
  record Several(List<String> texts) implements Content {
    public Several {
      texts = List.copyOf(texts);
    }

    @Override
    public String toString() {
      return "Several[" + texts.size() + " texts]";
    }
  }

  /// A text that the person changed after they sent it: new evidence of danger, not a new question.
  ///
  /// @param text as it reads now
  record Edit(String text) implements Content {
    @Override
    public String toString() {
      return "Edit[" + text.length() + " chars]";
    }
  }

  /// The person opened the chat (a start button, a follow) and wrote nothing yet.
  record Opened() implements Content {}

  /// A group of people took us in.
  record AddedToGroup() implements Content {}

  /// A press on one of our buttons.
  ///
  /// @param id the id of the [Choice] that was offered
  record Button(String id) implements Content {}

  /// Something other than text, with the text that came with it.
  ///
  /// @param caption text sent along; empty when there is none
  record Attachment(Kind kind, String caption) implements Content {
    @Override
    public String toString() {
      return "Attachment[" + kind + "]";
    }
  }

  /// A message the platform would not show us or that could not be decoded.
  record Unreadable() implements Content {}

  /// A message that the platform keeps from us, as some do with what children and other protected
  /// people write: whoever wrote it gets numbers to call.
  record Withheld() implements Content {}

  /// Not a message: something that was due came due.
  ///
  /// @param what name of the reminder
  record Due(String what) implements Content {
    @Override
    public String toString() {
      int end = what.indexOf('|');
      return "Due[" + (end < 0 ? what : what.substring(0, end)) + "]";
    }
  }

  /// What kind of thing an attachment is.
  enum Kind {
    STICKER,
    PHOTO,
    VOICE,
    VIDEO,
    LOCATION,
    CONTACT,
    FILE
  }
}
