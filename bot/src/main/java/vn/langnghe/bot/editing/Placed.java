package vn.langnghe.bot.editing;

/// A document with the revision that counts.
public record Placed(Document document, Revision revision) {}
