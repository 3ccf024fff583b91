/// What every page of the console has in common: who may come in, the frame, the drawing.
///
/// ```
///   Route(method, path, Gate, handler)   Doorman: Context ──▶ Visit   Screens: template + Frame ──▶ HTML
/// ```
///
/// Must never decide what a page does.
@NullMarked
package vn.langnghe.bot.console.page;

import org.jspecify.annotations.NullMarked;
