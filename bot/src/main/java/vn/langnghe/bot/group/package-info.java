/// The group of staff on a platform: one topic for each case, relay both ways.
///
/// ```
///   Pager.tell ──▶ GroupBook (topic, rows that wait) ◀── Relay: what happened, what was said
///                       │ Sending: danger first, lines of a case together, within the group's limit
///                       ▼
///                   GroupLine ──▶ platform ──▶ StaffHeard ──▶ Hearing ──▶ Desk    words once for each message
///                                                 Crew: whose account there is whose here
///   StaffGroup   ties them together; beats a few times each second
/// ```
///
/// Must never show words of a person before somebody has their case (unless the settings say so),
/// an id or a name of theirs at any time, nor let somebody act who is not known here.
@NullMarked
package vn.langnghe.bot.group;

import org.jspecify.annotations.NullMarked;
