/// Documents and the plain files they are exchanged by, byte for byte.
///
/// ```
///   folder, zip --> Bundle (paths and texts; hostile input refused) --> Blocks.split --> documents
///   documents --> Blocks.join --> the same bytes
/// ```
///
/// Must never decide what is in force.
@NullMarked
package vn.langnghe.bot.editing.file;

import org.jspecify.annotations.NullMarked;
