package vn.langnghe.bot.console.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import vn.langnghe.bot.channel.PageTexts;

/// Draws the console's pages from templates.
public final class Screens {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.langnghe.bot.pages");
  private final PageTexts texts;

  /// @param texts published texts
  public Screens(PageTexts texts) {
    this.texts = texts;
  }

  /// The frame of a page.
  ///
  /// @param title key of its title, below `console.`
  public Frame frame(Visit visit, String title, String here) {
    String words = texts.text("console." + title, visit.language());
    return new Frame(texts, visit.language(), visit.session(), words, here);
  }

  /// A page or a part of one.
  ///
  /// @param model what the template takes beside the frame
  public String draw(String template, Frame frame, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("frame", frame);
    StringOutput output = new StringOutput();
    templates.render("console/" + template + ".jte", all, output);
    return output.toString();
  }

  /// A page with one sentence.
  ///
  /// @param key of the sentence, below `console.`
  public String told(Visit visit, String key) {
    return told(visit, key, "");
  }

  /// A page with one sentence and what follows it.
  ///
  /// @param more such as a name; empty for nothing
  public String told(Visit visit, String key, String more) {
    Frame frame = frame(visit, "title", "");
    return draw("told", frame, Map.of("text", (frame.of(key) + " " + more).strip()));
  }
}
