/// How an Official Account comes by its access token and keeps it.
///
/// ```
///   ./langnghe zalo login --> Login (Pkce, a person grants) --> OAuth.exchange --+
///                                                                                v
///   TokenKeeper, every minute: hours before the end --> TokenShelf.spend --> OAuth.refresh --> TokenShelf.renew
/// ```
///
/// Must never spend a refresh token on two nodes, nor before it is marked as being spent.
@NullMarked
package vn.langnghe.bot.channel.zalo.grant;

import org.jspecify.annotations.NullMarked;
