/// Topics of the staff group and what waits to go there, as rows: SQLite or PostgreSQL, the same
/// statements.
///
/// ```
///   group_topic   one for each case told of; outlives the conversation, until the topic is deleted
///   group_out     NEW -> SENDING -> SENT | UNKNOWN | FAILED     words sealed, gone once sent
///   group_sent    when something went out: the limit survives a restart; of partners' groups too
/// ```
///
/// Must never write what anybody said in the clear, nor read a clock.
@NullMarked
package vn.langnghe.bot.store.group;

import org.jspecify.annotations.NullMarked;
