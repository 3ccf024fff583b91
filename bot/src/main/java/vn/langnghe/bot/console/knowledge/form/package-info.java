/// The text of a document as fields that somebody fills in, and back.
///
/// ```
///   document text ──▶ EntryText ──▶ Sheet (rows of slots) ──▶ values of a form
///   values of a form ──▶ EntryText with what was changed ──▶ document text
/// ```
///
/// Must never touch a line of a field that nobody changed.
@NullMarked
package vn.langnghe.bot.console.knowledge.form;

import org.jspecify.annotations.NullMarked;
