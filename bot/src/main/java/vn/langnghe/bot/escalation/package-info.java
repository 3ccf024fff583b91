/// From a bot's reply to a person: a case with an owner, a clock and an honest state.
///
/// ```
///   CaseEvent ──▶ Transitions.next(Case, event, now) ──▶ Ruling: Moved(Case, Consequences) | Refused
///                     ▲ policy: tiers, paths, rota              │
///                     │                                         ├─ Tell   pages to the people of a tier
///                CaseState                                      └─ Say    an honest word to the person
///    Waiting ─▶ Advised      nobody took it: numbers were given, asked again later
///       │  ╲──────┤
///       ▼         ▼
///     Taken ─▶ Talking ─▶ Closed        Lapsed: ended by the person or by silence, below level 4
///        ╰─ Passing, Paused ─╯          passed to a colleague, away for a moment: still theirs
///
///   Desk   what a counsellor can do; the port for the console and the staff group
/// ```
///
/// Pure: must never read a clock, touch a database or hold what people write, except for [Desk],
/// through which a counsellor's words pass. A counsellor is the Vietnamese *tư vấn viên*.
@NullMarked
package vn.langnghe.bot.escalation;

import org.jspecify.annotations.NullMarked;
