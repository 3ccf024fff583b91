/// The command line: what `./langnghe` can do.
///
/// ```
///   LangNghe --+-- serve (default), chat       through Service, which the wiring implements
///              +-- check, zalo login           asks the platforms, through it as well
///              +-- questions                   the editors' queue, read through it as well
///              +-- knowledge check
///              +-- batch                       triage, match, reply and others: JSON lines, evaluation
/// ```
@NullMarked
package vn.langnghe.bot.command;

import org.jspecify.annotations.NullMarked;
