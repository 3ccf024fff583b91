/// The operators' pages, on the server of the web chat under `/console`.
///
/// ```
///   Console   one table of routes ──▶ page.Doorman (stay, code, right, form of ours) ──▶ handler
///               account: sign-in, second factor, accounts, audit, one's own account
///               desk:    queue, case, what is new (server-sent events), the pager `console`
/// ```
///
/// Must never load anything from another host, put what somebody wrote into an address or a log, or
/// serve a route that stands in no table.
@NullMarked
package vn.langnghe.bot.console;

import org.jspecify.annotations.NullMarked;
