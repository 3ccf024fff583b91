/// What the bot knows, as one immutable snapshot: [Knowledge].
///
/// ```
///   content/, config/ --files--> signals, guidance, hotlines, replies --> Knowledge (one revision)
///                                   |        |
///                                   +--text--+      (how people type; Lucene)
/// ```
///
/// A library without network, channels or clocks. Loading gives either a snapshot or the complete
/// list of problems, each with file, line and remedy; it never gives half a snapshot.
@NullMarked
package vn.langnghe.knowledge;

import org.jspecify.annotations.NullMarked;
