/// What helps a counsellor to answer one person.
///
/// ```
///   People (how the dialogue stands) ─┐
///   LiveKnowledge (hotlines, texts) ──┼─▶ Companion ─▶ PersonView: safety plan, lines open now, form of address
///   what was said ────────────────────┘                 phrases in the person's language
/// ```
///
/// Shown only to whoever may read the conversation. Must never log or keep any of it.
@NullMarked
package vn.langnghe.bot.console.person;

import org.jspecify.annotations.NullMarked;
