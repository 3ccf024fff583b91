/// What a channel is: it speaks one platform and knows nothing of the rest.
///
/// ```
///   platform --> channel.x --Inbound--> Acceptor (inbox: commits, then says Accepted)
///   outbox --Parcel--> Channel.send --> platform
///                      Delivery: Sent | Retry | Throttled | Unknown | Failed | Blocked
///   platform --> Hook or poll --bytes--> RawInbox (commits) --> Intake --> UpdateReader --> Acceptor
///   channel.web reads what was said from Transcripts (a port; the store implements it)
///   and what there is to read from Library (a port; reading implements it)
/// ```
///
/// Must never acknowledge upstream before [Acceptor] said the message is kept.
@NullMarked
package vn.langnghe.bot.channel;

import org.jspecify.annotations.NullMarked;
