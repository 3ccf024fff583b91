/// Hand-overs, visits and what is known of hotlines, as rows: SQLite or PostgreSQL.
///
/// ```
///   hand_over, visit    with their conversation: locked, sealed, erased as it is
///   line_watch          which lines are out, which alarm stands      line_event  what was done, only added to
///   line_reach          what people told of their calls; belongs to nobody      line_count  older ones, by the week
/// ```
///
/// A hand-over is changed only while its conversation's row is locked. Must never write the words
/// about somebody in the clear, nor read a clock.
@NullMarked
package vn.langnghe.bot.store.referral;

import org.jspecify.annotations.NullMarked;
