/// The command line: what `./langnghe` can do.
///
/// ```
///   LangNghe --+-- serve (default), chat            through Start, which the wiring implements
///              +-- questions                     the editors' queue, read through it as well
///              +-- knowledge check, evaluate
///              +-- triage, match, hotlines,
///              |   reply, dialogue               JSON lines in, JSON lines out (JsonLines)
/// ```
///
/// Batch commands must leave no trace on disk and print nothing but answers to standard output.
@NullMarked
package vn.langnghe.bot.command;

import org.jspecify.annotations.NullMarked;
