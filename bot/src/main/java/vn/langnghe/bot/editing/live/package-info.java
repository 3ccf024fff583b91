/// From documents to what the service answers with, on every node.
///
/// ```
///   ServedFolder  documents -> files of data/knowledge/pN; files that did not change are linked
///   Bench         a draft -> snapshot beside the live one, gate, content revision
///   Follower      looks for the newest publication, builds it, swaps it in, or says why not
///   StarterImport the starter files -> publication 1, where there is none
/// ```
///
/// Must never serve half a publication, nor claim to serve one that could not be built.
@NullMarked
package vn.langnghe.bot.editing.live;

import org.jspecify.annotations.NullMarked;
