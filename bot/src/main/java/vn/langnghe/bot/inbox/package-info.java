/// What came in: kept first, then handled one conversation at a time, in order, conversations in
/// parallel.
///
/// ```
///   Acceptor.accept --> store (commit) --> lane of the conversation --> Handler --> store.complete
///        | BUSY when too many wait                 | too slow, throws: emergency card
///                                                  | store fails: card shown past it, tried again
/// ```
///
/// Must never answer ACCEPTED before the commit, nor leave a message without an answer.
@NullMarked
package vn.langnghe.bot.inbox;

import org.jspecify.annotations.NullMarked;
