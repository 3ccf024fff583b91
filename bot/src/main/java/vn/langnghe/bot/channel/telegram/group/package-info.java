/// Telegram's side of a group of staff with topics.
///
/// ```
///   update ──▶ GroupReader ──▶ StaffHeard      what staff said, pressed, changed; the rest is left to TelegramReader
///   GroupLine.Call ──▶ GroupCalls ──▶ Bot API ──▶ GroupLine.Answer
/// ```
///
/// Must never read a name of anybody, nor repeat a call by itself.
@NullMarked
package vn.langnghe.bot.channel.telegram.group;

import org.jspecify.annotations.NullMarked;
