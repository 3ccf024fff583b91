/// What a message says besides danger: an answer, a wish, where somebody is, which language.
///
/// ```
///   text ── YesNo.of   yes, no, rather not say       (whole short answers only)
///        ── Said.of     wishes and news               (signals `said.*`, level 0)
///        ── Tongue.of   Vietnamese or English
/// ```
///
/// Must never decide how dangerous a message is.
@NullMarked
package vn.langnghe.bot.conversation.heard;

import org.jspecify.annotations.NullMarked;
