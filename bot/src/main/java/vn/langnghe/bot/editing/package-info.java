/// What the bot knows, as documents that people edit, sign and publish.
///
/// ```
///   Document (kind, file, place) --< Revision: draft -> in review -> signed (or rejected)
///   Publication: which revision of each document is in force from then on; never changed
///
///   Editing     who may write, send, sign; the second of two editors is told
///   Publishing  the gate, the next publication, the way back
///   Bookcase    port: where all of it is kept
///   file        documents <-> exchange files, byte for byte
/// ```
///
/// Must never hold what people wrote to the bot.
@NullMarked
package vn.langnghe.bot.editing;

import org.jspecify.annotations.NullMarked;
