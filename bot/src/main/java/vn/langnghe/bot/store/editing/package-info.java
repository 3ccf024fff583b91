/// Documents, revisions and publications as rows; plain text, since nothing of a person is in them.
///
/// ```
///   knowledge_document --< knowledge_revision --< knowledge_move
///   knowledge_publication --< knowledge_change: (publication, document) -> revision, 0 for out
///   set in force at N = the newest change of each document up to N
/// ```
///
/// Must never decide who may do what.
@NullMarked
package vn.langnghe.bot.store.editing;

import org.jspecify.annotations.NullMarked;
