/// Cases as rows: SQLite or PostgreSQL, the same statements.
///
/// ```
///   care_case ── case_clock   what is due          one row of each kind, deleted where it fires
///            ├── case_event   what happened        only added to
///            ├── case_page    who is told          ATTEMPTED -> ACCEPTED -> SEEN -> TAKEN; PAST
///            └── case_note    notes of staff       sealed
///
///   CaseRows.act(case, event):  lock the conversation, load, Transitions.next, write all of it
/// ```
///
/// A case is changed only while its conversation's row is locked, so that one at a time moves it.
/// Must never write what anybody said in the clear, nor read a clock.
@NullMarked
package vn.langnghe.bot.store.cases;

import org.jspecify.annotations.NullMarked;
