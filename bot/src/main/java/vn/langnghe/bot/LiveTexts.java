package vn.langnghe.bot;

import java.util.Map;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Language;

/// The texts of pages as they are published now.
///
/// @param slots what fills the slots of every text
record LiveTexts(LiveKnowledge live, Map<String, String> slots) implements PageTexts {
  LiveTexts {
    slots = Map.copyOf(slots);
  }

  @Override
  public String text(String key, Language language) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return loan.knowledge().replies().text(key, language, slots).text();
    }
  }

  @Override
  public String said(Wording said, Language language) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return loan.knowledge().replies().said(said, language);
    }
  }
}
