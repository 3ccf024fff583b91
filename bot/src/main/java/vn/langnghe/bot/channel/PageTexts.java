package vn.langnghe.bot.channel;

import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Language;

/// The published texts of pages, for channels that draw pages of their own.
public interface PageTexts {
  /// The text of a key, such as `web.title`, with its slots filled.
  String text(String key, Language language);

  /// What is told of a fault, in a language; in English where no page shows faults.
  default String said(Wording said, Language language) {
    return said.toString();
  }
}
