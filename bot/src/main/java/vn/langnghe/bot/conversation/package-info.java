/// The dialogue: its state and the turn, a pure decision.
///
/// ```
///   Dialogue.turn(Conversation, Content, Knowledge, now) -> Turn(reply, next Conversation, effects)
///
///   Pending: Nothing | Safety question | Age | Province | Topic choice   (what a button answers)
/// ```
///
/// Must never touch a clock, a database, a network or a thread.
@NullMarked
package vn.langnghe.bot.conversation;

import org.jspecify.annotations.NullMarked;
