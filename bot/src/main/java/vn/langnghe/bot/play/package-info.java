/// Conversations played through with a clock of their own, for batch commands and for the gate.
///
/// ```
///   what a person sends or how long they wait --> Playback --> parts and effects, turn by turn
/// ```
///
/// Must never reach a person, a store or the real clock.
@NullMarked
package vn.langnghe.bot.play;

import org.jspecify.annotations.NullMarked;
