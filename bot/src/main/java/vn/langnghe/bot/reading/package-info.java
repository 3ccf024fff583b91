/// What people may read beside the chat: guides and hotlines as the channels' port wants them.
///
/// ```
///   knowledge in force (borrowed for each question) --> PublishedLibrary --> channel.Library
/// ```
///
/// Must never hand out a line that the hotlines would not show, nor keep or log what somebody
/// typed.
@NullMarked
package vn.langnghe.bot.reading;

import org.jspecify.annotations.NullMarked;
