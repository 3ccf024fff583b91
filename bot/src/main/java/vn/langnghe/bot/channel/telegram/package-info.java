/// Telegram: one bot.
///
/// ```
///   Poller (telegrambots, long polling)  or  TelegramChannel.hook (webhook)
///        | raw updates and the next offset, one transaction (KeptUpdates)
///        v
///   RawInbox --> Intake --> TelegramReader --> Acceptor        PressAnswers: ends the clock on a button
///   Outbox --> Sender --> Drawing (text, buttons, contact) --> Bot API    Outcome: what an answer means
///   Wire: the HTTP client, which knows whether a request reached the platform; Wellbeing: health
///   Profile: menu and description; Checks: what ./langnghe check tells
/// ```
///
/// Must never confirm an update before it is kept, repeat a send whose answer was lost, or let the
/// token into a log.
@NullMarked
package vn.langnghe.bot.channel.telegram;

import org.jspecify.annotations.NullMarked;
