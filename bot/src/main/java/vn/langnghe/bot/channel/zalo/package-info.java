/// What both of Zalo's platforms share: drawing a reply as plain text and numbered choices, and
/// asking over HTTP exactly once.
///
/// ```
///   Reply --> Prose (few messages, cut at sentence ends) + Menu (numbers) + Words (published)
///   typed number --> Offered (the reply shown last) --> Button
///   Caller --> Answer: Got | NotSent (surely not carried out) | Lost (perhaps)
///        oa     Official Account: signed events, buttons, eight free messages
///        grant  OAuth of an Official Account: refresh tokens that buy once
///        bot    Bot Platform: secret header, no buttons, withholds what protected people write
/// ```
///
/// Must never repeat a request by itself, nor show a platform id, a token or a text in a log.
@NullMarked
package vn.langnghe.bot.channel.zalo;

import org.jspecify.annotations.NullMarked;
