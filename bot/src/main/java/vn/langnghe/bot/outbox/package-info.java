/// What goes out: due, danger first; claimed when the limits let it; handed to the channel;
/// settled; in order within a chat.
///
/// ```
///   Outbox (one loop) --> WayOut of each channel: Limits (token buckets, pauses), places for sends
///                            due --> claim (SENDING) --> Channel.send, piece by piece --> settle
///   NEW --> SENDING --> SENT | UNKNOWN (answer lost) | FAILED         Retry, Throttled: NEW again
/// ```
///
/// Must never send the second reply of a chat before the first is settled, nor repeat blindly what
/// the person would read twice (an emergency reply excepted, once).
@NullMarked
package vn.langnghe.bot.outbox;

import org.jspecify.annotations.NullMarked;
