/// Commands for evaluation and scripts: JSON lines in, JSON lines out, in the same order.
///
/// ```
///   triage, match, hotlines, reply, dialogue   BatchCommand -> JsonLines -> one answer for each line
///   evaluate                                   figures over a labelled file
/// ```
///
/// They leave no trace on disk and print nothing but answers to standard output.
@NullMarked
package vn.langnghe.bot.command.batch;

import org.jspecify.annotations.NullMarked;
