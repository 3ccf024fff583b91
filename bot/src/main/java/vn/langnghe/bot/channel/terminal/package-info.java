/// The terminal as a channel: one person, one chat, no platform.
///
/// ```
///   typed line --> Acceptor        Channel.send --> lines above the prompt
/// ```
///
/// Must never know what a reply means.
@NullMarked
package vn.langnghe.bot.channel.terminal;

import org.jspecify.annotations.NullMarked;
