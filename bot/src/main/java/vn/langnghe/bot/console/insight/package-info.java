/// What happened, in numbers and plots that tell of nobody.
///
/// ```
///   Insight (counts of the log) ──▶ InsightPages, WaitPages ──▶ SVG, CSV; fewer than ten people: hidden
/// ```
///
/// Must never show a number behind which fewer than ten people stand.
@NullMarked
package vn.langnghe.bot.console.insight;

import org.jspecify.annotations.NullMarked;
