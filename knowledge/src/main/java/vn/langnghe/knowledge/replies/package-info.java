/// The bot's own sentences, in every language, found by what they are for ([ReplyKey]).
///
/// ```
///   content/replies/*.yaml --> Replies.text(key, language, slots) --> Published(text, ref)
///   content/replies/faults.tsv --> Twins --> Replies.said(fault, language)
/// ```
///
/// Must never build a sentence from pieces of code: a slot is filled with a name, a time or a
/// number, nothing else.
@NullMarked
package vn.langnghe.knowledge.replies;

import org.jspecify.annotations.NullMarked;
