package vn.langnghe.bot.channel;

import vn.langnghe.knowledge.text.Language;

/// The published texts of pages, for channels that draw pages of their own.
public interface PageTexts {
  /// The text of a key, such as `web.title`, with its slots filled.
  String text(String key, Language language);
}
