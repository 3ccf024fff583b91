/// What is kept: SQLite or PostgreSQL, the same statements, message text sealed.
///
/// ```
///   conversation (data key wrapped by the master key)
///      ├── inbox     what came in       NEW -> DONE
///      ├── outbox    what goes out      NEW -> SENDING -> SENT | FAILED
///      ├── reminder  what is due later  -> inbox, when due
///      ├── care_case, its clocks, log, pages, notes: package `cases`
///      └── turn_log  why: level, signals, texts' revisions (no words)
///
///   unanswered        questions for editors, redacted; belongs to no conversation
///   corrected         messages that were rated wrongly, redacted; belongs to no conversation, no case
/// ```
///
/// A turn is completed in one transaction: new state, outbox row, inbox row done, log. Must never
/// write text or platform ids in the clear, nor read a clock.
@NullMarked
package vn.langnghe.bot.store;

import org.jspecify.annotations.NullMarked;
