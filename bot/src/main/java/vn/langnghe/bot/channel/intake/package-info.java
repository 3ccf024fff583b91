/// What platforms deliver by themselves: kept as it arrived, then read, then accepted. For channels
/// whose platform forgets an update as soon as it is acknowledged.
///
/// ```
///   Hook (webhook) or a poll --raw bytes--> RawInbox   commit, then acknowledge
///                                              |
///                      Intake: one thread each channel, chats side by side, a chat in order
///                                              |
///                    UpdateReader --Received--> Acceptor        cannot be read: put aside, told
///   Leases: who polls, who refreshes a token        ChannelNotes: what a channel must remember
/// ```
///
/// Must never let an update that cannot be read, or a chat that is full, hold back another chat.
@NullMarked
package vn.langnghe.bot.channel.intake;

import org.jspecify.annotations.NullMarked;
