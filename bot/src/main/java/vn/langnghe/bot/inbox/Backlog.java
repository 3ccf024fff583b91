package vn.langnghe.bot.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.knowledge.text.Language;

/// How many messages accepted here still wait, in all and of each chat. Thread-safe.
final class Backlog {
  private final int most;
  private final int mostOfOne;
  private final Map<String, Waiting> conversations = new HashMap<>();
  private final Map<ChatRef, String> chats = new HashMap<>();
  private int total;

  /// The messages of one chat that wait.
  ///
  /// @param language what the person reads
  record Waiting(ChatRef chat, Language language, int count) {}

  /// @param most messages that may wait in all
  /// @param mostOfOne messages of one chat that may wait
  Backlog(int most, int mostOfOne) {
    this.most = most;
    this.mostOfOne = mostOfOne;
  }

  synchronized boolean isFull(ChatRef chat) {
    return total >= most
        || Optional.ofNullable(chats.get(chat)).map(this::count).orElse(0) >= mostOfOne;
  }

  synchronized void add(String conversation, Inbound inbound) {
    total++;
    chats.put(inbound.chat(), conversation);
    conversations.put(
        conversation, new Waiting(inbound.chat(), inbound.language(), count(conversation) + 1));
  }

  /// The conversation of a chat in which something waits.
  synchronized Optional<String> conversation(ChatRef chat) {
    return Optional.ofNullable(chats.get(chat));
  }

  synchronized int count(String conversation) {
    return of(conversation).map(Waiting::count).orElse(0);
  }

  synchronized Optional<Waiting> of(String conversation) {
    return Optional.ofNullable(conversations.get(conversation));
  }

  /// So many of a conversation wait no more, here or because another node handled them.
  synchronized void remove(String conversation, int gone) {
    Optional<Waiting> known = of(conversation);
    if (known.isEmpty()) {
      return;
    }
    Waiting before = known.get();
    int left = Math.max(0, before.count() - gone);
    total -= before.count() - left;
    if (left > 0) {
      conversations.put(conversation, new Waiting(before.chat(), before.language(), left));
    } else {
      conversations.remove(conversation);
      chats.remove(before.chat());
    }
  }
}
