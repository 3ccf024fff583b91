/// How Vietnamese is really typed: one reading of a message for signals and for search.
///
/// ```
///   typed text --> Reading (tokens: exact terms, folded term) --> Lucene token streams
///                     NFC, zero-width, stretched letters, tone placement, teencode, Telex leftovers
/// ```
///
/// One rule carries much: a token typed **with** marks matches only itself; a token typed
/// **without** marks may stand for any marked form ("từ từ" never reads as "tự tử", "tu tu" may).
/// Must never rewrite a message to one guessed string.
@NullMarked
package vn.langnghe.knowledge.text;

import org.jspecify.annotations.NullMarked;
