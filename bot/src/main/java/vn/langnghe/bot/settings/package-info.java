/// What one deployment decides: `config/bot.yaml` as values.
///
/// ```
///   config/bot.yaml --> BotSettings, ChannelSettings (one for each bot; secrets only by where they stand)
///                        (every field has a default; an unknown field is a problem)
/// ```
///
/// Must never read the environment or open anything.
@NullMarked
package vn.langnghe.bot.settings;

import org.jspecify.annotations.NullMarked;
