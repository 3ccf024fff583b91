/// What a publication must pass: measured on what would be served, beside what is served now.
///
/// ```
///   Knowledge now, Knowledge next, labelled sets --> Gate --> Report --> verdict
/// ```
///
/// Must never publish, and never keep a word of a conversation.
@NullMarked
package vn.langnghe.bot.editing.gate;

import org.jspecify.annotations.NullMarked;
