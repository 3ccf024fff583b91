/// From what was decided to the parts a person reads.
///
/// ```
///   Say (which sentence) + Replies --> TextPart      Offer --> HotlinePart      Card --> GuidancePart
/// ```
///
/// Must never hold a sentence of its own: every word comes from published texts.
@NullMarked
package vn.langnghe.bot.reply;

import org.jspecify.annotations.NullMarked;
