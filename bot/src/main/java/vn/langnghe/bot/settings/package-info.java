/// What one deployment decides: `config/bot.yaml` as values.
///
/// ```
///   config/bot.yaml --> BotSettings (every field has a default; an unknown field is a problem)
/// ```
///
/// Must never read the environment or open anything.
@NullMarked
package vn.langnghe.bot.settings;

import org.jspecify.annotations.NullMarked;
