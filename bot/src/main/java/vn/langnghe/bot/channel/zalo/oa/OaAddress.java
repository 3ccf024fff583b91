package vn.langnghe.bot.channel.zalo.oa;

import java.util.Optional;

/// Where a message to a person goes, as the one text that a chat is known by.
sealed interface OaAddress {
  /// Before the ids of an anonymous chat.
  String ANONYMOUS = "anonymous/";

  /// The text that a chat is known by.
  String chat();

  /// Somebody with a Zalo account.
  record User(String id) implements OaAddress {
    @Override
    public String chat() {
      return id;
    }
  }

  /// Somebody who writes without an account; each of their conversations is a chat.
  record Anonymous(String id, String conversation) implements OaAddress {
    @Override
    public String chat() {
      return ANONYMOUS + id + '/' + conversation;
    }
  }

  /// The address of a chat.
  static OaAddress of(String chat) {
    if (!chat.startsWith(ANONYMOUS)) {
      return new User(chat);
    }
    String[] ids = chat.substring(ANONYMOUS.length()).split("/", 2);
    return new Anonymous(ids[0], ids.length > 1 ? ids[1] : "");
  }

  /// The address that an event names.
  ///
  /// @param conversation given for an anonymous sender only
  static OaAddress of(String id, Optional<String> conversation) {
    return conversation.<OaAddress>map(chat -> new Anonymous(id, chat)).orElse(new User(id));
  }
}
