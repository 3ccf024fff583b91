/// The running service.
///
/// ```
///   channel --> inbox --> Flow: conversation turn --> outbox --> channel
///                          |        |
///                        store   knowledge
/// ```
///
/// This package holds only the start ([Main]), the composition ([Wiring]) and the order of steps
/// ([Flow]). Only [Wiring] reads the clock and the environment and names a channel.
@NullMarked
package vn.langnghe.bot;

import org.jspecify.annotations.NullMarked;
