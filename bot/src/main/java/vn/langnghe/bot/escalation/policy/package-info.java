/// What one deployment decides about escalation: `config/escalation.yaml` as values.
///
/// ```
///   Path (need, topics, hours) ──first──▶ Tier ──next──▶ Tier ──▶ … ──▶ advice (stays, begins again)
///                                          │ who
///                                          ▼
///                              Rota: shifts, holidays, extra days; what staff say of their presence
/// ```
///
/// Pure: must never read a file or a clock. Tết is the Vietnamese New Year, with its week off.
@NullMarked
package vn.langnghe.bot.escalation.policy;

import org.jspecify.annotations.NullMarked;
