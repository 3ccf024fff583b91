/// What goes out: claimed from the store, handed to the channel, settled; in order within a chat.
///
/// ```
///   store.outbox().claim --> Channel.send --> settle (Sent | Retry | Failed)
/// ```
///
/// Must never send the second reply of a chat before the first is settled.
@NullMarked
package vn.langnghe.bot.outbox;

import org.jspecify.annotations.NullMarked;
