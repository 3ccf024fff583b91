package vn.langnghe.bot.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.message.Inbound;

/// Puts what people write into the inbox, and begins their conversation where there is none.
final class Intake {
  /// Positions of a chat begin with the seconds since this moment (2026-11-25T12:00Z): a chat that
  /// was erased and begun again goes on above what an open page has seen.
  private static final long FIRST_DAY = 1_795_608_000L;

  private final Store store;
  private final Vault vault;

  Intake(Store store, Vault vault) {
    this.store = store;
    this.vault = vault;
  }

  /// @return nothing, and nothing done, when the conversation was erased at the same moment
  Optional<Store.Kept> keep(Handle handle, Inbound inbound, String messageKey) {
    Optional<Store.Row> conversation = findOrBegin(handle, inbound);
    if (conversation.isEmpty()) {
      return Optional.empty();
    }
    Store.Row row = conversation.get();
    boolean known =
        handle
                .createQuery(
                    "select count(*) from inbox where channel = :channel and message_key = :key")
                .bind("channel", inbound.chat().channel())
                .bind("key", messageKey)
                .mapTo(Integer.class)
                .one()
            > 0;
    if (known) {
      return Optional.of(new Store.Kept(Acceptance.DUPLICATE, row.id()));
    }
    return nextPosition(handle, row.id(), inbound.receivedAt())
        .map(position -> insert(handle, inbound, messageKey, row, position));
  }

  private static Store.Kept insert(
      Handle handle, Inbound inbound, String messageKey, Store.Row row, long position) {
    int inserted =
        handle
            .createUpdate(
                "insert into inbox (conversation_id, channel, message_key, position, body_sealed, received_at, status)"
                    + " values (:conversation, :channel, :key, :position, :body, :at, 'NEW')"
                    + " on conflict (channel, message_key) do nothing")
            .bind("conversation", row.id())
            .bind("channel", inbound.chat().channel())
            .bind("key", messageKey)
            .bind("position", position)
            .bind(
                "body",
                row.seal()
                    .close(
                        Store.IN + position,
                        Json.write(
                            new Store.Body(
                                inbound.messageId(),
                                inbound.content(),
                                Optional.of(inbound.language())))))
            .bind("at", inbound.receivedAt().toEpochMilli())
            .execute();
    return new Store.Kept(inserted == 1 ? Acceptance.ACCEPTED : Acceptance.DUPLICATE, row.id());
  }

  private Optional<Store.Row> findOrBegin(Handle handle, Inbound inbound) {
    String chatKey = store.chatKey(inbound.chat());
    Optional<Store.Row> found = store.find(handle, inbound.chat().channel(), chatKey);
    if (found.isPresent()) {
      return found;
    }
    String id = UUID.randomUUID().toString();
    byte[] dataKey = vault.newDataKey(id);
    Vault.Seal seal = vault.seal(id, dataKey);
    handle
        .createUpdate(
            "insert into conversation (id, channel, chat_key, data_key, chat_sealed, state_sealed, version,"
                + " last_position, hidden_to, created_at, updated_at)"
                + " values (:id, :channel, :key, :data, :chat, :state, 0, :first, 0, :at, :at)"
                + " on conflict (channel, chat_key) do nothing")
        .bind("id", id)
        .bind("channel", inbound.chat().channel())
        .bind("key", chatKey)
        .bind("data", dataKey)
        .bind("chat", seal.close(Store.CHAT, Json.write(inbound.chat())))
        .bind("state", seal.close(Store.STATE, Json.write(Conversation.fresh(inbound.language()))))
        .bind("first", Math.max(0, inbound.receivedAt().getEpochSecond() - FIRST_DAY))
        .bind("at", inbound.receivedAt().toEpochMilli())
        .execute();
    return store.find(handle, inbound.chat().channel(), chatKey);
  }

  private static Optional<Long> nextPosition(Handle handle, String conversation, Instant at) {
    return handle
        .createQuery(
            "update conversation set last_position = last_position + 1, updated_at = :at, blocked_at = null"
                + " where id = :id returning last_position")
        .bind("id", conversation)
        .bind("at", at.toEpochMilli())
        .mapTo(Long.class)
        .findOne();
  }
}
