/// What the service has come to know of how to help one person, kept (sealed) with the dialogue.
///
/// ```
///   Care ── notes (how to write to them)  reminders (what is due)  plan (six steps, their own words)
///   Question: means → plan → company, with the level that each answer stands for
/// ```
///
/// Must never touch a clock: due moments are numbers that the turn works out.
@NullMarked
package vn.langnghe.bot.conversation.care;

import org.jspecify.annotations.NullMarked;
