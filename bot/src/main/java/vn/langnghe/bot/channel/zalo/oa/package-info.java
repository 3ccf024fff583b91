/// One Zalo Official Account.
///
/// ```
///   webhook --> OaHook (OaSignature) --raw, kept--> OaReader (OaEvents: OaEvent) --> message | news
///   reply --> OaDrawing (OaMessage, OaButton) --> Allowance (free messages) --> OaApi --> OaRefusal --> Delivery
/// ```
///
/// Must never send a message that may have been sent, nor take an event that Zalo did not sign.
@NullMarked
package vn.langnghe.bot.channel.zalo.oa;

import org.jspecify.annotations.NullMarked;
