/// One bot of the Zalo Bot Platform.
///
/// ```
///   webhook --> BotHook (secret header) --raw, kept--> BotReader (BotEvents: BotEvent) --> message
///   reply --> BotDrawing (numbered choices) --> BotApi --> BotVerdict --> Delivery
/// ```
///
/// The platform withholds what children and other protected people write. Must never stay silent
/// where it names a chat, and must not be offered as a line for children.
@NullMarked
package vn.langnghe.bot.channel.zalo.bot;

import org.jspecify.annotations.NullMarked;
